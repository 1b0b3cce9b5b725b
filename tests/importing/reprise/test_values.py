"""Numbers, sums, dates, indicators in a line, tiers: what is sure is read, the rest is a doubt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.importing.reprise.days import read_day, read_period
from cptskit.importing.reprise.figures import read_amount, read_value
from cptskit.importing.reprise.indicator_lines import read_line
from cptskit.importing.reprise.tiers import read_tiers
from cptskit.importing.reprise.words import number_in_letters
from cptskit.importing.reprise.yaml_out import dumped
from cptskit.loading.files import Source
from cptskit.loading.nodes import compose, plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14 000 €", "14 000"),
        ("32 000€ / an", "32 000"),
        ("7,5 k€", "7 500"),
        ("1.310 €", ""),
        ("500 € par mois", ""),
        ("à définir avec l'hôpital", ""),
        ("entre 5 000 et 8 000 €", ""),
        ("—", ""),
    ],
)
def test_an_amount_a_year_is_read_and_any_other_doubted(text: str, value: str) -> None:
    read = read_amount(text)
    assert read.value == value
    assert bool(read.doubt) == (not value and text != "—")


@pytest.mark.parametrize(
    ("text", "value", "unit", "doubt"),
    [
        ("12,5%", "12,5 %", "", False),
        ("< 6", "< 6", "", False),
        ("14 mois", "14", "mois", False),
        ("14 sur 38", "14", "", True),
        ("n.d.", "", "", True),
        ("1.310", "", "", True),
        ("70 pour 100 000 habitants", "70", "pour 100 000 habitants", False),
    ],
)
def test_a_measured_value_is_read_with_its_unit(
    text: str, value: str, unit: str, doubt: bool
) -> None:
    read = read_value(text)
    assert (read.value, read.unit, bool(read.doubt)) == (value, unit, doubt)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("du 1er octobre 2026 au 30 septembre 2028", ("2026-10-01", "2028-09-30")),
        ("Démarrage : novembre 2026 / Fin : décembre 2028", ("2026-11", "2028-12")),
        ("de septembre à décembre 2027", ("2027-09", "2027-12")),
        ("2027-2029", ("2027", "2029")),
        ("jusqu'en juin 2028", ("", "2028-06")),
        ("T1 2027", ("", "")),
        ("printemps 2027 à juin 2028", ("", "")),
    ],
)
def test_a_period_is_read_from_its_two_dates(text: str, period: tuple[str, str]) -> None:
    assert read_period(text) == period


def test_a_trimester_is_no_day() -> None:
    assert read_day("T1 2027") == ""
    assert read_day("31/02/2027") == ""
    assert read_day("septembre 2026") == "2026-09"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suivis : 0 au départ, 120 visé au 31 mars 2028 (source : registre)",
         {"intitule": "Suivis", "reference": "0", "cible": "120", "echeance": "2028-03-31",
          "source": "registre"}),
        ("Vus par an (départ : 12 / objectif : 60)",
         {"intitule": "Vus par an", "reference": "12", "cible": "60"}),
        ("lits : de 12 à 15 lits (juin 2028)",
         {"intitule": "lits", "reference": "12", "cible": "15", "unite": "lits",
          "echeance": "2028-06"}),
        ("Atteindre 500 patients suivis (soit +120 vs 380 initial)",
         {"intitule": "patients suivis", "reference": "380", "cible": "500", "unite": "patients"}),
        ("Délai pour les patients de 70 ans et plus",
         {"intitule": "Délai pour les patients de 70 ans et plus"}),
    ],
)  # fmt: skip
def test_an_indicator_in_a_line(text: str, expected: dict[str, str]) -> None:
    assert read_line(text).values == expected


def test_a_target_that_its_own_sum_contradicts_is_left_empty() -> None:
    line = read_line("Atteindre 68 811 assurés (soit +700 vs 66 111 initial)")
    assert "cible" not in line.values
    assert line.doubts


def test_tiers_from_high_to_low() -> None:
    found = read_tiers("219 à 101 → 3 000 € · 100 à 51 → 6 000 € · 50 et moins → 9 000 €")
    assert [step["seuil"] for step in found.steps] == ["219", "100", "50"]
    assert len(found.ranges) == 2


@pytest.mark.parametrize(
    ("words", "number"),
    [("vingt et une", 21), ("quatre-vingt-dix-sept", 97), ("trente-deux", 32), ("mille deux", 1002),
     ("bonjour", None)],
)  # fmt: skip
def test_a_number_in_letters(words: str, number: int | None) -> None:
    assert number_in_letters(words) == number


@given(st.dictionaries(st.sampled_from(["nom", "titre", "libelle"]), st.text(max_size=40)))
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read_back(tree: dict[str, str]) -> None:
    kept = {name: told for name, text in tree.items() if (told := _writable(text))}
    root, refused = compose(Source.of("a.yaml", dumped({"a": {"code": "x", **kept}})))
    assert not refused
    assert plain(root) == {"a": {"code": "x", **kept}}


def _writable(text: str) -> str:
    """Return what a document can hold: no signs of control, simple spaces at both ends."""
    return "".join(sign for sign in text if sign.isprintable()).strip()
