"""The map: what is on it, and what is said of it."""

from itertools import pairwise
from typing import Any

import pytest

from cptskit.documents.figures.carte.borders import borders
from cptskit.documents.figures.carte.figure import SOURCE, map_of
from cptskit.documents.figures.carte.frame import Frame, frame_around
from cptskit.documents.figures.carte.furniture import corner
from cptskit.documents.figures.carte.ground import Ground
from cptskit.documents.figures.carte.groups import LOOKS, groups_of
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.shapes import Surface
from cptskit.referentiels import commune
from cptskit.referentiels.contours import Topologie

from .build import of_epci, projet, territory

BERGERAC, ISERE, REUNION = "200070647", "243800604", "249740101"
CARHAIX = ["29024", "29227", "29205", "29089", "22202", "22351"]


def drawn(codes: list[str], **options: Any) -> Figure:
    figure = map_of(territory(codes, **options))
    assert figure is not None
    return figure


def fills(figure: Figure) -> set[str]:
    return {shape.fill for shape in figure.drawing.shapes if isinstance(shape, Surface)}


def words(figure: Figure) -> str:
    return "\n".join(figure.drawing.words)


def test_the_words_say_what_the_map_shows_and_whence() -> None:
    figure = drawn(of_epci(BERGERAC))
    assert figure.alternative.startswith("Carte du territoire, 38 communes, par intercommunalité :")
    assert "CA Bergeracoise (38 communes). Les plus peuplées : Bergerac, Prigonrieux" in (
        figure.alternative
    )
    assert figure.legende == f"Communes du territoire. {SOURCE}."
    assert SOURCE == "Contours : IGN ADMIN EXPRESS COG 2024, simplifiés ; Insee, COG 2026"
    assert figure.lignes[0] == {"insee": "24037", "nom": "Bergerac", "groupe": "CA Bergeracoise"}
    assert len(figure.lignes) == 38


def test_four_communes_are_named_in_the_words() -> None:
    figure = drawn(["33281", "33318", "33422", "33273"])
    assert "4 communes : Mérignac, Pessac, Saint-Jean-d'Illac et" in figure.alternative
    assert "Bordeaux Métropole (3 communes) et CC Jalle-Eau-Bourde (1 commune)" in (
        figure.alternative
    )
    assert figure.legende.startswith("Communes du territoire, par intercommunalité.")


def test_one_epci_over_two_departements_is_coloured_by_departement() -> None:
    groups = groups_of([commune(code) for code in CARHAIX])
    assert (groups.kind, groups.names) == ("département", ("Finistère", "Côtes-d’Armor"))
    figure = drawn(CARHAIX)
    assert "par département : Finistère (4 communes) et Côtes-d’Armor" in figure.alternative
    assert {LOOKS[0].fill, LOOKS[1].fill} <= fills(figure)


def test_many_epci_end_in_one_group() -> None:
    several = [une.code for une in map(commune, of_epci(BERGERAC)[:1])]
    some = ["33063", "24322", "47001", "40192", "64445", "17300", "16015", "87085", "19272"]
    groups = groups_of([commune(code) for code in [*several, *some]])
    assert len(groups.names) == len(LOOKS)
    assert groups.names[-1] == "3 autres intercommunalités"
    assert groups.sizes()[-1] == 3


def test_looks_are_all_different() -> None:
    assert len({(look.fill, look.strokes, look.rising) for look in LOOKS}) == len(LOOKS) == 8


def test_a_commune_covered_in_part_is_hatched_and_in_the_key() -> None:
    codes = of_epci(ISERE)
    assert "Commune couverte en partie" not in words(drawn(codes))
    assert "Commune couverte en partie" in words(drawn(codes, partial=codes[:1]))


def test_arrondissements_show_their_city_whole_and_say_so() -> None:
    figure = drawn(["75113", "75114", "94037"])
    assert [row["nom"] for row in figure.lignes] == ["Paris", "Gentilly"]
    assert "Les contours par arrondissement manquent : Paris, en entier." in figure.legende
    assert "Commune couverte en partie" in words(figure)
    whole = drawn([f"132{n:02d}" for n in range(1, 17)])
    assert "arrondissement" not in whole.legende


def test_an_old_code_is_drawn_as_the_commune_of_today() -> None:
    figure = drawn(["01018"])
    assert [row["insee"] for row in figure.lignes] == ["01033"]


def test_without_contours_there_is_no_map() -> None:
    assert map_of(territory(["97801"])) is None
    assert map_of(territory([])) is None
    assert map_of(territory(["24999"])) is None
    assert map_of(projet()) is None
    partly = drawn(["97801", "33063"])
    assert "Sans contour, donc absent de la carte : Saint-Martin." in partly.legende


def test_a_map_that_stands_alone_says_whose_it_is() -> None:
    alone = map_of(territory(of_epci(REUNION)), alone=True)
    assert alone is not None
    assert "Essai. Contours" in words(alone).replace("\u00a0", " ")
    assert "Essai" not in words(drawn(of_epci(REUNION)))


def test_the_same_bytes_each_time_and_nothing_that_runs_or_is_fetched() -> None:
    one, two = drawn(of_epci(REUNION)), drawn(of_epci(REUNION))
    assert one.svg == two.svg
    assert one.png == two.png
    assert one.png.startswith(b"\x89PNG")
    for word in (b"<script", b"href", b"onload", b"url(", b"<image", b"foreignObject"):
        assert word not in one.svg
    assert b'role="img" aria-label="Carte du territoire, 5' in one.svg
    assert b"Saint-Paul" in one.svg


@pytest.mark.parametrize("middle", [(2.0, 47.0), (55.5, -21.1), (-61.5, 16.2)])
def test_the_ground_is_to_scale(middle: tuple[float, float]) -> None:
    x, y = middle
    frame = frame_around([(x - 0.2, y - 0.1), (x + 0.2, y + 0.1)])
    left, top = frame.place((x - 0.2, y + 0.1))
    right, bottom = frame.place((x + 0.2, y - 0.1))
    assert bottom - top == pytest.approx(0.2 * 111.32 * frame.km)
    assert 17 < left < right < frame.width - 17
    assert 17 < top < bottom < frame.height - 17


@pytest.mark.parametrize(("km", "words"), [(3.0, "20 km"), (60.0, "1 km"), (120.0, "500 m")])
def test_the_scale_is_a_round_number_that_holds(km: float, words: str) -> None:
    scale = corner(Frame(300, (0, 0), km * 111.32), [(10.0, 290.0)])
    assert scale.words == words
    assert scale.length <= 90
    assert scale.box.left > 200  # the lower left corner is taken


def test_a_limit_that_two_departements_share_is_not_an_outer_one() -> None:
    west = Topologie(
        (((0, 0), (0, 50), (50, 50)), ((50, 50), (50, 0), (0, 0))), {"01001": (((0, 1),),)}
    )
    # Its own points along the same limit, a little off, and not the same ones.
    east = Topologie(
        (((50.4, 50), (50.3, 25), (50.4, 0)), ((50.4, 0), (100, 0), (100, 50), (50.4, 50))),
        {"38001": (((0, 1),),)},
    )
    ground = Ground(Frame(100, (0, 0), 1), {"01": west, "38": east})
    apart = borders(ground, {"01001": 0, "38001": 1})
    assert apart.between
    assert all(abs(x - 50) < 1 for line in apart.between for x, _ in line)
    inner = [(a, b) for line in apart.outer for a, b in pairwise(line)]
    assert not any(abs(a[0] - 50) < 1 and abs(b[0] - 50) < 1 for a, b in inner)
    assert borders(ground, {"01001": 0, "38001": 0}).between == []
