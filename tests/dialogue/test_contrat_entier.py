"""The whole of a contract: years side by side, sums of what is shown."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from cptskit.dialogue import bilan, contrat_entier
from cptskit.dialogue.gains import Atteinte
from cptskit.loading import load

EXAMPLE = Path(__file__).parents[2] / "examples" / "metropole-ouest"


def test_years_missions_series_and_money() -> None:
    projet = load(EXAMPLE).projet
    assert projet is not None
    whole = contrat_entier(projet, date(2027, 1, 1))
    assert whole is not None
    assert whole.cles == ("2023", "2024", "2025", "2026")
    assert (whole.debut, whole.fin) == (date(2022, 6, 15), date(2027, 6, 15))
    first = whole.missions[0]
    (serie,) = (one for one in first.series if one.indicateur.id == "ACC.1")
    values = [mesure.valeur if mesure else None for mesure in serie.mesures]
    assert [value and value.nombre for value in values] == [980, 880, 740, None]
    assert serie.derniere is not None and serie.derniere.valeur is not None
    assert serie.resultat is Atteinte.EN_PARTIE
    for rank, key in enumerate(whole.cles):
        year = bilan(projet, key)
        assert year is not None
        assert (
            whole.gagne[rank]
            == year.gagne
            == sum(mission.gagne[rank] for mission in whole.missions)
        )
        spent = sum(mission.depense[rank] for mission in whole.missions) + whole.sans_mission[rank]
        assert whole.depenses[rank] == spent
    assert sum(whole.gagne) == Decimal(228_500)


def test_a_project_without_a_year_has_none() -> None:
    projet = load(EXAMPLE.parent / "minimal").projet
    assert projet is not None
    assert contrat_entier(projet, date(2027, 1, 1)) is None
