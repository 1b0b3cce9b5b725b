"""Charts: what they compare, in what order, and what of it is said in words."""

from typing import Any

import pytest

from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.figures.graphiques.bars import Bar, Panel, chart
from cptskit.documents.figures.graphiques.comparaisons import comparisons
from cptskit.documents.figures.graphiques.ecarts import gaps
from cptskit.documents.figures.graphiques.professions import members, older
from cptskit.documents.figures.graphiques.repartitions import breakdown
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.shapes import Rect, Words
from cptskit.documents.figures.style import WIDTH
from cptskit.projet.diagnostic import Indicateur, Repartition
from cptskit.projet.membres import Effectif
from cptskit.projet.nombres import Valeur

from .build import projet

PLACES = {"departement": "11,2 %", "region": "11 %", "france": "11,4 %"}


def indicator(libelle: str = "Sans médecin traitant", **fields: Any) -> Indicateur:
    return Indicateur.model_validate({"libelle": libelle, "valeur": "13,8 %", **fields})


def rows(figure: Figure) -> list[tuple[str, str]]:
    """Return the words before each bar and those after it, from the top."""
    words = [
        shape for shape in figure.drawing.shapes if isinstance(shape, Words) and not shape.bold
    ]
    before = [word for word in words if word.align == "right"]
    after = [word for word in words if word.align == "left"]
    by_place = sorted(zip(before, after, strict=True), key=lambda pair: pair[1].y)
    return [(label.text, value.text) for label, value in by_place]


def bars(figure: Figure) -> list[Rect]:
    return [shape for shape in figure.drawing.shapes if isinstance(shape, Rect)]


def test_an_indicator_is_compared_place_by_place() -> None:
    (figure,) = comparisons([indicator(comparaisons=PLACES, source="Rezone", annee=2025)])
    assert rows(figure) == [
        ("Territoire", "13,8\u00a0%"),
        ("Département", "11,2\u00a0%"),
        ("Région", "11\u00a0%"),
        ("France", "11,4\u00a0%"),
    ]
    assert len({bar.fill for bar in bars(figure)}) == 4
    assert figure.legende == (
        "Le territoire comparé au département, à la région et à la France. Sources : Rezone, 2025."
    )
    assert figure.alternative.endswith("1 indicateur. Plus que la France : Sans médecin traitant.")


def test_another_year_is_told_beside_its_figure() -> None:
    dated = {**PLACES, "annee": 2019}
    (figure,) = comparisons([indicator(comparaisons=dated, annee=2025)])
    assert [words for words, _ in rows(figure)][1] == "Département (2019)"
    assert "Plus que la France" in figure.alternative
    assert gaps([indicator(comparaisons=dated, annee=2025)] * 2) is None


def test_only_what_can_be_compared_is() -> None:
    assert comparisons([indicator(), indicator(valeur=None, comparaisons=PLACES)]) == ()
    assert comparisons([indicator(valeur="71", comparaisons=PLACES)]) == ()
    (figure,) = comparisons([indicator(comparaisons={"region": "13,8 %"})])
    assert figure.alternative == (
        "Graphique en barres. Le territoire comparé à la région : 1 indicateur. "
        "Autant que la région : Sans médecin traitant."
    )


def test_a_hidden_count_is_an_outline_up_to_its_limit_and_never_zero() -> None:
    (figure,) = comparisons([indicator(valeur="< 6", comparaisons={"france": 12})])
    assert rows(figure)[0] == ("Territoire", "<\u00a06")
    plain, hidden = bars(figure)
    assert (plain.dash, hidden.dash) == ((), (2.0, 2.0))
    assert (hidden.fill, hidden.stroke is None) == ("white", False)
    assert hidden.right - hidden.left == pytest.approx((plain.right - plain.left) / 2)
    assert "Effectif masqué par la source : Sans médecin traitant." in figure.alternative


def test_many_indicators_take_several_pictures() -> None:
    figures = comparisons([indicator(f"Indicateur {n}", comparaisons=PLACES) for n in range(9)])
    assert [figure.nom for figure in figures] == ["comparaisons", "comparaisons.2"]
    assert figures[0].drawing.height < 500


def test_indicators_of_a_row_stand_side_by_side() -> None:
    long = "Patients diabétiques avec au moins deux dosages d'hémoglobine glyquée dans l'année"
    names = ["Court", long, "Troisième"]
    (figure,) = comparisons([indicator(name, comparaisons=PLACES) for name in names])
    first, second, third = [
        shape.y
        for shape in figure.drawing.shapes
        if isinstance(shape, Words) and shape.text == "Territoire"
    ]
    assert first == second < third


def test_a_breakdown_keeps_its_order_and_its_words() -> None:
    one = Repartition.model_validate(
        {
            "libelle": "Habitants par âge",
            "unite": "%",
            "annee": 2022,
            "source": "Insee",
            "parts": [
                {"libelle": "moins de 18 ans", "valeur": 25},
                {"libelle": "18 ans et plus", "valeur": 75},
                {"libelle": "inconnu"},
            ],
        }
    )
    figure = breakdown(one, 2)
    assert figure is not None
    assert figure.nom == "repartition-2"
    assert [value for _, value in rows(figure)] == ["25\u00a0%", "75\u00a0%"]
    assert figure.legende == "Habitants par âge. Source : Insee, 2022."
    assert figure.alternative.replace("\u00a0", " ") == (
        "Graphique en barres. Habitants par âge : moins de 18 ans, 25 % ; 18 ans et plus, 75 %."
    )


@pytest.mark.parametrize("parts", [[], [1], list(range(31)), ["12 %", "8"]])
def test_a_breakdown_that_a_table_says_better_has_no_chart(parts: list[object]) -> None:
    listed = [{"libelle": f"p{n}", "valeur": value} for n, value in enumerate(parts)]
    assert breakdown(Repartition.model_validate({"libelle": "r", "parts": listed}), 1) is None


def test_two_parts_of_one_name_are_two_bars() -> None:
    parts = [{"libelle": "autres", "valeur": 1}, {"libelle": "autres", "valeur": 2}]
    figure = breakdown(Repartition.model_validate({"libelle": "r", "parts": parts}), 1)
    assert figure is not None
    assert [value for _, value in rows(figure)] == ["1", "2"]


def test_members_stand_on_the_bar_of_the_territory() -> None:
    counts = [
        {"profession": "pharmacien", "nombre": 4},
        {"profession": "infirmier", "nombre": 42, "territoire": 121, "source": "CPAM"},
        {"profession": "orthoptiste"},
    ]
    figure = members([Effectif.model_validate(count) for count in counts])
    assert figure is not None
    assert rows(figure) == [("Infirmiers", "42 sur 121"), ("Pharmaciens", "4")]
    whole, part, alone = bars(figure)
    assert (part.right - part.left) / (whole.right - whole.left) == pytest.approx(42 / 121)
    assert whole.top < part.top < part.bottom < whole.bottom < alone.top
    assert figure.legende == (
        "Membres par profession, sur l'effectif du territoire. Source : CPAM."
    )
    assert members([Effectif.model_validate(counts[0])]) is None


def test_shares_of_older_professionals_are_told_from_those_of_inhabitants() -> None:
    shares = [
        indicator("Médecins généralistes de 60 ans et plus", valeur="37,5 %"),
        indicator("Part des infirmiers de plus de 55 ans", valeur=20, unite="%"),
        indicator("Habitants de 60 ans et plus", valeur="25 %"),
        indicator("Pharmaciens de 60 ans et plus", valeur=12),
    ]
    figure = older(shares)
    assert figure is not None
    assert [value for _, value in rows(figure)] == ["37,5\u00a0%", "20\u00a0%"]
    assert older(shares[:1]) is None


def test_bars_stay_on_the_page_whatever_their_words() -> None:
    named = [Bar("très " * 40 + "long", Valeur.lire(n - 1)) for n in range(3)]
    panel = Panel(named, width=WIDTH)
    start, end = panel.ends
    assert 0 < start < end < WIDTH
    assert (panel.x(-1.0), panel.x(1.0)) == (start, pytest.approx(end))
    assert all(len(lines) == 2 for lines in panel.cut)
    assert chart([panel]).height > 3 * panel.pitch


def test_words_of_a_user_are_drawn_and_never_read() -> None:
    words = "<script>alert(1)</script> {{datum}} ]]> & \u0007 漢 'signal'"
    parts = [{"libelle": words, "valeur": 1}, {"libelle": "datum.valeur", "valeur": 2}]
    figure = breakdown(Repartition.model_validate({"libelle": words, "parts": parts}), 1)
    assert figure is not None
    svg = figure.svg.decode()
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg
    assert "datum.valeur" in svg
    assert "□" in svg
    assert "\u0007" not in svg


def test_figures_are_those_that_have_data() -> None:
    assert list(Figures(projet())) == []
    one = {"libelle": "Sans médecin traitant", "valeur": "13,8 %", "comparaisons": PLACES}
    found = Figures(projet(diagnostic={"indicateurs": [one]}))
    assert list(found) == ["comparaisons"]
    assert len(found) == 1
    assert found["comparaisons"] is found["comparaisons"]
    for name in ("carte", "repartition-1", "../carte", "", "comparaisons.2"):
        with pytest.raises(KeyError):
            found[name]
    assert found.get("zzz") is None
