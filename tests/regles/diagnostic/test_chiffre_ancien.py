"""Old figures, in one finding."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(("day", "count"), [("2025-12-31", 0), ("2026-01-01", 1)])
def test_more_than_five_years(day: str, count: int) -> None:
    yaml = "territoire: {population: {valeur: 64 455, annee: 2020}}"
    assert len(found("DIA004", yaml, day=date.fromisoformat(day))) == count


def test_all_old_figures_are_one_finding_at_the_oldest() -> None:
    yaml = """
territoire: {population: {valeur: 64 455, annee: 2015}}
diagnostic:
  indicateurs: [{libelle: Densité, valeur: 72, annee: 2014}]
membres:
  effectifs: [{profession: infirmier, nombre: 9, annee: 2012}, {profession: pharmacien}]
"""
    (finding,) = found("DIA004", yaml)
    assert finding.message.startswith("3 chiffres")
    assert finding.route == ("membres", "effectifs", 0, "annee")
    assert len(finding.others) == 2


def test_other_populations_are_history() -> None:
    yaml = "territoire: {autres_populations: [{valeur: 60 000, annee: 1999}]}"
    assert found("DIA004", yaml) == []
