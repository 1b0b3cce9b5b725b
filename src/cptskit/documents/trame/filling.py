"""A trame and a project to a Word file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cptskit.documents.errors import RenderError
from cptskit.documents.gabarits.escaping import Markdown
from cptskit.documents.model import Document
from cptskit.documents.texte.parsing import parse
from cptskit.documents.texte.tree import Node, nest
from cptskit.documents.trame.environment import TrameEnvironment, trame_names
from cptskit.documents.trame.gaps import Gap, Gaps, is_sign
from cptskit.documents.trame.inserting import Inserter, inline, mark
from cptskit.documents.trame.runs import sign_runs, signs_in
from cptskit.documents.trame.template import NOTES, Trame
from cptskit.documents.writers.docx.footnotes import last_footnote, number_after, put_in_brackets
from cptskit.documents.writers.docx.oxml import element
from cptskit.documents.writers.docx.package import with_fixed_dates
from cptskit.socle.findings import Route

_BETWEEN = "\n\n::: saut\n:::\n\n"
_SHOWN = 12


@dataclass(frozen=True)
class Filled:
    """The file of a filled trame, and what is still missing in it."""

    content: bytes
    gaps: tuple[Gap, ...]


def fill(
    data: bytes,
    name: str,
    document: Document,
    names: Mapping[str, Any],
    file_of: Callable[[Route], str],
) -> Filled:
    """Fill a trame, `name` being that by which its user knows it.

    `document` is a document without text, for its head, its folder and its figures; `names` are
    those that our own templates see. Raises RenderError for a trame that asks for what does not
    exist, and, unless the document is a draft, for what is missing.
    """
    gaps = Gaps(names["projet"], file_of, names["public"])
    context = trame_names(names, gaps)
    trame = Trame(data, name, gaps)
    gaps.where = trame.here
    trame.render(context, TrameEnvironment(gaps, context))
    if gaps.problems:
        raise RenderError(_listed(f"La trame {name} ne peut pas être remplie.", gaps.problems))
    parts = _parts(trame)
    signs = list(dict.fromkeys(sign for _, root in parts for sign in signs_in(root)))
    values = {sign: gaps.signs.value(sign) for sign in signs}
    missing = tuple(
        dict.fromkeys([v for v in values.values() if isinstance(v, Gap)] + [*gaps.asked])
    )
    if missing and not document.brouillon:
        listed = [_gap_words(gap) for gap in missing]
        raise RenderError(_listed("La trame demande ce que le projet n'a pas encore.", listed))
    inserter = _insert(trame, parts, values, document)
    for part, root in parts:
        if not isinstance(part, XmlPart):
            part._blob = serialize_part_xml(root)
    if inserter is not None:
        inserter.write_notes()
    return Filled(_saved(trame, gaps, document), missing)


def _listed(title: str, lines: Mapping[str, None] | list[str]) -> str:
    shown = [f"  {line}" for line in [*lines][:_SHOWN]]
    more = len(lines) - len(shown)
    return "\n".join([title, *shown, *([f"  et {more} autres"] if more > 0 else [])])


def _gap_words(gap: Gap) -> str:
    where = f" (clé {gap.cle}, dans {gap.fichier})" if gap.cle else ""
    return f"{gap.attendu}{where}"


def _parts(trame: Trame) -> list[tuple[Part, BaseOxmlElement]]:
    """Return the parts of a filled trame that hold text, the body first."""
    body = trame.docx.part
    parts = [(body, body.element)]
    for relation in body.rels.values():
        if relation.reltype in (trame.HEADER_URI, trame.FOOTER_URI):
            part: XmlPart = relation.target_part
            parts.append((part, part.element))
        elif not relation.is_external and relation.target_part.content_type in NOTES:
            parts.append((relation.target_part, parse_xml(relation.target_part.blob)))
    return parts


def _insert(
    trame: Trame,
    parts: list[tuple[Part, BaseOxmlElement]],
    values: Mapping[str, Gap | Markdown | None],
    document: Document,
) -> Inserter | None:
    """Put all values in their places; return what wrote texts, which keeps their notes."""
    texts = _parsed([v for v in values.values() if isinstance(v, Markdown)], document)
    number_after(last_footnote(trame.docx), texts.values())
    inserter: Inserter | None = None
    for part, root in parts:
        for run, sign in sign_runs(root):
            value = values[sign]
            paragraph = run.getparent()
            if isinstance(value, Gap):
                mark(value, run)
            elif value is None or not texts[value]:
                paragraph.remove(run)
            elif _fits_a_line(texts[value]):
                inline(texts[value][0].children, run, part)
            elif part is not parts[0][0] or paragraph.tag != qn("w:p"):
                words = " ".join(node.words() for node in texts[value])[:_EXCERPT]
                raise RenderError(_TOO_MUCH.format(words))
            else:
                inserter = inserter or Inserter(trame.docx)
                if _in_a_text_box(paragraph):
                    put_in_brackets(texts[value])
                inserter.blocks(texts[value], run, paragraph)
        _mend_tables(root)
    return inserter


_EXCERPT = 60
_TOO_MUCH = (
    "La trame demande un texte de plusieurs paragraphes, un tableau ou une figure (« {}… ») dans "
    "un en-tête, un pied de page, une note, un lien ou un contrôle de contenu : mettez-le dans un "
    "paragraphe du texte."
)


def _in_a_text_box(paragraph: BaseOxmlElement) -> bool:
    """Tell a paragraph where Word allows no footnote."""
    return next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None


def _parsed(texts: list[Markdown], document: Document) -> dict[Markdown, list[Node]]:
    """Return the blocks of each text; captions and notes are numbered through all of them."""
    if not texts:
        return {}
    whole = replace(document, markdown=_BETWEEN.join(texts))
    groups: list[list[Node]] = [[]]
    for node in nest(parse(whole)):
        if node.kind in ("saut", "demi-page"):
            groups.append([])
        else:
            groups[-1].append(node)
    return dict(zip(texts, groups, strict=True))


def _fits_a_line(nodes: list[Node]) -> bool:
    """Tell a text that is one paragraph without notes, which may stand amid words."""
    single = len(nodes) == 1 and nodes[0].kind == "paragraph"
    return single and not any(child.kind in ("appel", "renvoi") for child in nodes[0].children)


def _mend_tables(root: BaseOxmlElement) -> None:
    """Take away tables that lost all rows, end cells with a paragraph: Word refuses the others."""
    for table in list(root.iter(qn("w:tbl"))):
        if table.find(qn("w:tr")) is None:
            table.getparent().remove(table)
    for cell in root.iter(qn("w:tc")):
        if len(cell) == 0 or cell[-1].tag != qn("w:p"):
            cell.append(element("w:p"))


def _saved(trame: Trame, gaps: Gaps, document: Document) -> bytes:
    properties = trame.docx.core_properties
    for name in ("author", "comments", "identifier", "subject", "title"):
        setattr(properties, name, _in_words(getattr(properties, name), gaps))
    day = datetime.combine(document.date, time(12))
    properties.modified, properties.last_modified_by = day, document.auteur
    return with_fixed_dates(trame.docx, day)


def _in_words(text: str, gaps: Gaps) -> str:
    return "".join(_word(char, gaps) if is_sign(char) else char for char in text)


def _word(sign: str, gaps: Gaps) -> str:
    value = gaps.signs.value(sign)
    return value.mark if isinstance(value, Gap) else ""
