"""What stands in the files of a project, as it is written: texts, lists of them, and keys."""

from collections.abc import Mapping, Sequence
from typing import Any

from cptskit.loading import LoadedProject
from cptskit.loading.files import relative_path
from cptskit.socle.findings import Route


class Written:
    """The raw values of a project that was read, by route."""

    def __init__(self, loaded: LoadedProject) -> None:
        """Join what the files say, once."""
        self._data = loaded.locator.tree.data()
        self._sources = loaded.sources

    def at(self, route: Route) -> Any:
        """Return what stands at a route: a text, a list, keys; None for nothing."""
        found: Any = self._data
        for step in route:
            if isinstance(found, Mapping):
                found = found.get(str(step))
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return found

    def text(self, route: Route) -> str:
        """Return the text at a route, that of a file of its own too; empty for nothing."""
        found = self.at(route)
        if isinstance(found, Mapping) and isinstance(found.get("texte"), str):
            source = self._sources.get(relative_path(found["texte"]))
            return source.text if source else ""
        return found if isinstance(found, str) else ""

    def items(self, route: Route) -> Sequence[Any]:
        """Return the items of the list at a route; none where there is no list."""
        found = self.at(route)
        return found if isinstance(found, list) else ()

    def is_empty(self, route: Route) -> bool:
        """Say whether nothing is written at a route, or below it."""
        return _nothing(self.at(route))


def _nothing(value: Any) -> bool:
    if isinstance(value, Mapping):
        return all(map(_nothing, value.values()))
    if isinstance(value, list):
        return all(map(_nothing, value))
    return value is None or not str(value).strip()
