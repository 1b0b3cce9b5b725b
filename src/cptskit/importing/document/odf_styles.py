"""The styles of a LibreOffice text: bold, outline level, numbered lists."""

from dataclasses import dataclass
from typing import Any

from cptskit.importing.document.archive import Archive, attribute, child, local


@dataclass(frozen=True)
class OdfStyle:
    """What a style says, its ancestors included."""

    level: int = 0
    bold: bool = False
    italic: bool = False
    size: float = 0
    caption: bool = False


class OdfStyles:
    """The styles of both parts of a file."""

    def __init__(self, archive: Archive) -> None:
        """Read those of the whole document; `add` takes those of its content."""
        self._raw: dict[str, Any] = {}
        self._known: dict[str, OdfStyle] = {}
        self._ordered: dict[tuple[str, int], bool] = {}
        if "styles.xml" in archive:
            self.add(archive.parse("styles.xml"))

    def add(self, root: Any) -> None:
        """Take the styles below an element."""
        for one in root.iter():
            name = attribute(one, "name")
            if local(one) == "style" and name:
                self._raw[name] = one
            elif local(one) == "list-style" and name:
                for level in one:
                    depth = attribute(level, "level") or "1"
                    if depth.isdigit():
                        numbered = local(level) == "list-level-style-number"
                        self._ordered[(name, int(depth) - 1)] = numbered

    def ordered(self, name: str | None, depth: int) -> bool:
        """Say whether a level of a list is numbered."""
        return self._ordered.get((name or "", depth), False)

    def style(self, name: str | None) -> OdfStyle:
        """Return a style by its name."""
        if not name or name not in self._raw:
            return OdfStyle()
        if name not in self._known:
            self._known[name] = OdfStyle()  # ends a chain that bites its tail
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> OdfStyle:
        one = self._raw[name]
        above = self.style(attribute(one, "parent-style-name"))
        told, text = attribute(one, "default-outline-level"), child(one, "text-properties")
        weight = attribute(text, "font-weight") if text is not None else None
        slant = attribute(text, "font-style") if text is not None else None
        names = {name, attribute(one, "parent-style-name"), attribute(one, "display-name")}
        return OdfStyle(
            int(told) if told and told.isdigit() else above.level,
            above.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
            above.italic if slant is None else slant in ("italic", "oblique"),
            _points(attribute(text, "font-size") if text is not None else None, above.size),
            above.caption or bool(names & {"Caption", "Illustration", "Table", "Figure"}),
        )


def _points(value: str | None, otherwise: float) -> float:
    """Return a size in points; `otherwise` where it is not given in points."""
    if value and value.endswith("pt") and value[:-2].replace(".", "", 1).isdigit():
        return float(value[:-2])
    return otherwise
