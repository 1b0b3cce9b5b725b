"""The paragraphs of a Word file: runs, fields, changes, notes, text boxes, pictures."""

import re
from dataclasses import dataclass, field
from typing import Any

from cptskit.importing.document.archive import attribute, child, local
from cptskit.importing.document.docx_styles import Style, on, points
from cptskit.importing.document.marks import Run

_OUT = frozenset({"del", "moveFrom"})
_PLAIN = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_GREY = re.compile(r"^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$", re.IGNORECASE)


@dataclass
class Fields:
    """The fields that are open: those of a contents list hide their words, codes are skipped."""

    open: list[str] = field(default_factory=list)
    """The code so far of each field, with a « : » before it once its result has begun."""

    @property
    def contents(self) -> bool:
        """Whether the words are the result of a contents list."""
        return any(code.lstrip(": ").startswith("TOC") for code in self.open)

    @property
    def in_code(self) -> bool:
        """Whether the words are the code of a field, not its result."""
        return bool(self.open) and not self.open[-1].startswith(":")

    def mark(self, kind: str | None) -> None:
        """Take a mark of a field: begin, separate, end."""
        if kind == "begin":
            self.open.append("")
        elif kind == "separate" and self.open:
            self.open[-1] = ":" + self.open[-1]
        elif kind == "end" and self.open:
            self.open.pop()

    def code(self, text: str) -> None:
        """Take words of a code."""
        if self.in_code:
            self.open[-1] += text.lstrip()


@dataclass
class Found:
    """What a paragraph holds."""

    runs: list[Run] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    struck: int = 0
    inserted: int = 0
    contents: bool = False


def read_paragraph(element: Any, style: Style, fields: Fields) -> Found:
    """Return what a paragraph holds; `fields` keeps the fields that end in a later one."""
    content = Found(contents=fields.contents)
    _walk(element, content, style, fields)
    content.contents = content.contents or fields.contents
    return content


def _walk(element: Any, content: Found, style: Style, fields: Fields) -> None:
    for node in element:
        name = local(node)
        if name in _OUT:
            content.struck += 1
        elif name == "r":
            _run(node, content, style, fields)
        elif name == "AlternateContent":
            _walk_in_run(_choice(node), content, _look(None, style), fields)
        elif name in ("pPr", "rPr", "sdtPr", "sdtEndPr"):
            continue
        else:
            content.inserted += name in ("ins", "moveTo")
            _walk(node, content, style, fields)
            content.contents = content.contents or fields.contents


def _run(run: Any, content: Found, style: Style, fields: Fields) -> None:
    properties = child(run, "rPr")
    if properties is not None and child(properties, "del") is not None:
        return
    _walk_in_run(run, content, _look(properties, style), fields)


def _walk_in_run(run: Any, content: Found, look: Run, fields: Fields) -> None:
    for node in run:
        name = local(node)
        if name == "t":
            _add(content, look, node.text or "", fields)
        elif name in _PLAIN:
            _add(content, look, _PLAIN[name], fields)
        elif name == "br":
            if attribute(node, "type") in (None, "textWrapping"):
                _add(content, look, "\n", fields)
        elif name == "sym":
            _add(content, look, "•", fields)
        elif name == "instrText":
            fields.code(node.text or "")
            content.contents = content.contents or fields.contents
        elif name == "fldChar":
            fields.mark(attribute(node, "fldCharType"))
            content.contents = content.contents or fields.contents
        elif name in ("footnoteReference", "endnoteReference"):
            content.notes.append((name[:-9], attribute(node, "id") or ""))
            content.runs.append(
                Run(f"\x02{len(content.notes)}\x03", look.bold, look.italic, look.grey)
            )
        elif name == "AlternateContent":
            _walk_in_run(_choice(node), content, look, fields)
        elif name in ("drawing", "pict", "object"):
            _drawing(node, content)
        elif name == "delText":
            content.struck += 1


def _add(content: Found, look: Run, text: str, fields: Fields) -> None:
    if not fields.in_code:
        content.runs.append(Run(text, look.bold, look.italic, look.grey, look.size))


def _choice(alternate: Any) -> Any:
    """Return one of the two versions of what Word writes twice."""
    chosen = child(alternate, "Choice")
    return chosen if chosen is not None else child(alternate, "Fallback") or ()


def _drawing(drawing: Any, content: Found) -> None:
    alternative = ""
    for node in drawing.iter():
        name = local(node)
        if name in ("docPr", "shape") and not alternative:
            alternative = (
                attribute(node, "descr") or attribute(node, "alt") or attribute(node, "title") or ""
            )
        elif name in ("blip", "imagedata"):
            target = attribute(node, "embed") or attribute(node, "id")
            if target:
                content.pictures.append((target, alternative))
        elif name == "txbxContent" and not _inside_fallback(node, drawing):
            content.boxes.append(node)


def _inside_fallback(element: Any, top: Any) -> bool:
    """Say whether a text box is the second version, or is in another text box."""
    parent = element.getparent()
    while parent is not None and parent is not top:
        if local(parent) in ("Fallback", "txbxContent"):
            return True
        parent = parent.getparent()
    return False


def _look(properties: Any | None, style: Style) -> Run:
    if properties is None:
        return Run("", style.bold, style.italic, size=style.size)
    colour = child(properties, "color")
    value = (attribute(colour, "val") or "") if colour is not None else ""
    return Run(
        "",
        on(child(properties, "b"), style.bold),
        on(child(properties, "i"), style.italic),
        _is_grey(value),
        points(child(properties, "sz"), style.size),
    )


def _is_grey(colour: str) -> bool:
    match = _GREY.match(colour)
    if not match:
        return False
    red, green, blue = (int(part, 16) for part in match.groups())
    return max(red, green, blue) - min(red, green, blue) < 24 and 80 <= red <= 210
