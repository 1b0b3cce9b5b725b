"""A foreign Word template runs nothing and tells nothing, wherever in the file its tags stand."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as DocxDocument

from cptskit.documents.errors import OverrunError, RenderError
from cptskit.documents.trame.filling import Filled

from ..gabarits.payloads import ESCAPES
from ..gabarits.test_payloads import INTERNAL
from .build import filled, filled_bytes, paragraphs, plain, read

WORD = [
    *(one for one in ESCAPES[::97] if one.startswith("{{")),
    "{{ projet.parse_raw('x') }}",
    "{{ projet.identite.parse_file('/etc/passwd').nom }}",
    "{{ valeur }}",
    "{{ [valeur] }}",
    "{{ projet }}",
    "{{ lipsum }}",
    "{{ '{0.model_fields}'.format(projet) }}",
    "{{ projet.missions.clear() }}",
]
_PART = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NOTES = (
    f'{_PART}<w:footnotes {_W}><w:footnote w:id="1"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _cut(made: DocxDocument, text: str) -> None:
    paragraph = made.add_paragraph()
    for letter in text:
        paragraph.add_run(letter)


def _in_header(made: DocxDocument, text: str) -> None:
    made.sections[0].header.paragraphs[0].text = text


def _in_footer(made: DocxDocument, text: str) -> None:
    made.sections[0].footer.paragraphs[0].text = text


def _in_title(made: DocxDocument, text: str) -> None:
    made.core_properties.title = text


def _in_a_cell(made: DocxDocument, text: str) -> None:
    made.add_table(1, 1).cell(0, 0).text = text


def _put(made: DocxDocument, xml: str) -> None:
    made.element.body.insert(0, docx.oxml.parse_xml(xml))


def _in_a_control(made: DocxDocument, text: str) -> None:
    words = f"<w:p><w:r><w:t>{escaped(text)}</w:t></w:r></w:p>"
    _put(made, f"<w:sdt {_W}><w:sdtContent>{words}</w:sdtContent></w:sdt>")


def _in_a_text_box(made: DocxDocument, text: str) -> None:
    words = f"<w:p><w:r><w:t>{escaped(text)}</w:t></w:r></w:p>"
    _put(
        made,
        f'<w:p {_W} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape><v:textbox>'
        f"<w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    )


PLACES: dict[str, Callable[[DocxDocument, str], None]] = {
    "paragraph": lambda made, text: paragraphs(text)(made),
    "runs": _cut,
    "header": _in_header,
    "footer": _in_footer,
    "title": _in_title,
    "cell": _in_a_cell,
    "control": _in_a_control,
    "text box": _in_a_text_box,
}


def told(fill: Callable[[], Filled]) -> str:
    """Return why a trame is refused, or the words of the file that it becomes."""
    try:
        return "\n".join(paragraph.text for paragraph in read(fill()).paragraphs)
    except RenderError as error:
        return str(error)


@pytest.mark.parametrize("place", PLACES)
def test_no_escape_leads_anywhere_from_any_place(place: str) -> None:
    chosen = WORD if place == "paragraph" else WORD[-8:]
    for payload in chosen:
        said = told(lambda p=payload: filled(lambda made: PLACES[place](made, p)))
        kept = re.sub(r"(paragraphe|en-tête|pied de page|propriétés) « .*? »", "", said)
        for word in re.findall("« (.+?) »", kept):
            kept = kept.replace(f"« {word} »", "") if word in payload else kept
        assert not INTERNAL.search(kept), (payload, said)
    assert not Path("pwn").exists()


@pytest.mark.parametrize("place", PLACES)
def test_a_field_is_filled_in_any_place(place: str) -> None:
    made = read(filled(lambda made: PLACES[place](made, "{{ projet.identite.nom }}")))
    whole = made.element.xml + made.core_properties.title
    whole += made.sections[0].header.paragraphs[0].text + made.sections[0].footer.paragraphs[0].text
    assert "CPTS d" in plain(whole)
    assert "{{" not in whole


def with_note(text: str) -> bytes:
    """Return a trame whose part of notes is as Word writes it: it begins with a declaration."""
    made, data = BytesIO(), BytesIO()
    docx.Document().save(made)
    with ZipFile(made) as source, ZipFile(data, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "[Content_Types].xml":
                override = f'<Override PartName="/word/footnotes.xml" ContentType="{_TYPE}"/>'
                content = content.replace(b"</Types>", f"{override}</Types>".encode())
            if entry.filename == "word/_rels/document.xml.rels":
                relation = f'<Relationship Id="rId99" Type="{_RELATION}" Target="footnotes.xml"/>'
                content = content.replace(
                    b"</Relationships>", f"{relation}</Relationships>".encode()
                )
            target.writestr(entry, content)
        target.writestr("word/footnotes.xml", _NOTES.replace("{}", escaped(text)))
    return data.getvalue()


def test_a_note_as_word_writes_it_is_filled() -> None:
    file = filled_bytes(with_note("Selon {{ projet.identite.nom }}."))
    with ZipFile(BytesIO(file.content)) as archive:
        assert "CPTS d" in archive.read("word/footnotes.xml").decode()


@pytest.mark.parametrize("payload", WORD[-8:])
def test_no_escape_leads_anywhere_from_a_note(payload: str) -> None:
    with pytest.raises(RenderError, match=r"trame\.docx"):
        filled_bytes(with_note(payload))


@pytest.mark.parametrize(
    "payload",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 10 ** (10 ** 7) }}",
        "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
        "{% for i in range(10**9) %}a{% endfor %}",
        "{{ 'a' | center(10**9) }}",
    ],
)
def test_what_would_never_end_is_refused_with_the_name_of_the_trame(payload: str) -> None:
    with pytest.raises(OverrunError, match=r"trame\.docx"):
        filled(paragraphs(payload))
