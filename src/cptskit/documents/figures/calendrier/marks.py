"""What stands beside the words of a row: signs of milestones, bars, limits.

No meaning hangs on a colour: signs are full or hollow, bars dark, light or hatched.
"""

from dataclasses import dataclass
from datetime import date

from cptskit.documents.figures.calendrier.schedule import Action, Milestone, Track
from cptskit.documents.figures.calendrier.window import Window
from cptskit.documents.figures.carte.geometry import hatched
from cptskit.documents.figures.shapes import Rect, Sign, Stroke, Words
from cptskit.documents.figures.style import INK, SHADES

KEY = (
    ("done", "Jalon fait"),
    ("planned", "Jalon prévu"),
    ("passed", "Date passée, jalon non fait"),
    ("rising", "Mission : montée en charge"),
    ("full", "Mission : plein déploiement"),
    ("action", "Fiche action"),
    ("start_limit", "Limite du démarrage"),
    ("full_limit", "Limite du plein déploiement"),
    ("estimate", "Limite estimée, à confirmer"),
    ("late", "Au-delà de la limite"),
)
"""The signs that a key may explain, in its order."""

_BAR, _THIN = 8.0, 4.0
_TRIANGLE, _DIAMOND = 34.0, 52.0
_HATCH = 4.0
_GAP = 6.0
_SHORTEST = 3.0
_LOWER = 4.0
"""How far below the middle of a mission its bar is: its limits stand above."""


@dataclass(frozen=True)
class Drawn:
    """Shapes, with the names of the signs among them."""

    rects: tuple[Rect, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    signs: tuple[Sign, ...] = ()
    words: tuple[Words, ...] = ()
    used: frozenset[str] = frozenset()

    def __add__(self, other: "Drawn") -> "Drawn":
        """Return both."""
        return Drawn(
            self.rects + other.rects,
            self.strokes + other.strokes,
            self.signs + other.signs,
            self.words + other.words,
            self.used | other.used,
        )


def milestone(one: Milestone, window: Window, y: float) -> Drawn:
    """Return the sign of a milestone; the table of milestones gives its date."""
    name = "done" if one.done else "passed" if one.passed else "planned"
    return _milestone(name, window.x(one.when.debut), y)


def _milestone(name: str, x: float, y: float) -> Drawn:
    fill = INK if name == "done" else "white"
    drawn = Drawn(
        signs=(Sign(x, y, "diamond", _DIAMOND, fill, weight=1.1),), used=frozenset({name})
    )
    if name != "passed":
        return drawn
    return drawn + Drawn(signs=(Sign(x, y, "diamond", 9.0, INK, weight=0.5),))


def track(one: Track, window: Window, end: date, top: float, height: float) -> Drawn:
    """Return the bars of a mission, what of them is too late, and its limits."""
    y = top + height / 2 + _LOWER
    drawn = Drawn()
    if one.start:
        until = one.full.debut if one.full else end
        drawn += _bar("rising", window, one.start.debut, until, y)
    if one.full:
        drawn += _bar("full", window, one.full.debut, end, y)
    for limit, when in ((one.start_limit, one.start), (one.full_limit, one.full)):
        if limit and limit.is_passed_by(when) and when:
            drawn += _late(window.x(limit.day), window.x(when.debut), y)
    for name, limit in (("start_limit", one.start_limit), ("full_limit", one.full_limit)):
        if limit and window.holds(limit.day):
            top, bottom = y - _BAR / 2 - 5, y + _BAR / 2 + 1
            drawn += _limit(name, window.x(limit.day), top, bottom, estimate=limit.estimate)
    return drawn


def _bar(name: str, window: Window, start: date, end: date, y: float) -> Drawn:
    left, right = window.x(start), window.x(end)
    if right <= left:
        return Drawn()
    return Drawn(rects=(_look(name, left, right, y),), used=frozenset({name}))


def _look(name: str, left: float, right: float, y: float) -> Rect:
    half = (_THIN if name == "action" else _BAR) / 2
    fill = SHADES[{"rising": 2, "full": 0, "action": 1}[name]]
    return Rect(left, y - half, right, y + half, fill, SHADES[0], 0.5)


def _late(left: float, right: float, y: float) -> Drawn:
    """Return a hatched stretch with a strong outline."""
    if right <= left:
        return Drawn()
    half = _BAR / 2
    box = Rect(left, y - half, right, y + half, "white", INK, 1.1)
    ring = [(left, y - half), (right, y - half), (right, y + half), (left, y + half)]
    lines = tuple(
        Stroke(round(x, 1), round(up, 1), round(x2, 1), round(low, 1), INK, 0.7)
        for (x, up), (x2, low) in hatched([[*ring, ring[0]]], _HATCH, rising=True)
    )
    return Drawn(rects=(box,), strokes=lines, used=frozenset({"late"}))


def _limit(name: str, x: float, top: float, bottom: float, *, estimate: bool) -> Drawn:
    """Return a line under a triangle, hollow for the start; dashed: an estimate."""
    fill = INK if name == "full_limit" else "white"
    dash = (1.5, 1.2) if estimate else ()
    line = Stroke(x, top, x, bottom, INK, 1.0, dash)
    sign = Sign(x, top, "triangle-down", _TRIANGLE, fill, weight=0.9, dash=dash)
    used = frozenset({name, "estimate"} if estimate else {name})
    return Drawn(strokes=(line,), signs=(sign,), used=used)


def action(one: Action, window: Window, end: date, y: float) -> Drawn:
    """Return the bar of an action; to the end of the contract where it has none of its own."""
    start = one.start or one.end
    if start is None:
        return Drawn()
    until = one.end.fin if one.end else max(end, start.debut)
    left = min(window.x(start.debut), window.right - _SHORTEST)
    right = max(window.x(until), left + _SHORTEST)
    return Drawn(rects=(_look("action", left, right, y),), used=frozenset({"action"}))


def sample(name: str, x: float, y: float) -> Drawn:
    """Return a sign as the key shows it, 16 points wide."""
    left, right, middle = x + 1, x + 17, x + 9
    match name:
        case "done" | "planned" | "passed":
            return _milestone(name, middle, y)
        case "rising" | "full" | "action":
            return Drawn(rects=(_look(name, left, right, y),))
        case "late":
            return _late(left, right, y)
        case "day":
            return Drawn(strokes=(Stroke(middle, y - 6, middle, y + 6, INK, 0.9, (1.5, 2.5)),))
        case _:
            return _limit(name, middle, y - 2, y + 5, estimate=name == "estimate")
