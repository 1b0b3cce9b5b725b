"""The scale against domaine/droit.md §4.1."""

from datetime import date

import pytest

from cptskit.droit import Bareme, Montant, UnknownLawError, Valeur, bareme, mission
from cptskit.droit.montants import TAILLES, effets_attendus, lectures
from cptskit.droit.valeurs import Grade

A2019 = date(2020, 3, 1)
AVENANT_2 = date(2022, 9, 3)
PUBLICATION = date(2022, 3, 31)
ACCES_RELEVE_DE = 5_000
"""About what avenant 2 adds to the accès line (grade C)."""


# By line: fixed then variable part, tailles 1 to 4; "?" is "C?".
CELLS = {
    "fonctionnement": ("50000B 60000B 75000B 90000B", None),
    "acces_aux_soins": ("55000C 75000C 90000B 110000C", "25000C 30000C 35000B 45000C"),
    "parcours": ("25000C 35000C 45000B 50000C", "25000C 35000C 45000B 50000C"),
    "prevention": ("10000C 12500C 17500B 20000C", "10000C 12500C 17500B 20000C"),
    "crises": ("25000C 35000? 45000C 50000C", "37500C 52500? 67500B 75000C"),
    "qualite": ("7500C 10000C 15000B 20000C", "7500C 10000C 15000B 20000C"),
    "accompagnement": ("5000C 7500C 10000B 15000C", "5000C 7500C 10000B 15000C"),
}
UPDATE = "12500C 17500? 22500B 25000C"


def _bareme(taille: int, signature: date) -> Valeur[Bareme]:
    lu = bareme(taille, signature)
    assert lu is not None
    return lu


def _hors_crises(lu: Bareme) -> int:
    autres = [m for code, m in lu.missions.items() if code != "crises"]
    return lu.fonctionnement.euros + sum(m.fixe.euros + m.variable.euros for m in autres)


def _written(montant: Montant | None) -> str | None:
    """Return a cell as CELLS has it."""
    return montant and f"{montant.euros}{'?' if montant.reserve else montant.grade}"


@pytest.mark.parametrize("taille", TAILLES)
def test_every_cell_and_its_grade(taille: int) -> None:
    """The amounts of the agreement, written again here on purpose: the one test to correct."""
    lu = _bareme(taille, AVENANT_2).valeur
    read = {"fonctionnement": (_written(lu.fonctionnement), None)} | {
        code: (_written(m.fixe), _written(m.variable)) for code, m in lu.missions.items()
    }
    assert read == {
        code: tuple(row.split()[taille - 1] if row else None for row in rows)
        for code, rows in CELLS.items()
    }
    assert _written(lu.missions["crises"].mise_a_jour) == UPDATE.split()[taille - 1]


def test_the_cells_of_taille_4_give_the_published_total() -> None:
    lu = _bareme(4, AVENANT_2).valeur
    assert lu.maximum is not None
    assert lu.total_publie == Montant(580_000, Grade.B)
    assert (lu.maximum.euros, lu.maximum.grade) == (580_000, "C")


@pytest.mark.parametrize("taille", [1, 3, 4])
def test_without_crises_the_cells_give_the_total_of_2019(taille: int) -> None:
    publie = _bareme(taille, A2019).valeur.total_publie
    assert publie is not None
    assert _hors_crises(_bareme(taille, AVENANT_2).valeur) - ACCES_RELEVE_DE == publie.euros


def test_taille_2_does_not_reconcile_and_its_sum_says_so() -> None:
    lu, publie = _bareme(2, AVENANT_2).valeur, _bareme(2, A2019).valeur.total_publie
    assert publie is not None
    assert _hors_crises(lu) - ACCES_RELEVE_DE - publie.euros == 3_000
    assert lu.maximum is not None
    assert lu.maximum.reserve


def test_the_access_of_taille_2_is_the_one_that_gives_its_published_total() -> None:
    """With both options, a recognised crisis and the plan written: 382 500 €, December 2023."""
    lu = _bareme(2, AVENANT_2).valeur
    assert lu.maximum is not None
    assert lu.maximum.euros == 382_500
    fixe = lu.missions["acces_aux_soins"].fixe
    assert (fixe.euros, fixe.autre, fixe.intervalle) == (75_000, 70_000, (70_000, 75_000))


def test_one_cell_alone_has_another_reading() -> None:
    autres = [
        (taille, code, part)
        for taille in TAILLES
        for code, m in _bareme(taille, AVENANT_2).valeur.missions.items()
        for part in ("fixe", "variable", "mise_a_jour")
        if (montant := getattr(m, part)) is not None and montant.autre is not None
    ]
    assert autres == [(2, "acces_aux_soins", "fixe")]


@pytest.mark.parametrize(
    ("signature", "textes"),
    [
        (date(2019, 8, 24), []),
        (A2019, ["aci-2019"]),
        (date(2022, 3, 30), ["aci-2019"]),
        (PUBLICATION, ["aci-2019", "aci-avenant-2"]),
        (date(2022, 9, 2), ["aci-2019", "aci-avenant-2"]),
        (AVENANT_2, ["aci-avenant-2"]),
    ],
)
def test_between_its_publication_and_its_effect_avenant_2_has_two_readings(
    signature: date, textes: list[str]
) -> None:
    assert [lue.texte for lue in lectures(3, signature)] == textes
    assert len(effets_attendus(signature)) == (len(textes) == 2)


def test_the_reserve_stands_on_the_cells_that_do_not_reconcile_and_no_other() -> None:
    reserves = {
        (taille, code, part)
        for taille in TAILLES
        for code, m in _bareme(taille, AVENANT_2).valeur.missions.items()
        for part in ("fixe", "variable", "mise_a_jour")
        if (montant := getattr(m, part)) is not None and montant.reserve
    }
    assert reserves == {
        (2, "crises", "fixe"),
        (2, "crises", "mise_a_jour"),
        (2, "crises", "variable"),
    }


@pytest.mark.parametrize(
    ("taille", "total", "fonctionnement"),
    [(1, 220_000, 50_000), (2, 287_000, 60_000), (3, 370_000, 75_000), (4, 450_000, 90_000)],
)
def test_a_contract_before_avenant_2_has_no_mission_line(
    taille: int, total: int, fonctionnement: int
) -> None:
    lu = _bareme(taille, date(2022, 9, 2)).valeur
    assert (lu.total_publie, lu.maximum, dict(lu.missions)) == (Montant(total, Grade.B), None, {})
    assert (lu.fonctionnement.euros, lu.fonctionnement.grade) == (fonctionnement, "C")


def test_taille_3_was_read_but_for_one_cell() -> None:
    lu = _bareme(3, AVENANT_2).valeur
    lus = {
        (code, part): montant.grade
        for code, m in lu.missions.items()
        for part in ("fixe", "variable", "mise_a_jour")
        if (montant := getattr(m, part)) is not None
    }
    assert [cle for cle, grade in lus.items() if grade != "B"] == [("crises", "fixe")]
    assert lu.fonctionnement.grade == "B"


def test_only_the_crisis_mission_has_a_yearly_update() -> None:
    missions = _bareme(3, AVENANT_2).valeur.missions
    assert missions["crises"].mise_a_jour == Montant(22_500, Grade.B)
    assert [code for code, m in missions.items() if m.mise_a_jour] == ["crises"]


def test_the_scale_names_the_missions_of_its_day() -> None:
    for code in _bareme(1, AVENANT_2).valeur.missions:
        try:
            assert mission(code, AVENANT_2).fondement is not None
        except UnknownLawError:
            pytest.fail(code)


def test_a_scale_as_a_whole_is_an_estimate() -> None:
    assert {_bareme(t, le).grade for t in TAILLES for le in (A2019, AVENANT_2)} == {Grade.C}


def test_no_scale_before_the_agreement_nor_for_another_size() -> None:
    assert bareme(1, date(2019, 8, 24)) is None
    with pytest.raises(ValueError, match="taille inconnue"):
        bareme(5, AVENANT_2)


def test_each_amount_says_where_it_comes_from() -> None:
    for taille in TAILLES:
        for signature in (A2019, AVENANT_2):
            lu = _bareme(taille, signature).valeur
            cells = [lu.fonctionnement, *([lu.total_publie] if lu.total_publie else [])]
            cells += [part for m in lu.missions.values() for part in (m.fixe, m.variable)]
            assert all(cell.source for cell in cells)
    tried = _bareme(2, AVENANT_2).valeur.missions["acces_aux_soins"].fixe
    assert tried.source.startswith("seule valeur essayée")
    assert "totaux publiés" in _bareme(1, AVENANT_2).valeur.missions["parcours"].fixe.source
