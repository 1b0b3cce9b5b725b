"""How large a picture may be: its dimensions are read before any of its points is drawn."""

from xml.etree import ElementTree

from cptskit.socle.patterns import late

_MOST_POINTS = 60_000_000
_MOST_ELEMENTS = 20_000
_DEEPEST = 60
_LARGEST = 100_000.0
_HUGE = late(r"\d[eE]\+?\d{2,}|\d{9,}(?:\.|$|[^\d])")
_COSTLY = frozenset({"filter", "foreignObject", "script", "pattern", "mask", "animate", "set"})
"""What takes more to draw than it says, or moves."""
_NUMBERS = frozenset({"width", "height", "x", "y", "r", "rx", "ry", "cx", "cy", "viewBox", "d"})
_NUMBERS |= frozenset({"points", "transform", "stroke-width", "font-size", "x1", "x2", "y1", "y2"})


def dimensions(data: bytes, kind: str) -> tuple[int, int]:
    """Return width and height of a PNG, a JPEG or a GIF, in points; zeros where none are said."""
    if kind == "png" and len(data) >= 24:
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if kind == "gif" and len(data) >= 10:
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    return _of_jpeg(data) if kind == "jpeg" else (0, 0)


def _of_jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + max(int.from_bytes(data[at + 2 : at + 4]), 2)
    return 0, 0


def too_large(data: bytes, kind: str) -> str:
    """Say in French why a picture of points is too large; nothing where it is not."""
    width, height = dimensions(data, kind)
    if width * height > _MOST_POINTS:
        return f"elle dit mesurer {width} × {height} points : c'est trop"
    return ""


def too_costly(root: ElementTree.Element) -> str:
    """Say in French why an SVG takes too much to draw; nothing where it does not."""
    if (count := sum(1 for _ in root.iter())) > _MOST_ELEMENTS:
        return f"il compte {count} éléments : c'est trop"
    if _depth(root) > _DEEPEST:
        return f"ses groupes sont imbriqués sur plus de {_DEEPEST} niveaux"
    names = {_local(element.tag) for element in root.iter()}
    if costly := sorted(names & _COSTLY):
        return f"il emploie « {costly[0]} », que tous les formats ne montrent pas"
    if _uses_uses(root):
        return "une copie (« use ») y en contient d'autres"
    for element in root.iter():
        if any(_HUGE.search(value) for name, value in element.items() if name in _NUMBERS):
            return "un nombre y est démesuré"
    return ""


def oversized(sides: tuple[float, float]) -> str:
    """Say in French why the size that an SVG gives itself is none; nothing where it is one."""
    return "sa taille est démesurée" if max(sides) > _LARGEST else ""


def _depth(root: ElementTree.Element) -> int:
    level, depth = [root], 0
    while level and depth <= _DEEPEST:
        level, depth = [child for element in level for child in element], depth + 1
    return depth


def _uses_uses(root: ElementTree.Element) -> bool:
    called = {
        value.removeprefix("#")
        for element in root.iter()
        if _local(element.tag) == "use"
        for name, value in element.items()
        if _local(name) == "href"
    }
    return any(
        element.get("id") in called and any(_local(child.tag) == "use" for child in element.iter())
        for element in root.iter()
    )


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]
