"""A Word document brought to an empty folder: shown, then taken, whole or in part."""

from pathlib import Path

from .desk import Visitor

DOCUMENT = Path(__file__).parents[3] / "examples" / "projet-en-word.docx"


def bring(visitor: Visitor, name: str, content: bytes) -> str:
    token = visitor.visit("/").text.split('name="jeton" value="')[1].split('"')[0]
    cut = b"--limite"
    body = b"\r\n".join(
        (
            cut,
            b'Content-Disposition: form-data; name="jeton"',
            b"",
            token.encode(),
            cut,
            f'Content-Disposition: form-data; name="document"; filename="{name}"'.encode(),
            b"Content-Type: application/octet-stream",
            b"",
            content,
            cut + b"--",
            b"",
        )
    )
    kind = "multipart/form-data; boundary=limite"
    answer = visitor.ask("/document-existant", method="POST", body=body, content_type=kind)
    return visitor.visit("/reprise").said() if answer.code == 303 else answer.said()


def test_a_document_is_shown_before_anything_is_written_then_taken(tmp_path: Path) -> None:
    visitor = Visitor(tmp_path / "cpts")
    said = bring(visitor, "projet.docx", DOCUMENT.read_bytes())
    assert "réponses comprises" in said
    assert not list((tmp_path / "cpts").glob("*.yaml"))

    html = visitor.page.text
    names = [one.split('"')[0] for one in html.split('name="prendre" value="')[1:]]
    token = html.split('name="jeton" value="')[1].split('"')[0]
    assert len(names) > 5
    left = next(name for name in names if name.startswith("membres.partenaires."))
    page = visitor.post("/reprise", {"jeton": token, "prendre": [n for n in names if n != left]})
    assert page.code == 200
    assert "Chapitres" in page.said()
    assert (tmp_path / "cpts" / "reprise.md").exists()
    assert "ce que vous n'avez pas repris" in page.said()


def test_another_kind_of_file_is_refused_in_french(tmp_path: Path) -> None:
    visitor = Visitor(tmp_path / "cpts")
    assert "Choisissez un document Word" in bring(visitor, "photo.png", b"\x89PNG")
    assert "Word" in bring(visitor, "projet.pdf", b"%PDF-1.7")
