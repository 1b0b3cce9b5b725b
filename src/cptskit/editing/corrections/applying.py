"""Changes at routes applied to the texts of a project; every other byte stays."""

from collections.abc import Iterable, Mapping, Sequence

from cptskit.editing.placing import Placing
from cptskit.loading import LoadedProject
from cptskit.socle.findings import Change, Route


def changed_texts(
    loaded: LoadedProject, texts: Mapping[str, str], changes: Iterable[Change]
) -> dict[str, str]:
    """Return the files touched by changes, by path, as changed.

    `texts` are the files as they are, byte for byte. A change in a table of members, or in a file
    that cannot be edited in place, is left out.
    """
    by_file: dict[str, list[Change]] = {}
    for change in changes:
        if not loaded.locator.is_of_table(change.route):
            by_file.setdefault(loaded.locator.file_of(change.route), []).append(change)
    return {path: _changed(texts[path], pairs) for path, pairs in by_file.items() if path in texts}


def _changed(text: str, changes: Sequence[Change]) -> str:
    try:
        edited = Placing(text)
    except ValueError:
        return text
    gone: dict[Route, list[int]] = {}
    for change in dict.fromkeys(changes):
        if change.remove:
            gone.setdefault(change.route[:-1], []).append(int(change.route[-1]))
        elif change.key:
            edited.rename(change.route, change.value)
        else:
            edited.put(change.route, change.value)
    for items, indices in gone.items():
        edited.edit_list(items, indices, [])
    return edited.result()
