"""From official files to the figures of a project: read, shown as a diff, written where asked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cptskit.editing.diagnostic import (
    breakdowns,
    by_key,
    head_counts,
    indicators,
    is_imported,
    structures,
)
from cptskit.editing.entries import Entry, put_entries
from cptskit.editing.plan import Edited, text_of
from cptskit.importing.diagnostic.facts import Apport
from cptskit.importing.diagnostic.perimetre import Perimetre, perimetre_of
from cptskit.importing.diagnostic.reading import Advanced, Inconnu, read_files
from cptskit.loading import LoadedProject, load
from cptskit.loading.nodes import plain
from cptskit.socle.errors import UneditableError, UnreadableProjectError
from cptskit.socle.files import write_guarded
from cptskit.socle.findings import Route
from cptskit.usages.check import check


@dataclass(frozen=True)
class Imported:
    """The outcome of an import: what each file is, the files of the project as they would be.

    `laissees` names the typed lines that say otherwise and stay as they are.
    """

    apports: tuple[Apport, ...]
    inconnus: tuple[Inconnu, ...]
    files: tuple[Edited, ...]
    laissees: tuple[str, ...]
    remarques: tuple[str, ...] = ()


def import_diagnostic(
    paths: Iterable[Path | str],
    projet: Path | str = ".",
    *,
    appliquer: bool = False,
    remplacer: bool = False,
    advanced: Advanced = lambda *_: None,
) -> Imported:
    """Read official files, whole, and return what they say of a project's territory.

    `appliquer` writes it, guarded; `remplacer` lets typed lines of the same id be written anew.
    `advanced` receives the file under way, the bytes read so far and those of all files. Only
    counts are kept: no name, no RPPS.

    Raises UnreadableProjectError, UneditableError (no communes yet, a list in braces), OSError.
    """
    loaded = load(Path(projet))
    if loaded.projet is None:
        raise UnreadableProjectError(check(Path(projet)))
    perimetre = perimetre_of(loaded.projet)
    if not perimetre.communes:
        raise UneditableError(
            "Ce projet n’a pas encore de communes : ajoutez-les d’abord, "
            "cptskit territoire add --commune NOM."
        )
    outcomes = list(read_files(map(Path, paths), perimetre, advanced))
    apports = tuple(apport for apport in outcomes if isinstance(apport, Apport))
    files, left = edited(loaded, apports, remplacer=remplacer)
    if appliquer:
        write_guarded([file.write(loaded.folder) for file in files], loaded.folder)
    return Imported(
        apports,
        tuple(apport for apport in outcomes if isinstance(apport, Inconnu)),
        files,
        left,
        (*_remarks(perimetre), *_gone(loaded, apports)),
    )


def edited(
    loaded: LoadedProject, apports: tuple[Apport, ...], *, remplacer: bool = False
) -> tuple[tuple[Edited, ...], tuple[str, ...]]:
    """Return the files of a project with what official files gave, and the lines left as typed.

    Raises UneditableError.
    """
    before: dict[str, str | None] = {}
    after: dict[str, str] = {}
    left: list[str] = []
    for route, key, entries in _wanted(loaded, apports):
        path = loaded.locator.file_of(route)
        if path not in before:
            before[path] = text_of(loaded.folder, path)
            after[path] = before[path] or ""
        ours = _ours(route, remplacer=remplacer)
        try:
            after[path], kept = put_entries(after[path], route, key, entries, ours)
        except ValueError:
            raise UneditableError(
                f"La liste « {route[-1]} » de {path} est écrite d’une façon que cptskit ne sait "
                "pas modifier ; écrivez-la sur plusieurs lignes, sans crochets."
            ) from None
        left += kept
    files = (Edited.of(path, text, after[path]) for path, text in before.items())
    return tuple(file for file in files if file.change), tuple(left)


def _wanted(
    loaded: LoadedProject, apports: tuple[Apport, ...]
) -> Iterator[tuple[Route, str, list[Entry]]]:
    """Yield each list that the files feed: its route, the key of its entries, and the entries."""
    figures: Route = ("diagnostic", "indicateurs")
    counts: Route = ("membres", "effectifs")
    wanted: tuple[tuple[Route, str, list[Entry]], ...] = (
        (figures, "id", indicators(apports, by_key(_held(loaded, figures), "id"))),
        (("diagnostic", "repartitions"), "id", breakdowns(apports)),
        (("diagnostic", "structures"), "finess", structures(apports)),
        (counts, "profession", head_counts(apports, by_key(_held(loaded, counts), "profession"))),
    )
    return (wish for wish in wanted if wish[2])


def _ours(route: Route, *, remplacer: bool) -> Any:
    """Return what says that an entry may be written anew."""
    if remplacer:
        return lambda _: True
    if route[0] == "membres":
        return lambda item: bool(item.get("extraction")) or not item.get("territoire")
    return is_imported


def _held(loaded: LoadedProject, route: Route) -> list[Any]:
    entry = loaded.locator.tree.sections.get(str(route[0]))
    data: Any = plain(entry.value) if entry else None
    section = data.get(route[1]) if isinstance(data, Mapping) else None
    return section if isinstance(section, list) else []


def _gone(loaded: LoadedProject, apports: tuple[Apport, ...]) -> Iterator[str]:
    """Name the establishments that an older FINESS gave, and that this one no longer has."""
    given = {structure["finess"] for structure in structures(apports)}
    listed = _held(loaded, ("diagnostic", "structures")) if given else []
    gone = [
        f"{structure.get('nom')} ({structure['finess']})"
        for structure in listed
        if isinstance(structure, Mapping)
        and is_imported(structure)
        and str(structure.get("finess")) not in given
    ]
    if gone:
        yield f"Ne sont plus ouverts dans FINESS, à retirer du diagnostic : {', '.join(gone)}."


def _remarks(perimetre: Perimetre) -> Iterator[str]:
    if perimetre.partielles:
        names = ", ".join(
            perimetre.communes[code].nom
            for code in sorted(perimetre.partielles & set(perimetre.communes))
        )
        yield (
            f"Communes couvertes en partie : {names}. Les fichiers les comptent entières, et les "
            "chiffres aussi."
        )
