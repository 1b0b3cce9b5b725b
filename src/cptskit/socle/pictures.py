"""Picture files of a project's folder: their bytes, what they are, why they may be unfit."""

import re
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from cptskit.socle.patterns import late
from cptskit.socle.picture_bounds import oversized, too_costly, too_large
from cptskit.socle.plain_files import RefusedFileError, read_plain

_MAXIMUM = 20_000_000
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
)
_ENDS = {"png": b"IEND", "jpeg": b"\xff\xd9"}
_TAIL = 1024
"""Bytes in which the end of a file is looked for: some programs write after it."""
_INKS = 4
"""Components of a JPEG for printers: cyan, magenta, yellow, black."""

_SVG = "{http://www.w3.org/2000/svg}"
_WITHIN = ("#", "data:")
"""Where what an SVG calls by an address may be: in itself."""
_LENGTH = late(r"\s*(\d*\.?\d+)\s*(px|pt|pc|mm|cm|in)?\s*")
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}


def read_inside(source: str, folder: Path | None) -> bytes | None:
    """Return a file at a path relative to the folder; None where it is refused, or is not there."""
    if folder is None or ":" in source or source.startswith(("/", "\\")):
        return None
    try:
        return read_plain(folder / unquote(source), folder, _MAXIMUM)
    except RefusedFileError:
        return None


def fault_of_file(source: str, folder: Path) -> str:
    """Say in French why the picture at a path of a text cannot be shown; nothing where it can."""
    if ":" in source or source.startswith(("/", "\\")):
        return "elle n'est pas dans le dossier du projet"
    data = read_inside(source, folder)
    return "ce fichier n'existe pas, ou ne se lit pas" if data is None else fault_of(data)


def kind_of(data: bytes) -> str:
    """Return what an image is by its first bytes: png, jpeg, gif, svg; nothing where it is none."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    return "svg" if b"<svg" in data[:1000] else ""


def fault_of(data: bytes) -> str:
    """Say in French why a picture cannot be shown in all formats; nothing where it can."""
    kind = kind_of(data)
    if kind == "svg":
        return _fault_of_svg(data)
    if fault := too_large(data, kind):
        return fault
    if kind in _ENDS and _ENDS[kind] not in data[-_TAIL:]:
        return "le fichier est incomplet"
    if kind == "jpeg" and _components(data) == _INKS:
        return "ses couleurs sont celles de l'imprimerie (CMJN)"
    return "" if kind else "ce n'est ni un PNG, ni un JPEG, ni un SVG"


def fault_of_logo(data: bytes) -> str:
    """Say in French why a picture cannot be a logo, which must look the same everywhere."""
    fault, kind = fault_of(data), kind_of(data)
    if fault or kind in _ENDS:
        return fault
    if kind != "svg":
        return "ce n'est ni un PNG, ni un JPEG, ni un SVG"
    if 0 in svg_size(data):
        return "sa taille n'est pas donnée"
    if any(element.tag == f"{_SVG}text" for element in ElementTree.fromstring(data).iter()):
        return "il contient du texte, que chaque logiciel montrerait dans une autre police"
    return ""


def svg_size(svg: bytes) -> tuple[float, float]:
    """Return the width and the height that an SVG gives itself, in pixels; zeros if it does not."""
    root = ElementTree.fromstring(svg)
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sides = []
    for name, rank in (("width", 2), ("height", 3)):
        own = box[rank] if len(box) > rank else ""
        length = _LENGTH.fullmatch(root.get(name, "")) or _LENGTH.fullmatch(own)
        sides.append(float(length[1]) * _UNITS[length[2] or ""] if length else 0.0)
    return sides[0], sides[1]


def _fault_of_svg(data: bytes) -> str:
    if b"<!ENTITY" in data:
        return "il définit des entités XML"
    try:
        data.decode("utf-8")
        root = ElementTree.fromstring(data)
    except (UnicodeDecodeError, ElementTree.ParseError):
        return "le fichier ne se lit pas, ou n'est pas en UTF-8"
    if root.tag != f"{_SVG}svg":
        return "ce n'est ni un PNG, ni un JPEG, ni un SVG"
    if any(_addresses_outside(root)):
        return "il appelle d'autres fichiers"
    return too_costly(root) or oversized(svg_size(data))


def _addresses_outside(root: ElementTree.Element) -> list[str]:
    return [
        value
        for element in root.iter()
        for name, value in element.attrib.items()
        if name.rpartition("}")[2] == "href" and not value.strip().startswith(_WITHIN)
    ]


def _components(jpeg: bytes) -> int:
    """Return the number of colours of a JPEG, from the segment that starts its frame; 0 if none."""
    at = 2
    while at + 9 < len(jpeg) and jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return jpeg[at + 9]
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return 0
