"""A picture becomes the logo: bounded, without its origin, in one act that is undone whole."""

from io import BytesIO

import pytest
from PIL import Image

from cptskit.atelier.pages import formulaire

from .desk import Page, Visitor
from .test_tableur import sent_with

WHO = "/chapitre/qui-nous-sommes"
PLACE = b"48.8584,2.2945"


def photo(form: str = "JPEG") -> bytes:
    stream = BytesIO()
    image = Image.new("RGB", (60, 40), (20, 80, 110))
    exif = Image.Exif()
    exif[0x010E] = PLACE.decode()
    image.save(stream, form, **({"exif": exif} if form == "JPEG" else {}))
    return stream.getvalue()


def bring(visitor: Visitor, content: bytes) -> Page:
    jeton = visitor.visit(WHO).fields["jeton"][0]
    return sent_with(visitor, "/logo", {"jeton": jeton}, "moi.jpg", content)


def test_a_photo_is_the_logo_without_its_place_and_goes_at_once(minimal: Visitor) -> None:
    before = minimal.yaml()
    assert PLACE in photo()
    page = bring(minimal, photo())
    assert "Le logo est en place." in page.said()
    assert 'src="/logo?v=' in page.text
    held = (minimal.folder / "images" / "logo.jpg").read_bytes()
    assert held.startswith(b"\xff\xd8\xff")
    assert PLACE not in held
    assert "logo: images/logo.jpg" in minimal.yaml()
    shown = minimal.ask("/logo")
    assert (shown.code, shown.headers["content-type"]) == (200, "image/jpeg")
    minimal.post("/annuler", {"jeton": page.fields["jeton"], "ici": WHO})
    assert minimal.yaml() == before
    assert not (minimal.folder / "images" / "logo.jpg").exists()


def test_another_logo_stands_beside_the_first(minimal: Visitor) -> None:
    bring(minimal, photo())
    bring(minimal, photo("PNG"))
    (minimal.folder / "images" / "logo.png").write_bytes(b"autre chose")
    bring(minimal, photo("PNG"))
    assert "logo: images/logo-2.png" in minimal.yaml()
    assert (minimal.folder / "images" / "logo.png").read_bytes() == b"autre chose"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Choisissez d'abord une image."),
        (b"pas une image", "ni un PNG, ni un JPEG, ni un SVG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "ne peut pas être le logo"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 21_000_000, "dépasse 20 Mo"),
    ],
)
def test_what_cannot_be_a_logo_is_said(minimal: Visitor, content: bytes, words: str) -> None:
    before = minimal.yaml()
    assert words in bring(minimal, content).said()
    assert minimal.yaml() == before
    assert not (minimal.folder / "images").exists()


def test_a_logo_is_taken_out(minimal: Visitor) -> None:
    bring(minimal, photo())
    minimal.send(WHO, "retirer:style.logo")
    assert "logo:" not in minimal.yaml()
    assert minimal.ask("/logo").code == 404


def test_a_file_that_is_too_big_is_called_so(
    minimal: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = minimal.yaml()
    monkeypatch.setattr(formulaire, "LARGEST", 1_000)
    page = bring(minimal, b"x" * 2_000)
    assert page.code == 403
    assert "trop gros" in page.text
    assert minimal.yaml() == before
