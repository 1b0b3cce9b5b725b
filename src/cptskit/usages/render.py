"""From a folder to documents: read, template, write in each format."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cptskit.crise.versions import comparable, kept_versions, precedente
from cptskit.documents.catalogue import KINDS
from cptskit.documents.charte import charte_of
from cptskit.documents.choosing import Offer, Wanted, choose, offers
from cptskit.documents.dossier_crise import dossier_de_crise
from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.forms import data_of, refuse_formats, refuse_public, texts_of
from cptskit.documents.gabarits.demande import (
    Modele,
    Reunion,
    demande_of,
    document_date,
    markdown_of,
)
from cptskit.documents.gabarits.modeles import misnamed
from cptskit.documents.gabarits.vues.changements import EtatAnterieur
from cptskit.documents.gabarits.vues.crise import DossierCrise
from cptskit.documents.kinds import Kind
from cptskit.documents.last_look import written_words
from cptskit.documents.longueur import too_long
from cptskit.documents.model import Document
from cptskit.documents.mots import date_de
from cptskit.documents.names import DEFAULT, DEFAULT_FORMATS, PLAN_CRISE, PUBLISHED, TOUS
from cptskit.documents.refus import refuse_directory, refuse_names
from cptskit.documents.tableurs import DATA_WRITERS
from cptskit.documents.writers import WRITERS
from cptskit.francais.phrases import capitalised
from cptskit.loading import LoadedProject, load
from cptskit.loading.envois import keep
from cptskit.projet import Projet
from cptskit.socle.errors import (
    NotReadyError,
    PrematureDocumentError,
    UnknownDocumentError,
)
from cptskit.socle.files import write_atomically
from cptskit.socle.findings import Report
from cptskit.socle.records import record
from cptskit.socle.steps import counted_off
from cptskit.territoires.region import own_region
from cptskit.usages.anterieur import former_of, has_former
from cptskit.usages.check import read
from cptskit.usages.readiness import Readiness, readiness, stage_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_SIDE_BY_SIDE = 2
"""Formats written at a time: while Typst makes a PDF, Python makes the others."""


def render(
    path: Path | str,
    *,
    documents: Sequence[str] = DEFAULT,
    formats: Sequence[str] = DEFAULT_FORMATS,
    sortie: Path | str | None = None,
    definitif: bool = False,
    brouillon: bool = False,
    date: date | None = None,
    public: bool | None = None,
    avant: Path | str | None = None,
    envoi: bool = False,
    say: Callable[[str], None] | None = None,
    step: Callable[[int, int], None] | None = None,
) -> list[Path]:
    """Write the documents of a project, and return the files.

    `documents` are names of `KINDS`, `tous`, or `fiche-action:ID`; see `choosing.choose`.
    `sortie` is the folder to write in (`dist/` in the project by default). `date` replaces the
    document's own date. Same input, same bytes.

    A document that is ready (see `readiness`) leaves as it is; any other bears BROUILLON, and boxes
    « À compléter ». `brouillon` asks for them; `definitif` refuses what is not ready, and writes
    nothing. `say` receives in French which it was, and why; `step`, how many steps are done, of how
    many.

    `public` True leaves personal data out of all formats, False out of none; by default it is left
    out of HTML, which is for the web. A file that is not as its format is by default says so in its
    name.

    `avant` names the state that the documents of a change compare with: a folder, a revision, a
    copy; by default the copy that was kept last. `envoi` keeps such a copy, once all is written.

    Raises UnreadableProjectError, UnknownDocumentError, NotReadyError and PrematureDocumentError
    (`definitif` alone), NoFormerStateError, UnreadableCopyError, UnreadableRevisionError,
    RenderError (a template is wrong), OSError.
    """
    loaded, projet = read(path)
    figures = Figures(projet, date)
    folder = Path(sortie) if sortie is not None else loaded.folder / "dist"
    within = None if sortie is not None else loaded.folder
    chosen = choose(documents, projet, date or document_date(projet))
    if TOUS in documents and not has_former(loaded.folder, avant):
        chosen = [choice for choice in chosen if not choice.kind.compare]
    refuse_formats(chosen, formats, every=TOUS in documents)
    if public and TOUS not in documents:
        refuse_public(chosen, formats)
    _refuse_public(chosen, public)
    former = _former(loaded, chosen, avant)
    final, remarks = _final_ones(loaded, projet, chosen, date, definitif, brouillon, former)

    def make(wanted: Wanted, hidden: bool) -> Document:
        return make_document(
            loaded,
            wanted.kind,
            fiche=wanted.fiche,
            definitif=wanted in final,
            day=date,
            figures=figures,
            public=hidden,
            avant=former,
            crise=_directory(loaded, projet, wanted, hidden) if wanted.kind.annuaire else None,
        )

    texts = (
        made
        for wanted in chosen
        for made in _made(wanted, texts_of(wanted.kind, formats), public, make)
    )
    files = sum(len(texts_of(choice.kind, formats)) for choice in chosen)
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        jobs = [
            (text, pool.submit(text.files)) for text in counted_off(texts, step, 0, 2 * files)
        ]  # each is made, then written
        ready = [(made, job.result()) for made, job in counted_off(jobs, step, files, 2 * files)]
    for one, contents in ready:  # nothing is written until all is known to name nobody
        if one.public:
            shown = list(written_words(one.document, one.tokens, contents))
            named = refuse_names(projet, one.document.titre, shown)
            remarks += [remark for remark in named if remark not in remarks]
            refuse_directory(loaded.folder, projet, one.document, shown)
    for one, contents in ready:
        remarks += too_long(one.form, one.name, one.document, one.tokens, contents[one.name])
    for _, contents in ready:
        for name, content in contents.items():
            write_atomically(folder / name, content, within)
    written = [folder / made.name for made, _ in ready]
    day = date or document_date(projet)
    if not public:  # a workbook, an archive of evidence have no edition without names
        written += _data_files(loaded, projet, chosen, formats, folder, day)
    if envoi:
        kept = keep(loaded.folder, _sent(chosen), _today())
        remarks.append(f"Copie du projet : {kept.fichier.relative_to(loaded.folder).as_posix()}.")
    if say:
        for words in remarks:
            say(words)
    return written


def _refuse_public(chosen: Sequence[Wanted], public: bool | None) -> None:
    """Refuse the public edition of what has none. Raises UnknownDocumentError."""
    for wanted in chosen:
        if public and wanted.kind.restreint:
            raise UnknownDocumentError(
                f"Le document « {wanted.kind.name} » n'a pas d'édition publique : il donne des "
                "numéros de téléphone."
            )


def _directory(loaded: LoadedProject, projet: Projet, wanted: Wanted, hidden: bool) -> DossierCrise:
    """Return what an edition of a document of the crisis plan holds of the directory."""
    return dossier_de_crise(projet, loaded.folder, public=hidden, exemplaire=wanted.fiche)


def _former(
    loaded: LoadedProject, chosen: Sequence[Wanted], avant: Path | str | None
) -> EtatAnterieur | None:
    """Return the state that the chosen documents compare with, if one of them does."""
    if not any(choice.kind.compare for choice in chosen):
        return None
    with ExitStack() as lent:
        return former_of(loaded.folder, avant, lent).etat


def _today() -> date:
    """Return today, the day on which a document is sent."""
    return date.today()


def _sent(chosen: Sequence[Wanted]) -> str:
    """Return the document by which a copy is named: the most complete of those that are sent."""
    names = [choice.kind.name for choice in chosen]
    return "projet" if "projet" in names else names[0]


def _data_files(
    loaded: LoadedProject,
    projet: Projet,
    chosen: Sequence[Wanted],
    formats: Sequence[str],
    folder: Path,
    day: date,
) -> list[Path]:
    """Write the workbooks and archives that are asked for, which no template makes."""
    written = []
    for wanted in chosen:
        for form in data_of(wanted.kind, formats):
            if lack := wanted.kind.manque(projet, day):
                raise PrematureDocumentError(f"Pas de document « {wanted.kind.name} » : {lack}.")
            target = folder / f"{wanted.stem}.{form}"
            content = DATA_WRITERS[wanted.kind.name, form](projet, loaded.folder, day)
            write_atomically(
                target, content, loaded.folder if folder.is_relative_to(loaded.folder) else None
            )
            written.append(target)
    return written


@record
class _Made:
    """A document in one format, before it is written: the name of its file, who may read it."""

    form: str
    name: str
    document: Document
    tokens: "list[Token]"
    public: bool

    def files(self) -> dict[str, bytes]:
        """Return the file of the document, and those that stand beside it, by name."""
        writer = WRITERS[self.form]()
        return {self.name: writer.write(self.document, self.tokens)} | {
            **writer.beside(self.document)
        }


def _made(
    wanted: Wanted,
    formats: Sequence[str],
    public: bool | None,
    make: Callable[[Wanted, bool], Document],
) -> Iterator[_Made]:
    """Yield each format of a document."""
    from cptskit.documents.texte.parsing import parse  # noqa: PLC0415 - `check` needs no tokens

    parsed: dict[bool, tuple[Document, list[Token]]] = {}
    for form in formats:
        hidden = form == PUBLISHED if public is None else public
        if hidden not in parsed:
            document = make(wanted, hidden)
            parsed[hidden] = document, parse(document)
        suffix = _suffix(form, hidden)
        if wanted.kind.annuaire and not hidden:
            suffix = "-restreint"
        yield _Made(form, f"{wanted.stem}{suffix}.{form}", *parsed[hidden], hidden)


def write_document(
    form: str, document: Document, tokens: "list[Token]", target: Path, within: Path | None
) -> Path:
    """Write a document in a format, with the files that stand beside it; return its file."""
    for name, content in _Made(form, target.name, document, tokens, False).files().items():
        write_atomically(target.parent / name, content, within)
    return target


def known_documents() -> tuple[str, ...]:
    """Return the names of documents that `render` takes, `tous` among them."""
    return *KINDS, TOUS


def offered(path: Path | str, *, date: date | None = None) -> list[Offer]:
    """Return the documents that `render` knows, and what the project of a folder lacks for each."""
    projet = load(path).projet
    return offers(projet, (date or document_date(projet)) if projet else None)


def make_document(
    loaded: LoadedProject,
    kind: Kind,
    *,
    fiche: str = "",
    definitif: bool = False,
    day: date | None = None,
    figures: Figures | None = None,
    public: bool = False,
    avant: EtatAnterieur | None = None,
    reunion: Reunion | None = None,
    crise: DossierCrise | None = None,
) -> Document:
    """Return a document as Markdown with its head, before any format is chosen.

    `fiche` is the id of the fiche action, for the document that is one.
    `figures` are those of the project where other documents show them too: each is drawn once.
    `public` leaves all personal data out. `avant` is the state that it compares with, if it does.
    `reunion` is the meeting whose paper it is, where not the one that the date gives.
    `crise` holds the directory of the crisis plan: `render` gives it, for the edition that may.
    """
    projet = loaded.projet
    assert projet is not None
    figures = Figures(projet, day) if figures is None else figures
    region, file_of = own_region(projet), loaded.locator.file_of
    demande = demande_of(
        projet,
        region,
        file_of,
        day=day,
        definitif=definitif,
        public=public,
        interne=kind.interne,
        avant=_version_before(loaded, projet) if kind.name == PLAN_CRISE else avant,
        crise=crise,
    )
    of = "" if kind.annuaire else fiche
    modele = Modele(loaded.folder, kind.template, demande, of, reunion)
    return Document(
        markdown=markdown_of(modele, figures),
        titre=f"{kind.titre} {fiche}".strip(),
        sous_titre=projet.identite.nom,
        auteur=projet.identite.nom,
        date=day or document_date(projet),
        brouillon=not definitif,
        numerote=kind.numerote,
        racine=loaded.folder,
        titre_en_tete=kind.titre_en_tete,
        figures=figures,
        charte=charte_of(projet, loaded.folder, with_logo=kind.logo),
        taille=kind.taille,
        sans_numero=kind.sans_numero,
        pied=_foot(projet),
    )


def _version_before(loaded: LoadedProject, projet: Projet) -> EtatAnterieur | None:
    """Return the version that the crisis plan changes, where one was closed."""
    before = precedente(projet, kept_versions(loaded.folder))
    if before is None:
        return None
    return EtatAnterieur(f"version {before.numero}", before.jour, comparable(before.crise))


def _foot(projet: Projet) -> str:
    """Return the version and the date that a project gives to its documents."""
    identite = projet.identite
    version = f"version {identite.version}" if identite.version else ""
    words = " – ".join(filter(None, (version, date_de(identite.date))))
    return capitalised(words)


def _final_ones(
    loaded: LoadedProject,
    projet: Projet,
    chosen: Sequence[Wanted],
    day: date | None,
    definitif: bool,
    brouillon: bool,
    avant: EtatAnterieur | None,
) -> tuple[list[Wanted], list[str]]:
    """Return the documents that leave without band and boxes, and what to say of each.

    Raises NotReadyError and PrematureDocumentError where no other is to be written.
    """
    reports: dict[str, Report] = {}
    final, remarks = [], []
    for wanted in chosen:
        stage = stage_of(wanted.kind, projet)
        state = readiness(
            loaded,
            wanted.kind,
            day,
            fiche=wanted.fiche,
            report=reports.get(stage),
            avant=avant,
        )
        reports[stage] = state.report
        if definitif and state.premature:  # its boxes say the same, less clearly
            raise PrematureDocumentError(
                f"Pas de document « {wanted.kind.name} » définitif : {state.premature}."
            )
        if definitif and state.why:
            raise NotReadyError(state.report, wanted.kind.name, state.why)
        if state.ready and not brouillon:
            final.append(wanted)
        remarks.append(_status_line(wanted, state, brouillon))
    return final, [*remarks, *misnamed(loaded.folder)]


def _status_line(wanted: Wanted, state: Readiness, brouillon: bool) -> str:
    """Return the line that says whether a document is final, and why not."""
    name = f"{wanted.kind.titre} {wanted.fiche}".strip()
    if state.ready:
        return f"{name} : {'brouillon, à votre demande' if brouillon else 'document définitif'}."
    return f"{name} : brouillon ({state.why or state.premature})."


def _suffix(form: str, hidden: bool) -> str:
    """Return what the name of a file says of the people in it, where its format does not."""
    if hidden is (form == PUBLISHED):
        return ""
    return "-public" if hidden else "-nominatif"
