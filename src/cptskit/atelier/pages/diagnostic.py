"""Official files on the page: what each one is and gives, and the changes to accept as one act.

Uploaded files are streamed to a folder outside the project and deleted once read. Files too large
or too many for that are read in place, from the path of their folder.
"""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cptskit.atelier.pages.adresses import Addresses
from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.cadre import frame
from cptskit.atelier.pages.envoi import Sending, SendingError
from cptskit.atelier.pages.formulaire import Form, form_value
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


@dataclass(frozen=True)
class Figure:
    """A figure from a file, beside the project's."""

    libelle: str
    avant: str
    apres: str


@dataclass(frozen=True)
class Brought:
    """A file: what it is, its figures, remarks about it."""

    fichier: str
    mots: str
    chiffres: tuple[Figure, ...] = ()
    remarques: tuple[str, ...] = ()
    lu: bool = True


class OfficialFigures(Addresses):
    """The routes of official files."""

    _found: "Imported | None" = None

    def routes(self) -> tuple[Route, ...]:
        """Return the routes."""
        return (
            Route(_HERE, self.show),
            Route(_HERE, self._post(self.act), methods=["POST"]),
            Route(f"{_HERE}/fichiers", self.upload, methods=["POST"]),
        )

    def show(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the page: files to upload, their figures, the establishments to tick."""
        state = self._desk.state()
        if state is None or self._desk.is_new:
            return see("/")
        imported, loaded = self._found, self._desk.seance.projet
        changed, refusal = _changed(loaded, imported)
        context = {
            **frame(state, here=_HERE),
            "titre": "Chiffres officiels",
            "lus": tuple(_brought(imported, state.projet)) if imported else (),
            "changes": tuple((file.fichier, file.difference()) for file in changed),
            "laissees": imported.laissees if imported else (),
            "remarques": (*(imported.remarques if imported else ()), *refusal),
            "structures": tuple(_structures(state.projet)),
        }
        return self._page("diagnostic.html", context)

    def act(self, request: Request, form: Form) -> Response:  # noqa: ARG002
        """Do what the button says: read a folder, write, discard, or tick partners."""
        match form_value(form, "acte"):
            case "dossier":
                self._read(
                    [_path_of(form_value(form, "chemin"))]
                    if form_value(form, "chemin").strip()
                    else []
                )
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
        """Read files into a proposal, which replaces any earlier one not accepted."""
        from cptskit.usages.import_diagnostic import import_diagnostic  # noqa: PLC0415 - start-up

        if not paths:
            self._desk.say("Choisissez d'abord des fichiers, ou donnez le chemin d'un dossier.")
            return
        try:
            self._found = import_diagnostic(paths, self._desk.folder)
        except (CptskitError, OSError) as error:
            self._desk.say(str(error) if isinstance(error, CptskitError) else "Cela ne se lit pas.")

    def _write(self, imported: "Imported") -> None:
        def plan() -> Fichiers:
            from cptskit.usages.import_diagnostic import edited  # noqa: PLC0415 - start-up

            return _files(self._desk, edited(self._desk.seance.projet, imported.apports)[0])

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
    loaded: LoadedProject, imported: "Imported | None"
) -> tuple[tuple[Edited, ...], tuple[str, ...]]:
    """Return the files that would change, or why they cannot be edited."""
    from cptskit.usages.import_diagnostic import edited  # noqa: PLC0415 - start-up

    if imported is None:
        return (), ()
    try:
        return edited(loaded, imported.apports)[0], ()
    except CptskitError as error:
        return (), (typographie(str(error)),)


def _brought(imported: "Imported", projet: Projet) -> Iterator[Brought]:
    values = {
        indicateur.id: indicateur.valeur
        for indicateur in (projet.diagnostic.indicateurs if projet.diagnostic else ())
    }
    counts = {
        effectif.profession: effectif
        for effectif in (projet.membres.effectifs if projet.membres else ())
    }
    for apport in imported.apports:
        figures = [
            Figure(mesure.libelle, _value(values.get(mesure.id)), _measured(mesure))
            for mesure in apport.mesures
        ]
        for many in apport.effectifs:
            count = counts.get(many.profession)
            before = count.territoire if count else None
            words = typographie(f"{many.nombre}, dont {many.liberal} en libéral")
            plain = capitalised(many.profession.pluriel)
            figures.append(Figure(plain, "" if before is None else f"{before}", words))
        parts = ", ".join(
            counted(len(lines), noun)
            for lines, noun in (
                (apport.effectifs, "profession"),
                (apport.etablissements, "établissement"),
                (apport.repartitions, "répartition"),
            )
            if lines
        )
        words = ", ".join(filter(None, (apport.editeur, apport.titre, apport.millesime)))
        rows = f"{counted(apport.lues, 'ligne')} lues, {apport.gardees} du territoire"
        yield Brought(
            apport.fichier,
            typographie(f"{words} : {rows}" + (f" ; {parts}" if parts else "")),
            tuple(figures),
            tuple(map(typographie, apport.remarques)),
        )
    for unknown in imported.inconnus:
        seen = f" En-têtes : {', '.join(unknown.entetes)}." if unknown.entetes else ""
        yield Brought(unknown.fichier, typographie(f"{unknown.raison}{seen}"), lu=False)


def _measured(mesure: "Mesure") -> str:
    """Return a figure with its unit and year, or its bounds, in words."""
    from cptskit.editing.diagnostic import shown  # noqa: PLC0415 - start-up

    year = f" ({mesure.annee})" if mesure.annee else ""
    unit = f" {mesure.unite}" if mesure.unite and mesure.unite != "%" else ""
    if mesure.valeur is not None:
        if abs(mesure.valeur) < 2 and " " not in mesure.unite:  # « 1 équipement »
            unit = unit.removesuffix("s")
        return typographie(f"{shown(mesure.valeur, mesure.decimales, mesure.unite)}{unit}{year}")
    if mesure.minimum is not None and mesure.maximum is not None:
        bounds = [
            shown(bound, mesure.decimales, mesure.unite)
            for bound in (mesure.minimum, mesure.maximum)
        ]
        return typographie(f"de {bounds[0]} à {bounds[1]}{unit}{year}")
    return typographie(f"par commune, ou ailleurs seulement{year}")


def _value(valeur: "Valeur | None") -> str:
    return "" if valeur is None else typographie(measured(valeur))


def _offer(projet: Projet | None) -> Iterator[tuple[StructureDuTerritoire, Place]]:
    if projet and projet.diagnostic:
        yield from zip(projet.diagnostic.structures, places(projet), strict=True)


def _structures(projet: Projet) -> Iterator[Mapping[str, str]]:
    """Yield the establishments of the territory, each with its place in the community."""
    named = {une.insee: une.nom for une in projet.territoire.communes} if projet.territoire else {}
    for structure, place in _offer(projet):
        yield {
            "nom": structure.nom,
            "categorie": structure.categorie or "",
            "commune": named.get(structure.commune or "") or structure.commune or "",
            "finess": structure.finess or "",
            "place": place.value,
        }


def _path_of(text: str) -> Path:
    """Return a typed or pasted path, with or without quotes around it."""
    return Path(text.strip().strip("\"'")).expanduser()
