"""The styles and lists of a Word file: outline levels, bold, numbering, under any name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cptskit.importing.document.archive import Archive, attribute, child, local

_HEADING = re.compile(
    r"^(?:heading|titre|titolo|t[ií]tulo|überschrift|kop|rubrik|nagłówek)\s*(\d)$", re.IGNORECASE
)
_CONTENTS = re.compile(
    r"^(?:toc|tm|table des mati[eè]res|contents|sommaire|verzeichnis)\s*\d*$", re.IGNORECASE
)
_CAPTION = re.compile(r"^(?:caption|l[eé]gende|beschriftung)$", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True)
class Style:
    """The settings of a paragraph style, its ancestors included; None where it sets nothing."""

    level: int | None = None
    bold: bool = False
    italic: bool = False
    size: float = 0
    list_id: str | None = None
    contents: bool = False
    caption: bool = False


class Styles:
    """The styles and list formats of a file."""

    def __init__(self, archive: Archive) -> None:
        """Read both parts, if present."""
        self._raw: dict[str, Any] = {}
        self._known: dict[str, Style] = {}
        self._lists: dict[str, dict[int, str]] = {}
        if "word/styles.xml" in archive:
            for node in archive.parse("word/styles.xml"):
                if local(node) == "style" and (name := attribute(node, "styleId")):
                    self._raw[name] = node
        if "word/numbering.xml" in archive:
            self._read_lists(archive.parse("word/numbering.xml"))

    def style(self, name: str | None) -> Style:
        """Return a style by its id; an empty one if it is unknown."""
        if not name or name not in self._raw:
            return Style(contents=bool(name and _CONTENTS.match(name)))
        if name not in self._known:
            self._known[name] = Style()  # ends a circular chain
            self._known[name] = self._read(name)
        return self._known[name]

    def ordered(self, list_id: str, depth: int) -> bool:
        """Say whether a level of a list is numbered."""
        return self._lists.get(list_id, {}).get(depth, "bullet") not in ("bullet", "none")

    def _read(self, name: str) -> Style:
        node = self._raw[name]
        based = child(node, "basedOn")
        above = self.style(attribute(based, "val")) if based is not None else Style()
        title = (
            (attribute(child(node, "name"), "val") or "") if child(node, "name") is not None else ""
        )
        outline, number = child(node, "pPr", "outlineLvl"), child(node, "pPr", "numPr", "numId")
        heading = _HEADING.match(title) or _HEADING.match(name)
        level = above.level
        if heading:
            level = int(heading[1])
        if outline is not None:
            level = _outline(outline)
        return Style(
            level=level,
            bold=on(child(node, "rPr", "b"), above.bold),
            italic=on(child(node, "rPr", "i"), above.italic),
            size=points(child(node, "rPr", "sz"), above.size),
            list_id=attribute(number, "val") if number is not None else above.list_id,
            contents=above.contents or any(_CONTENTS.match(label) for label in (title, name)),
            caption=above.caption or any(_CAPTION.match(label) for label in (title, name)),
        )

    def _read_lists(self, root: Any) -> None:
        formats: dict[str, dict[int, str]] = {}
        for node in _named(root, "abstractNum"):
            levels = {
                int(attribute(level, "ilvl") or 0): attribute(form, "val") or ""
                for level in _named(node, "lvl")
                if (form := child(level, "numFmt")) is not None
            }
            formats[attribute(node, "abstractNumId") or ""] = levels
        for node in _named(root, "num"):
            target = child(node, "abstractNumId")
            if target is not None:
                key = attribute(target, "val") or ""
                self._lists[attribute(node, "numId") or ""] = formats.get(key, {})


def on(mark: Any | None, otherwise: bool) -> bool:
    """Say whether a switch such as `w:b` is on; `otherwise` where it is absent."""
    return otherwise if mark is None else (attribute(mark, "val") or "1") not in _OFF


def points(mark: Any | None, otherwise: float) -> float:
    """Return a size in points from half points; `otherwise` where it is absent."""
    value = (attribute(mark, "val") or "") if mark is not None else ""
    return int(value) / 2 if value.isdigit() else otherwise


def _outline(mark: Any) -> int:
    value = attribute(mark, "val") or "9"
    return int(value) + 1 if value.isdigit() and int(value) < 9 else 0


def paragraph_level(properties: Any | None, style: Style) -> int:
    """Return the outline level of a paragraph: its own, or that of its style."""
    own = child(properties, "outlineLvl") if properties is not None else None
    return _outline(own) if own is not None else (style.level or 0)


def _named(root: Any, name: str) -> Iterator[Any]:
    return (node for node in root if local(node) == name)
