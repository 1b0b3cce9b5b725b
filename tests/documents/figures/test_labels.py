"""Names on a map: none over another, none out of the frame, each in its own commune."""

from itertools import combinations

import pytest

from cptskit.documents.figures.carte.frame import Frame
from cptskit.documents.figures.carte.groups import groups_of
from cptskit.documents.figures.carte.labels import Box, place_labels
from cptskit.documents.figures.carte.picture import compose
from cptskit.documents.figures.carte.territory import drawable
from cptskit.documents.figures.style import SIZE
from cptskit.socle.fonts import text_width

from .build import of_epci, territory

FRAME = Frame(height=300, middle=(0, 0), degree=100)


def square(left: float, top: float, side: float) -> list[list[tuple[float, float]]]:
    right, bottom = left + side, top + side
    return [[(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]]


def test_a_name_stands_in_the_middle_of_its_commune() -> None:
    (label,) = place_labels([("Bergerac", square(100, 100, 100))], FRAME)
    assert (label.lines, label.x, label.y) == (("Bergerac",), 150, 150)


def test_a_long_name_takes_two_lines() -> None:
    (label,) = place_labels([("Saint-Georges-Blancaneix", square(100, 100, 70))], FRAME)
    assert label.lines == ("Saint-Georges-", "Blancaneix")


def test_a_name_does_not_stand_where_something_is() -> None:
    named = [("Bergerac", square(100, 100, 60))]
    assert place_labels(named, FRAME, [Box(90, 90, 170, 170)]) == []


def test_a_small_commune_among_many_keeps_its_name_for_itself() -> None:
    large = [(f"Commune {n}", square(60 * n, 50, 60)) for n in range(7)]
    labels = place_labels([*large, ("Saint-Laurent", square(200, 200, 8))], FRAME)
    assert "Saint-Laurent" not in {" ".join(label.lines) for label in labels}


@pytest.mark.parametrize(
    "sirens",
    [
        ("200070647",),  # CA Bergeracoise: 38 communes
        ("243800604",),  # CA Porte de l'Isère
        ("200067213",),  # CU du Grand Reims: 143 communes
        ("249740101",),  # La Réunion, côte ouest
        ("245600465",),  # Belle-Île
    ],
)
def test_no_name_covers_another(sirens: tuple[str, ...]) -> None:
    some = drawable(territory(of_epci(*sirens)).territoire)
    picture = compose(some, groups_of(some.communes))
    frame, boxes = picture.ground.frame, [label.box for label in picture.labels]
    assert len(boxes) >= min(4, len(some.communes))
    assert some.communes[0].nom in "".join(picture.labels[0].lines)
    for one, other in combinations([*boxes, picture.corner.box], 2):
        assert not one.meets(other)
    assert all(box.left >= 0 and box.right <= frame.width for box in boxes)
    assert all(box.top >= 0 and box.bottom <= frame.height for box in boxes)


def test_lines_of_the_key_do_not_meet() -> None:
    some = drawable(territory(of_epci("200070647", "243800604")).territoire)
    entries = compose(some, groups_of(some.communes)).entries
    boxes = [
        Box(entry.x, entry.y, entry.x + 20 + text_width(entry.words, SIZE), entry.y + 12)
        for entry in entries
    ]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert max(box.right for box in boxes) <= FRAME.width
