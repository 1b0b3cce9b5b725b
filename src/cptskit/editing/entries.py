"""Entries of a list that have a key of their own, written into the text of a project's file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cptskit.editing.placing import Placing
from cptskit.editing.sections import has_section, with_lines
from cptskit.loading.scalars import Value, section
from cptskit.socle.findings import Route

Entry = Mapping[str, Value]


def put_entries(
    before: str,
    route: Route,
    key: str,
    entries: Sequence[Entry],
    ours: Callable[[Mapping[str, Any]], bool] = lambda _: True,
) -> tuple[str, tuple[str, ...]]:
    """Return a text with each entry once in its list, and the keys of the entries left unchanged.

    `key` names the entries. A present entry is rewritten only where it differs and
    `ours` allows it; the rest of the text stays, to the byte. Raises ValueError where the list is
    written in a way that cannot be edited.
    """
    if not has_section(before, str(route[0])):
        return with_section(before, route, entries), ()
    text = Placing(before, opened=True)
    listed = _at(text.data(), route)
    if not listed:
        text.put(route, list(entries))
        return text.result(), ()
    places = {
        str(item.get(key, "")): at for at, item in enumerate(listed) if isinstance(item, dict)
    }
    removed: list[int] = []
    added: list[tuple[int, Entry]] = []
    left: list[str] = []
    for entry in entries:
        at = places.get(str(entry[key]))
        if at is None:
            added.append((len(listed), entry))
        elif not says(listed[at], entry):
            if ours(listed[at]):
                removed.append(at)
                added.append((at, entry))
            else:
                left.append(str(entry[key]))
    if added:
        text.edit_list(route, removed, added)
    return (text.result() if added else before), tuple(left)


def says(written: Mapping[str, Any], entry: Entry) -> bool:
    """Say whether the file already holds an entry, scalars compared as texts."""
    return bool(plain(written) == plain(entry))


def plain(value: Any) -> Any:
    """Return a value whose scalars are texts, to compare what is written with what is read."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return " ".join(str(value).split())


def with_section(before: str, route: Route, entries: Sequence[Entry]) -> str:
    """Return a text with a section that it lacked."""
    value: Value = list(entries)
    for step in reversed(route[1:]):
        value = {str(step): value}
    return with_lines(before, section(str(route[0]), value, opened=True))


def _at(data: Any, route: Route) -> list[Any]:
    for step in route:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, list) else []
