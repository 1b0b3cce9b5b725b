"""Official files on the page: what each is and gives, what would change, accepted as one act.

Files that are dropped are streamed to a folder outside the project and deleted once read. Those
that are too large for that, or many, are read where they are, by the path of their folder.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.cadre import frame
from cptskit.atelier.pages.envoi import Sending, SendingError
from cptskit.atelier.pages.formulaire import Form, one
from cptskit.atelier.pages.http import refused, see
from cptskit.atelier.reponses import Refus
from cptskit.atelier.seance import Fichiers
from cptskit.editing.plan import Edited
from cptskit.francais.nombres import counted
from cptskit.francais.phrases import capitalised
from cptskit.francais.typographie import typographie
from cptskit.loading import LoadedProject
from cptskit.projet import Projet
from cptskit.projet.diagnostic import StructureDuTerritoire
from cptskit.renvois.mots import measured
from cptskit.socle.errors import CptskitError
from cptskit.territoires.offre import Place, places

if TYPE_CHECKING:
    from cptskit.importing.diagnostic.facts import Mesure
    from cptskit.projet.nombres import Valeur
    from cptskit.usages.import_diagnostic import Imported

_HERE = "/diagnostic"
Act = Callable[[Request, Form], Response]


@dataclass(frozen=True)
class Figure:
    """A figure that a file gives, beside what the project says."""

    libelle: str
    avant: str
    apres: str


@dataclass(frozen=True)
class Brought:
    """A file: what it is, what it gives, what is to be known of it."""

    fichier: str
    mots: str
    chiffres: tuple[Figure, ...] = ()
    remarques: tuple[str, ...] = ()
    lu: bool = True


class OfficialFigures:
    """The routes of official files."""

    def __init__(
        self,
        desk: Desk,
        page: Callable[..., Response],
        post: Callable[[Act], Callable[..., object]],
        is_ours: Callable[[Form], bool],
    ) -> None:
        """Use what the server makes of pages and of forms."""
        self._desk, self._page, self._post = desk, page, post
        self._is_ours = is_ours
        self._found: Imported | None = None

    def routes(self) -> tuple[Route, ...]:
        """Return the routes."""
        return (
            Route(_HERE, self.show),
            Route(_HERE, self._post(self.act), methods=["POST"]),
            Route(f"{_HERE}/fichiers", self.upload, methods=["POST"]),
        )

    def show(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the page: files to bring, what they gave, the establishments to tick."""
        state = self._desk.state()
        if state is None or self._desk.is_new:
            return see("/")
        found, loaded = self._found, self._desk.seance.projet
        changed, refusal = _changed(loaded, found)
        told = {
            **frame(state, here=_HERE),
            "titre": "Chiffres officiels",
            "lus": tuple(_brought(found, state.projet)) if found else (),
            "changes": tuple((file.fichier, file.difference()) for file in changed),
            "laissees": found.laissees if found else (),
            "remarques": (*(found.remarques if found else ()), *refusal),
            "structures": tuple(_structures(state.projet)),
        }
        return self._page("diagnostic.html", told)

    def act(self, request: Request, form: Form) -> Response:  # noqa: ARG002
        """Do what a person asks: read a folder, write, leave, tick partners."""
        match one(form, "acte"):
            case "dossier":
                self._read([_path_of(one(form, "chemin"))] if one(form, "chemin").strip() else [])
            case "ecrire" if self._found is not None:
                self._write(self._found)
            case "laisser":
                self._found = None
            case "partenaires":
                self._tick(form.get("finess", []))
        return see(_HERE)

    async def upload(self, request: Request) -> Response:
        """Receive files, read them, and forget them."""
        with TemporaryDirectory(prefix="cptskit-") as folder:
            sending = Sending(Path(folder))
            try:
                await sending.receive(request)
            except SendingError as error:
                self._desk.say(str(error))
                return see(_HERE)
            except OSError:
                self._desk.say("Ces fichiers n'ont pas pu être lus : la place manque peut-être.")
                return see(_HERE)
            if not self._is_ours(sending.form):
                return refused()
            await asyncio.to_thread(self._read, sending.files)
        return see(_HERE)

    def _read(self, paths: list[Path]) -> None:
        """Read files into a proposal; what was proposed before and not accepted is left."""
        from cptskit.usages.import_diagnostic import import_diagnostic  # noqa: PLC0415 - start-up

        if not paths:
            self._desk.say("Choisissez d'abord des fichiers, ou donnez le chemin d'un dossier.")
            return
        try:
            self._found = import_diagnostic(paths, self._desk.folder)
        except (CptskitError, OSError) as error:
            self._desk.say(str(error) if isinstance(error, CptskitError) else "Cela ne se lit pas.")

    def _write(self, found: "Imported") -> None:
        def plan() -> Fichiers:
            from cptskit.usages.import_diagnostic import edited  # noqa: PLC0415 - start-up

            return _files(self._desk, edited(self._desk.seance.projet, found.apports)[0])

        done = self._desk.write_files(plan, "chiffres officiels")
        if isinstance(done, Refus):
            self._desk.say(" ".join(filter(None, (done.message, done.aide))))
            return
        self._found = None
        self._desk.say("Les chiffres sont dans le dossier.", undo=True)

    def _tick(self, numbers: list[str]) -> None:
        from cptskit.usages.import_partenaires import with_partners  # noqa: PLC0415 - start-up

        loaded = self._desk.seance.projet
        new = [
            structure
            for structure, place in _offer(loaded.projet)
            if structure.finess in numbers and not place
        ]
        if not new:
            self._desk.say("Cochez d'abord des établissements.")
            return

        def plan() -> Fichiers:
            return _files(self._desk, [with_partners(self._desk.seance.projet, new, "a_associer")])

        done = self._desk.write_files(plan, "partenaires à associer")
        if isinstance(done, Refus):
            self._desk.say(" ".join(filter(None, (done.message, done.aide))))
            return
        self._desk.say(f"{counted(len(new), 'partenaire')} à associer de plus.", undo=True)


def _files(desk: Desk, files: "list[Edited] | tuple[Edited, ...]") -> Fichiers:
    writes = {file.fichier: file.write(desk.folder) for file in files if file.change}
    return {path: (write.seen, write.content) for path, write in writes.items()}


def _changed(
    loaded: LoadedProject, found: "Imported | None"
) -> tuple[tuple[Edited, ...], tuple[str, ...]]:
    """Return what would change in the files as they are now, or why they cannot be edited."""
    from cptskit.usages.import_diagnostic import edited  # noqa: PLC0415 - start-up

    if found is None:
        return (), ()
    try:
        return edited(loaded, found.apports)[0], ()
    except CptskitError as error:
        return (), (typographie(str(error)),)


def _brought(found: "Imported", projet: Projet) -> Iterator[Brought]:
    held = {
        one.id: one.valeur for one in (projet.diagnostic.indicateurs if projet.diagnostic else ())
    }
    counts = {one.profession: one for one in (projet.membres.effectifs if projet.membres else ())}
    for apport in found.apports:
        figures = [
            Figure(one.libelle, _value(held.get(one.id)), _told(one)) for one in apport.mesures
        ]
        for many in apport.effectifs:
            known = counts.get(many.profession)
            before = known.territoire if known else None
            words = typographie(f"{many.nombre}, dont {many.liberal} en libéral")
            plain = capitalised(many.profession.pluriel)
            figures.append(Figure(plain, "" if before is None else f"{before}", words))
        given = ", ".join(
            counted(len(some), noun)
            for some, noun in (
                (apport.effectifs, "profession"),
                (apport.etablissements, "établissement"),
                (apport.repartitions, "répartition"),
            )
            if some
        )
        words = ", ".join(filter(None, (apport.editeur, apport.titre, apport.millesime)))
        rows = f"{counted(apport.lues, 'ligne')} lues, {apport.gardees} du territoire"
        yield Brought(
            apport.fichier,
            typographie(f"{words} : {rows}" + (f" ; {given}" if given else "")),
            tuple(figures),
            tuple(map(typographie, apport.remarques)),
        )
    for unknown in found.inconnus:
        seen = f" En-têtes : {', '.join(unknown.entetes)}." if unknown.entetes else ""
        yield Brought(unknown.fichier, typographie(f"{unknown.raison}{seen}"), lu=False)


def _told(one: "Mesure") -> str:
    """Return a figure with its unit and year, or its bounds, in words."""
    from cptskit.editing.diagnostic import shown  # noqa: PLC0415 - start-up

    year = f" ({one.annee})" if one.annee else ""
    unit = f" {one.unite}" if one.unite and one.unite != "%" else ""
    if one.valeur is not None:
        if abs(one.valeur) < 2 and " " not in one.unite:  # « 1 équipement »
            unit = unit.removesuffix("s")
        return typographie(f"{shown(one.valeur, one.decimales, one.unite)}{unit}{year}")
    if one.minimum is not None and one.maximum is not None:
        bounds = [shown(each, one.decimales, one.unite) for each in (one.minimum, one.maximum)]
        return typographie(f"de {bounds[0]} à {bounds[1]}{unit}{year}")
    return typographie(f"par commune, ou ailleurs seulement{year}")


def _value(valeur: "Valeur | None") -> str:
    return "" if valeur is None else typographie(measured(valeur))


def _offer(projet: Projet | None) -> Iterator[tuple[StructureDuTerritoire, Place]]:
    if projet and projet.diagnostic:
        yield from zip(projet.diagnostic.structures, places(projet), strict=True)


def _structures(projet: Projet) -> Iterator[Mapping[str, str]]:
    """Yield the establishments of the territory, with what each is to the community."""
    named = {one.insee: one.nom for one in projet.territoire.communes} if projet.territoire else {}
    for structure, place in _offer(projet):
        yield {
            "nom": structure.nom,
            "categorie": structure.categorie or "",
            "commune": named.get(structure.commune or "") or structure.commune or "",
            "finess": structure.finess or "",
            "place": place.value,
        }


def _path_of(text: str) -> Path:
    """Return the path that a person typed or copied, with its quotes or without."""
    return Path(text.strip().strip("\"'")).expanduser()
