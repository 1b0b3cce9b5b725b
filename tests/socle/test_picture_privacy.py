"""A picture keeps its look and loses its story; one that would take a machine down is refused."""

import struct
import zlib

import pytest

from cptskit.socle.picture_bounds import dimensions
from cptskit.socle.picture_privacy import without_origin
from cptskit.socle.pictures import fault_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"{}>{}</svg>'


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 1, height: int = 1, *more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    points = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + points + chunk(b"IEND", b"")


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(*more: bytes, width: int = 8, height: int = 8) -> bytes:
    frame = segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\x34" + b"\xff\xd9"
    return b"\xff\xd8" + segment(0xE0, b"JFIF\0") + b"".join(more) + frame + scan


def exif(turn: int) -> bytes:
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, turn, 0)
    return segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\1\0" + entry + b"\0\0\0\0Camille GPS 44.85")


def test_a_png_tells_nothing() -> None:
    told = (chunk(b"tEXt", b"Author\0Camille"), chunk(b"iTXt", b"XML:com.adobe.xmp"))
    assert without_origin(png(1, 1, *told, chunk(b"eXIf", b"MM")), "png") == png()


def test_a_jpeg_tells_nothing_but_how_it_is_turned() -> None:
    xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0Camille")
    whole = jpeg(exif(6), xmp, segment(0xFE, b"Camille"), segment(0xED, b"Photoshop")) + b"Camille"
    bare = without_origin(whole, "jpeg")
    assert b"Camille" not in bare
    assert b"GPS" not in bare
    assert b"Photoshop" not in bare
    assert b"Exif\0\0MM" in bare
    assert b"\x01\x12\0\3\0\0\0\1\0\6" in bare
    assert without_origin(jpeg(exif(1)), "jpeg") == jpeg()


def test_an_svg_tells_nothing() -> None:
    text = SVG.format(
        ' inkscape:export-filename="/home/camille/a.png" sodipodi:docname="a.svg"',
        "<!-- fait par Camille --><metadata>Camille</metadata><rect/>",
    )
    bare = without_origin(text.encode(), "svg").decode()
    assert bare == SVG.format("", "<rect/>")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (png(65_500, 65_500), "65500 × 65500"),
        (jpeg(width=65_500, height=65_500), "65500 × 65500"),
        (SVG.format("", "<g>" * 2_000 + "</g>" * 2_000).encode(), "imbriqués"),
        (SVG.format("", "<rect/>" * 30_000).encode(), "éléments"),
        (SVG.format("", '<rect width="1e30"/>').encode(), "démesuré"),
        (SVG.format(' viewBox="0 0 1e30 1e30"', "").encode(), "démesuré"),
        (SVG.format("", "<filter/>").encode(), "filter"),
        (SVG.format("", '<g id="a"><use href="#b"/></g><use href="#a"/>').encode(), "use"),
    ],
)
def test_a_hostile_picture_is_refused_before_it_is_drawn(data: bytes, said: str) -> None:
    assert said in fault_of(data)


def test_an_ordinary_picture_is_taken() -> None:
    assert fault_of(png()) == ""
    assert fault_of(jpeg()) == ""
    assert (
        fault_of(SVG.format("", '<g id="a"/><use href="#a"/><path d="M0 0L1 1"/>').encode()) == ""
    )
    assert dimensions(jpeg(width=3, height=2), "jpeg") == (3, 2)
