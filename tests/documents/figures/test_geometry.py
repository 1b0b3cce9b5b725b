import pytest

from cptskit.documents.figures.carte.geometry import (
    Rings,
    area,
    clipped,
    crossings,
    hatched,
    thinned,
    turned,
)

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]
HOLE = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0), (4.0, 4.0)]


def test_a_line_keeps_its_ends_and_what_can_be_seen() -> None:
    assert thinned([(0, 0), (0.1, 0), (0.2, 0), (5, 0), (5.1, 0)]) == [(0, 0), (5, 0), (5.1, 0)]
    assert thinned([(0, 0), (0.1, 0)]) == [(0, 0), (0.1, 0)]


def test_holes_turn_the_other_way() -> None:
    outer, hole = turned([SQUARE, HOLE])
    assert area(outer) == 100
    assert area(hole) == -4
    assert turned([SQUARE, HOLE[::-1]]) == [SQUARE, HOLE[::-1]]


@pytest.mark.parametrize(
    ("y", "stretches"), [(2, [(0, 10)]), (5, [(0, 4), (6, 10)]), (11, []), (-1, [])]
)
def test_a_level_crosses_a_surface_but_not_its_hole(
    y: float, stretches: list[tuple[float, float]]
) -> None:
    assert crossings([SQUARE, HOLE], y) == stretches


@pytest.mark.parametrize("rising", [True, False])
def test_strokes_stay_inside_a_surface_and_slant(rising: bool) -> None:
    rings: Rings = [SQUARE, HOLE]
    strokes = hatched(rings, 3, rising=rising)
    assert len(strokes) > 5
    for (x1, y1), (x2, y2) in strokes:
        assert (x1 - x2) == pytest.approx((y2 - y1) if rising else (y1 - y2))
        x, y = (x1 + x2) / 2, (y1 + y2) / 2
        assert 0 <= x <= 10
        assert 0 <= y <= 10
        assert not (4 < x < 6 and 4 < y < 6)


def test_a_ring_is_cut_at_the_frame() -> None:
    ring = clipped([(x - 5, y - 5) for x, y in SQUARE], 20, 20)
    assert ring[0] == ring[-1]
    assert abs(area(ring)) == 25
    assert clipped(SQUARE, 10, 10) == SQUARE
    assert clipped([(x + 50, y) for x, y in SQUARE], 20, 20) == []
