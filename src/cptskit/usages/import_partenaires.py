"""From the establishments of a territory to the partners of a project, ticked by a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cptskit.editing.entries import Entry, put_entries
from cptskit.editing.plan import Edited, text_of
from cptskit.loading import LoadedProject, load
from cptskit.projet import Projet
from cptskit.projet.diagnostic import StructureDuTerritoire
from cptskit.referentiels import UnknownCodeError, commune
from cptskit.socle.errors import UneditableError, UnreadableProjectError
from cptskit.socle.files import write_guarded
from cptskit.socle.findings import Route
from cptskit.territoires.offre import Place, places
from cptskit.usages.check import check


@dataclass(frozen=True)
class Partners:
    """The establishments of the territory, what each is to the project, and the change proposed.

    `inconnus` are the numbers asked for that no establishment of the project has; `deja` those
    whose establishment has its place already, and stays as it is.
    """

    offre: tuple[tuple[StructureDuTerritoire, Place], ...]
    file: Edited | None = None
    inconnus: tuple[str, ...] = ()
    deja: tuple[str, ...] = ()


def import_partenaires(
    numeros: Sequence[str] = (),
    projet: Path | str = ".",
    *,
    associes: bool = False,
    appliquer: bool = False,
) -> Partners:
    """Make partners of the establishments of these FINESS numbers; without any, list them all.

    They are « à associer », or with `associes` partners already. `appliquer` writes it, guarded.

    Raises UnreadableProjectError, UneditableError, OSError.
    """
    loaded = load(Path(projet))
    if loaded.projet is None:
        raise UnreadableProjectError(check(Path(projet)))
    offre = _offre(loaded.projet)
    by_number = {
        structure.finess: (structure, place) for structure, place in offre if structure.finess
    }
    numbers = dict.fromkeys(numeros)
    chosen = [by_number[number] for number in numbers if number in by_number]
    new = [structure for structure, place in chosen if place is Place.AUCUNE]
    file = with_partners(loaded, new, "associes" if associes else "a_associer") if new else None
    if file and appliquer:
        write_guarded([file.write(loaded.folder)], loaded.folder)
    return Partners(
        offre,
        file,
        tuple(number for number in numbers if number not in by_number),
        tuple(
            f"{structure.nom} ({place})" for structure, place in chosen if place is not Place.AUCUNE
        ),
    )


def _offre(projet: Projet) -> tuple[tuple[StructureDuTerritoire, Place], ...]:
    structures = projet.diagnostic.structures if projet.diagnostic else ()
    return tuple(zip(structures, places(projet), strict=True))


def with_partners(loaded: LoadedProject, new: Sequence[StructureDuTerritoire], key: str) -> Edited:
    """Return the file of the partners with establishments added to the list of a key."""
    route: Route = ("membres", "partenaires", key)
    path = loaded.locator.file_of(route)
    before = text_of(loaded.folder, path)
    try:
        after, _ = put_entries(
            before or "", route, "finess", [_entry(structure) for structure in new]
        )
    except ValueError:
        raise UneditableError(
            f"La liste « {key} » de {path} est écrite d’une façon que cptskit ne sait pas "
            "modifier ; écrivez-la sur plusieurs lignes, sans crochets."
        ) from None
    return Edited.of(path, before, after)


def _entry(structure: StructureDuTerritoire) -> Entry:
    entry = {
        "nom": structure.nom,
        "type": structure.type.value if structure.type else None,
        "finess": structure.finess,
        "commune": _name(structure.commune),
    }
    return {name: value for name, value in entry.items() if value}


def _name(code: str | None) -> str | None:
    try:
        return commune(code).nom if code else None
    except UnknownCodeError:
        return code
