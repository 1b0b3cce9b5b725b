"""Entries of a list that have a key of their own, written into the text of a project's file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cptskit.editing.scalars import Value, block
from cptskit.editing.sections import has_section, with_lines
from cptskit.editing.yaml_text import YamlText
from cptskit.socle.findings import Route

Entry = Mapping[str, Value]


def put_entries(
    before: str,
    route: Route,
    key: str,
    entries: Sequence[Entry],
    ours: Callable[[Mapping[str, Any]], bool] = lambda _: True,
) -> tuple[str, tuple[str, ...]]:
    """Return a text in whose list each entry stands once, and the keys that were left as they are.

    `key` names the entries. One that stands there is written anew only where it says otherwise and
    `ours` allows it; all else of the text stays, to the byte. Raises ValueError where the list is
    written in a way that cannot be edited.
    """
    section, *_ = route
    if not has_section(before, str(section)):
        return _with_section(before, route, entries), ()
    text = YamlText(before)
    data = text.data()
    held = _at(data, route)
    if not held:
        above, below = _parted(data, route)
        text.put_block(above, _below(below, entries))
        return text.result(), ()
    places = {str(item.get(key, "")): at for at, item in enumerate(held) if isinstance(item, dict)}
    removed: list[int] = []
    added: list[tuple[int, Entry]] = []
    left: list[str] = []
    for entry in entries:
        at = places.get(str(entry[key]))
        if at is None:
            added.append((len(held), entry))
        elif not says(held[at], entry):
            if ours(held[at]):
                removed.append(at)
                added.append((at, entry))
            else:
                left.append(str(entry[key]))
    if added:
        text.edit_list(route, removed, added)
    return (text.result() if added else before), tuple(left)


def says(held: Mapping[str, Any], entry: Entry) -> bool:
    """Say whether what stands in the file is what would be written, scalars compared as texts."""
    return bool(plain(held) == plain(entry))


def plain(value: Any) -> Any:
    """Return a value whose scalars are texts, to compare what is written with what is read."""
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return " ".join(str(value).split())


def _items(entries: Sequence[Entry]) -> list[str]:
    lines = []
    for entry in entries:
        first, *rest = block(entry)
        lines += [f"  - {first}", *(f"    {line}" for line in rest)]
    return lines


def _parted(data: Any, route: Route) -> tuple[Route, Route]:
    """Return a route up to the first key that holds nothing yet, and the steps below it."""
    depth = 0
    while depth < len(route) - 1 and isinstance(data, dict) and data.get(route[depth]):
        data = data[route[depth]]
        depth += 1
    return route[: depth + 1], route[depth + 1 :]


def _below(steps: Route, entries: Sequence[Entry]) -> list[str]:
    """Return the lines of a list below keys that are not there."""
    margin = "  " * len(steps)
    heads = [f"{'  ' * (depth + 1)}{step}:" for depth, step in enumerate(steps)]
    return [*heads, *(f"{margin}{line}" for line in _items(entries))]


def _with_section(before: str, route: Route, entries: Sequence[Entry]) -> str:
    """Return a text with a section that it did not have."""
    head = [f"{'  ' * depth}{step}:" for depth, step in enumerate(route)]
    margin = "  " * (len(route) - 1)
    return with_lines(before, [*head, *(f"{margin}{line}" for line in _items(entries))])


def _at(data: Any, route: Route) -> list[Any]:
    for step in route:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, list) else []
