"""Entries of a contract year into the text of its file; what a person typed stays."""

from collections.abc import Mapping, Sequence
from typing import Any

from cptskit.editing.entries import Entry, plain, with_section
from cptskit.editing.placing import Placing
from cptskit.editing.sections import has_section
from cptskit.francais.accents import folded
from cptskit.loading.scalars import Value
from cptskit.socle.findings import Route

KEYS: Mapping[str, tuple[str, ...]] = {
    "mesures": ("indicateur",),
    "preuves": ("id",),
    "evenements": ("id",),
    "recettes": ("libelle", "mission"),
    "depenses": ("libelle", "mission"),
}
"""What names an entry of each list."""
_SECTION = "annees"


def put_year(
    before: str, annee: str, lists: Mapping[str, Sequence[Entry]], *, remplacer: bool
) -> tuple[str, tuple[str, ...]]:
    """Return a text whose year holds the entries, and what was left, as `ACC.1, valeur`.

    What an entry lacks is added to it; what differs stays, unless `remplacer`. Raises
    ValueError where the year is written in a way that cannot be edited.
    """
    text, left = before, []
    for name, entries in lists.items():
        if entries:
            text, kept = _put_list(text, annee, name, entries, remplacer=remplacer)
            left += kept
    return text, tuple(left)


def _put_list(
    before: str, annee: str, name: str, entries: Sequence[Entry], *, remplacer: bool
) -> tuple[str, list[str]]:
    route: Route = (_SECTION, annee, name)
    if not has_section(before, _SECTION):
        return with_section(before, route, entries), []
    text = Placing(before, opened=True)
    years = text.data().get(_SECTION)
    year = years.get(annee) if isinstance(years, dict) else None
    if not isinstance(year, dict):
        text.put((_SECTION, annee), {name: list(entries)})
        return text.result(), []
    if not year.get(name):
        text.put(route, list(entries))
        return text.result(), []
    left = _merge(text, route, year[name], entries, remplacer=remplacer)
    return text.result(), left


def _merge(
    text: Placing, route: Route, year: Any, entries: Sequence[Entry], *, remplacer: bool
) -> list[str]:
    keys = KEYS[str(route[-1])]
    places = {_key(item, keys): at for at, item in enumerate(year) if isinstance(item, Mapping)}
    removed: list[int] = []
    added: list[tuple[int, Entry]] = []
    left: list[str] = []
    for entry in entries:
        at = places.get(_key(entry, keys))
        if at is None:
            added.append((len(year), entry))
            continue
        wanted, differing = _wanted(year[at], entry, remplacer=remplacer)
        left += [f"{entry[keys[0]]}, {key}" for key in differing]
        if all(isinstance(value, str) for value in wanted.values()):
            for key, value in wanted.items():
                text.put((*route, at, key), str(value))
        else:
            removed.append(at)
            added.append((at, {**year[at], **wanted}))
    if added:
        text.edit_list(route, removed, added)
    return left


def _wanted(
    year: Mapping[str, Any], entry: Entry, *, remplacer: bool
) -> tuple[dict[str, Value], list[str]]:
    """Return what to write in an entry, and the keys that differ and keep their value.

    Where one differs nothing is added: it would be read together with another fact.
    """
    wanted: dict[str, Value] = {}
    differing: list[str] = []
    for key, value in entry.items():
        if not year.get(key):
            wanted[key] = value
        elif plain(year[key]) != plain(value):
            if remplacer:
                wanted[key] = value
            else:
                differing.append(key)
    return ({} if differing else wanted), differing


def _key(item: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(folded(str(item.get(key) or "")) for key in keys)
