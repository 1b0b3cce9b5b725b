"""The styles of a LibreOffice text: bold, outline level, numbered lists."""

from dataclasses import dataclass
from typing import Any

from cptskit.importing.document.archive import Archive, attribute, child, local


@dataclass(frozen=True)
class OdfStyle:
    """The settings of a style, its ancestors included."""

    level: int = 0
    bold: bool = False
    italic: bool = False
    size: float = 0
    caption: bool = False


class OdfStyles:
    """The styles of both parts of a file."""

    def __init__(self, archive: Archive) -> None:
        """Read the styles of the whole document; `add` takes those of its content."""
        self._raw: dict[str, Any] = {}
        self._known: dict[str, OdfStyle] = {}
        self._ordered: dict[tuple[str, int], bool] = {}
        if "styles.xml" in archive:
            self.add(archive.parse("styles.xml"))

    def add(self, root: Any) -> None:
        """Take the styles below an element."""
        for node in root.iter():
            name = attribute(node, "name")
            if local(node) == "style" and name:
                self._raw[name] = node
            elif local(node) == "list-style" and name:
                for level in node:
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
            self._known[name] = OdfStyle()  # ends a circular chain
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> OdfStyle:
        node = self._raw[name]
        above = self.style(attribute(node, "parent-style-name"))
        outline, text = attribute(node, "default-outline-level"), child(node, "text-properties")
        weight = attribute(text, "font-weight") if text is not None else None
        slant = attribute(text, "font-style") if text is not None else None
        names = {name, attribute(node, "parent-style-name"), attribute(node, "display-name")}
        return OdfStyle(
            int(outline) if outline and outline.isdigit() else above.level,
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
