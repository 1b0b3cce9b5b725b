"""docxtpl, with errors that say where they stand, and no broken file."""

import re
from collections.abc import Mapping
from html import unescape
from io import BytesIO
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part
from docx.oxml import parse_xml
from docxtpl import DocxTemplate

from cptskit.documents.errors import OverrunError, RenderError
from cptskit.documents.gabarits.bornes import TemplateLimitError, Turns, joined
from cptskit.documents.gabarits.faults.places import current_line, failing_line
from cptskit.documents.gabarits.faults.reasons import EXPECTED, OVERRUN, fault
from cptskit.documents.gabarits.faults.syntax import unclosed
from cptskit.documents.gabarits.vue import Fonction
from cptskit.documents.trame.cases import torn
from cptskit.documents.trame.environment import TrameEnvironment
from cptskit.documents.trame.gaps import Gaps

_BETWEEN_SIGNS = re.compile(r"(?<={)(?:<[^>]*>)+(?=[{%#])|(?<=[%}#])(?:<[^>]*>)+(?=})", re.DOTALL)
_TAG = re.compile(r"{%(?:(?!%}).)*%}|{{(?:(?!}}).)*}}", re.DOTALL)
_WITHIN = re.compile(r"</w:t>.*?<w:t(?: [^>]*)?>", re.DOTALL)
_BLANK = r"[ \u00a0\u202f]*"
_QUOTES = re.compile(rf"«{_BLANK}|{_BLANK}»")
_WHOLE = re.compile(r"^{{[pr]\s")
_LEFT_OVER = re.compile(r"{%\s*(p|tr|tc|r)\s")
_BREAK = "\n\ue000"
"""Put before each paragraph, so that Jinja's lines are paragraphs; taken away afterwards."""
_PARAGRAPH = re.compile(r"(?=<w:p[ >])|(?<=</w:p>)(?= *{%)|(?<=</w:tr>)(?= *{%)")
_DECLARATION = re.compile(r"\A<\?xml[^>]*\?>\s*")
_XML = re.compile(r"<[^>]+>")
_COMMENT = re.compile(r"{#.*")
_ROW = re.compile(r"<w:tr[ >](?:(?!<w:tr[ >]).)*?</w:tr>", re.DOTALL)
_LONGEST = 140
_UNREAD = "une balise ne se lit pas, ou s'imbrique trop profond"
_PLACES = {
    "header": "en-tête",
    "footer": "pied de page",
    "footnotes": "note de bas de page",
    "endnotes": "note de fin",
}
NOTES = tuple(
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    for kind in ("footnotes", "endnotes")
)
"""The types of the parts that hold notes, as bytes."""
_ELSEWHERE = ("comments", "chart", "diagramData", "glossary")
_ANY_TAG = re.compile(r"{{|{%")
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
_SPLIT = (
    "les balises {% … %} coupent un tableau, une ligne ou un paragraphe en deux : mettez "
    "{%tr … %} seule dans sa ligne de tableau, {%p … %} seule dans son paragraphe"
)


class Trame(DocxTemplate):  # type: ignore[misc]
    """The Word template of a user, filled once."""

    def __init__(self, data: bytes, name: str, gaps: Gaps) -> None:
        """Take the bytes of a `.docx`, and the name by which its user knows it."""
        super().__init__(BytesIO(data))
        self._name = name
        self._gaps = gaps
        self._lines: list[str] = []
        self._part = ""

    def patch_xml(self, src_xml: str) -> str:
        """Make tags whole, and understand what Word or a habit of docxtpl puts into them."""
        whole = _BETWEEN_SIGNS.sub("", src_xml)
        self._refuse_unfit(whole)
        cleaned = _TAG.sub(_cleaned, whole)
        self._refuse_torn(cleaned)
        return str(super().patch_xml(cleaned))

    def render_xml_part(
        self, src_xml: str, part: Part, context: Mapping[str, Any], jinja_env: TrameEnvironment
    ) -> str:
        """Fill a part. Raises RenderError, with the paragraph that is wrong."""
        self.current_rendering_part = part
        source = _PARAGRAPH.sub(_BREAK, src_xml)
        text = self._filled(source, str(part.partname), context, jinja_env).replace(_BREAK, "")
        text = str(self.resolve_listing(text))
        try:
            parse_xml(text)
        except SyntaxError as error:
            raise RenderError(f"La trame {self._name} : {_SPLIT}.") from error
        return text

    def render_properties(self, context: Mapping[str, Any], jinja_env: TrameEnvironment) -> None:
        """Fill the title and the other words of the file's properties."""
        for name in _PROPERTIES:
            written = getattr(self.docx.core_properties, name)
            if "{" in written:
                text = self._filled(written, "propriétés", context, jinja_env)
                setattr(self.docx.core_properties, name, unescape(text)[:255])

    def render_footnotes(self, context: Mapping[str, Any], jinja_env: TrameEnvironment) -> None:
        """Fill the notes, each part once: text from a first filling must not be read as a tag."""
        for part in self.docx.part.package.iter_parts():
            if part.content_type in NOTES:
                xml = self.patch_xml(_xml_of(part))
                part._blob = self.render_xml_part(xml, part, context, jinja_env).encode()
            elif _is_elsewhere(part) and _ANY_TAG.search(
                _plain(part.blob.decode("utf-8", "replace"))
            ):
                raise RenderError(
                    f"La trame {self._name} a une balise {{{{ … }}}} ou {{% … %}} dans un "
                    "commentaire, un graphique ou un SmartArt, où elle ne peut pas être remplie "
                    f"({part.partname})."
                )

    def map_headers_footers_xml(self, relKey: str, xml: bytes) -> None:  # noqa: N803 - docxtpl's
        """Put a filled header in its place, as a part of its own kind, which may hold pictures."""
        relation = self.docx._part.rels[relKey]
        old = relation.target_part
        new = type(old).load(old.partname, old.content_type, xml, old.package)
        for id_, rel in old.rels.items():
            new.load_rel(rel.reltype, rel._target, id_, rel.is_external)
        relation._target = new

    def _refuse_unfit(self, xml: str) -> None:
        """Refuse tags that docxtpl would stretch over paragraphs, or that would take text away."""
        for paragraph in map(_plain, _PARAGRAPH.split(xml)):
            reason = unclosed(_COMMENT.sub("", paragraph)) or _not_alone("p", paragraph)
            if reason:
                raise RenderError(f"La trame {self._name}, {_quoted(paragraph)} : {reason}.")
        for row in map(_plain, _ROW.findall(xml)):
            if reason := _not_alone("tr", row):
                raise RenderError(f"La trame {self._name}, {_quoted(row, 'ligne')} : {reason}.")

    def _refuse_torn(self, xml: str) -> None:
        """Refuse a loop or a condition that one table cell opens and another closes."""
        opening = torn(xml)
        if opening is None:
            return
        word, cell = opening
        raise RenderError(
            f"La trame {self._name}, {_quoted(_plain(cell), 'case de tableau')} : "
            f"{{% {word} … %}} et {{% end{word} %}} doivent être dans la même case ; pour répéter "
            f"ou montrer une ligne entière, employez {{%tr {word} … %}} et {{%tr end{word} %}}, "
            "chacune seule dans sa ligne de tableau."
        )

    def here(self) -> str:
        """Return the words for the place in the trame that is being filled."""
        return self._place(current_line())

    def _filled(
        self, source: str, part: str, context: Mapping[str, Any], env: TrameEnvironment
    ) -> str:
        self._lines, self._part = source.split("\n"), part
        try:
            template = env.from_string(env.readable(source))
            return joined(template.generate({**context, "range": Fonction(Turns().range)}))
        except RenderError:
            raise
        except EXPECTED as error:
            raise self._explained(error, env, set(context)) from error

    def _explained(self, error: Exception, env: TrameEnvironment, names: set[str]) -> RenderError:
        place = failing_line(error)
        kind = OverrunError if isinstance(error, OVERRUN) else RenderError
        if isinstance(error, TemplateLimitError) or place is None:
            message = error if isinstance(error, TemplateLimitError) else _UNREAD
            return kind(f"La trame {self._name} : {message}.")
        plain = "\n".join(map(_plain, self._lines))
        wrong = fault(error, env, plain, place[1], names)
        left = _LEFT_OVER.search(_plain(self._lines[wrong.line - 1]))
        spaced = f"« {{% {left[1]} … %}} » s'écrit « {{%{left[1]} … %}} »" if left else ""
        reason = spaced or wrong.reason
        return kind(
            f"La trame {self._name}, {self._place(wrong.line)} : "
            f"{reason if reason.endswith('?') else f'{reason}.'}"
        )

    def _place(self, line: int | None) -> str:
        kind = next((words for mark, words in _PLACES.items() if mark in self._part), "paragraphe")
        return _quoted(_plain(self._lines[line - 1]) if line else "", kind)


def _xml_of(part: Part) -> str:
    """Return the XML of a part that is kept as bytes, in whatever encoding it declares."""
    whole = serialize_part_xml(parse_xml(part.blob)).decode()
    return _DECLARATION.sub("", whole)


def _is_elsewhere(part: Part) -> bool:
    return any(kind in part.content_type for kind in _ELSEWHERE)


def _quoted(text: str, kind: str = "paragraphe") -> str:
    shown = " ".join(text.split())
    return f"{kind} « {shown if len(shown) <= _LONGEST else f'{shown[:_LONGEST]}…'} »"


def _cleaned(tag: re.Match[str]) -> str:
    """Return a tag in one piece, with the quotes that Jinja knows; `{{p` is as good as `{{`."""
    text = _QUOTES.sub('"', _WITHIN.sub("", tag[0]))
    return _WHOLE.sub("{{ ", text)


def _plain(line: str) -> str:
    return unescape(_XML.sub("", line)).replace(_BREAK[-1], "")


def _not_alone(kind: str, text: str) -> str | None:
    """Return what to say of a tag that takes its whole place away, with more than itself in it."""
    tag = rf"{{[%{{#]{kind}\s(?:(?![%}}#]}}).)*[%}}#]}}"
    if re.search(tag, text) is None or re.fullmatch(rf"\s*{tag}\s*", text):
        return None
    return f"{{%{kind} … %}} doit être seule dans {_WHERE[kind]}, dont le reste disparaîtrait"


_WHERE = {"tr": "sa ligne de tableau", "p": "son paragraphe"}
