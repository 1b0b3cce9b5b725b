"""The papers of one meeting, each in a file, or one file a person: convocation to register."""

from collections.abc import Iterator, Sequence
from datetime import date as day
from pathlib import Path

from cptskit.assemblees import Seance, instance_de, seance, seance_au, seances
from cptskit.documents.association import PAR_PERSONNE, PIECES, SI_CHANGEMENT
from cptskit.documents.errors import RenderError
from cptskit.documents.gabarits.demande import Reunion, document_date
from cptskit.documents.gabarits.imprime import wrongly_printed
from cptskit.documents.kinds import Kind
from cptskit.documents.model import Document
from cptskit.documents.texte.parsing import parse
from cptskit.francais.accents import folded
from cptskit.francais.suggestions import did_you_mean
from cptskit.loading import LoadedProject
from cptskit.projet import Projet
from cptskit.projet.assemblees import Assemblee
from cptskit.projet.dates import DateCivile
from cptskit.socle.findings import Finding, Level
from cptskit.socle.records import record
from cptskit.usages.check import check_loaded, read
from cptskit.usages.render import make_document, write_document

FORMATS = ("pdf", "docx")
_BOX = "::: a-completer"
_MOST_LETTERS = 2_000
"""Files that one command writes, at most: a mistake in a list does not fill a disk."""


@record
class Dossier:
    """The files of a meeting, and which of them are still drafts."""

    seance: Seance
    fichiers: tuple[Path, ...]
    brouillons: tuple[str, ...]
    """Titles of the pieces in which something is still to be written."""


def assemblee(
    path: Path | str,
    *,
    reunion: str | None = None,
    instance: str | None = None,
    date: day | None = None,
    formats: Sequence[str] = FORMATS,
    par_personne: bool = False,
    sortie: Path | str | None = None,
) -> Dossier:
    """Write the papers of a meeting: convocation, proxy, sheet to sign, record, register.

    The meeting is the one with an id, or of a body on a day; by default the next general assembly
    at the document's date, or else the last. A body and a day that the project does not mention
    give blank papers. `par_personne` makes a convocation and a proxy for each person called.

    Raises UnreadableProjectError, RenderError (no such meeting or body), OSError.
    """
    loaded, projet = read(path)
    chosen = _chosen(projet, reunion, instance, date)
    folder = Path(sortie) if sortie is not None else loaded.folder / "dist" / chosen.cle
    within = None if sortie is not None else loaded.folder
    wrong = _wrong(loaded)
    written: list[Path] = []
    drafts: dict[str, None] = {}
    for kind, rank in _papers(chosen, par_personne):
        document = _document(loaded, kind, chosen, rank, wrong)
        if document.brouillon:
            drafts[kind.titre] = None
        tokens = parse(document)
        for form in formats:
            target = folder / f"{kind.stem}{_of(chosen, rank)}.{form}"
            written.append(write_document(form, document, tokens, target, within))
    return Dossier(chosen, tuple(written), tuple(drafts))


def _papers(chosen: Seance, par_personne: bool) -> Iterator[tuple[Kind, int | None]]:
    """Yield each piece to write, with the rank of the person it is for, if it is a letter."""
    if par_personne and len(chosen.convies) > _MOST_LETTERS:
        raise RenderError(
            f"{len(chosen.convies)} personnes convoquées : au plus {_MOST_LETTERS} avec "
            "--un-par-personne."
        )
    for kind in PIECES:
        if kind.name in SI_CHANGEMENT and chosen.a_declarer is None:
            continue
        if par_personne and kind.name in PAR_PERSONNE and chosen.convies:
            yield from ((kind, rank) for rank in range(len(chosen.convies)))
        else:
            yield kind, None


def _of(chosen: Seance, rank: int | None) -> str:
    """Return the part of a letter's file name that says whom it is for."""
    if rank is None:
        return ""
    person = chosen.convies[rank]
    words = folded(" ".join(filter(None, (person.nom, person.prenom))))
    plain = "-".join("".join(sign if sign.isalnum() else " " for sign in words).split())
    return f"-{rank + 1:03d}-{plain}"[:80]


def _document(
    loaded: LoadedProject, kind: Kind, chosen: Seance, rank: int | None, wrong: bool
) -> Document:
    """Return a piece: final where nothing is left to write in it, and its votes add up."""

    def make(definitif: bool) -> Document:
        return make_document(loaded, kind, definitif=definitif, reunion=Reunion(chosen, rank))

    draft = make(definitif=False)
    unfinished = _BOX in draft.markdown or any(wrongly_printed(draft.markdown, loaded.folder))
    return draft if wrong or unfinished else make(definitif=True)


def _wrong(loaded: LoadedProject) -> bool:
    """Say whether a quorum or a vote of the meetings is false, or a text of theirs misprinted."""
    return any(_keeps_back(finding) for finding in check_loaded(loaded).findings)


def _keeps_back(finding: Finding) -> bool:
    if finding.code.startswith("ASS"):
        return finding.level is Level.ERREUR
    of_a_meeting = finding.route[:1] == ("assemblees",)
    return of_a_meeting and finding.code.startswith("RED") and finding.level is not Level.CONSEIL


def _chosen(projet: Projet, reunion: str | None, instance: str | None, date: day | None) -> Seance:
    if reunion is not None:
        return _by_id(projet, reunion)
    meetings = list(seances(projet))
    if instance is not None:
        name = _instance_name(projet, instance)
        meetings = [meeting for meeting in meetings if meeting.instance == name]
    if date is not None:
        same = [meeting for meeting in meetings if meeting.date and meeting.date.debut == date]
        return _only(same) if same else _blank(projet, instance, date)
    if instance is not None:
        return meetings[-1] if meetings else _blank(projet, instance, None)
    found = seance_au(projet, document_date(projet))
    if found is None:
        raise RenderError(
            "Le projet ne dit aucune réunion : écrivez-en une sous « assemblees: », ou donnez "
            "--instance et --date pour des papiers à remplir."
        )
    return found


def _only(same: list[Seance]) -> Seance:
    if len(same) > 1:
        names = ", ".join(f"« {meeting.instance} »" for meeting in same)
        raise RenderError(f"Plusieurs réunions ce jour-là : {names}. Précisez --instance.")
    return same[0]


def _by_id(projet: Projet, reunion: str) -> Seance:
    for meeting in projet.assemblees:
        if meeting.id == reunion:
            return seance(projet, meeting)
    ids = [meeting.id for meeting in projet.assemblees if meeting.id]
    hint = did_you_mean(reunion, ids, f"Les réunions : {', '.join(ids)}." if ids else "")
    raise RenderError(f"La réunion « {reunion} » n'existe pas dans le projet. {hint}".strip())


def _instance_name(projet: Projet, instance: str) -> str:
    body = instance_de(projet, instance)
    if body is not None:
        return body.nom
    names = [body.nom for body in projet.gouvernance.instances] if projet.gouvernance else []
    names += [meeting.instance for meeting in projet.assemblees if meeting.instance]
    same = [name for name in names if folded(name) == folded(instance)]
    if same:
        return same[0]
    every = f"Les instances : {', '.join(dict.fromkeys(names))}." if names else ""
    hint = did_you_mean(instance, names, every)
    raise RenderError(f"L'instance « {instance} » n'est pas dans la gouvernance. {hint}".strip())


def _blank(projet: Projet, instance: str | None, date: day | None) -> Seance:
    when = DateCivile.lire(date.isoformat()) if date else None
    return seance(projet, Assemblee(instance=instance, date=when))
