from decimal import Decimal
from typing import Any

from cptskit.documents.gabarits.vues.budget import Synthese, resultat, synthese, total
from cptskit.projet.suivi import Budget, Exercice


def year(annee: int, aci: int | None, *spent: int) -> dict[str, Any]:
    depenses = [{"libelle": "Poste", "nature": "locaux", "montant": str(one)} for one in spent]
    recettes = [{"libelle": "Contrat", "nature": "aci", "montant": aci and str(aci)}]
    return {"annee": annee, "recettes": recettes, "depenses": depenses}


def euros(*amounts: int) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, amounts))


def together(*years: dict[str, Any]) -> Synthese | None:
    return synthese(Budget.model_validate({"exercices": list(years)}))


def test_years_stand_side_by_side_in_their_order() -> None:
    found = together(year(2027, 120, 50, 60), year(2026, 100, 100))
    assert found is not None
    assert found.annees == (2026, 2027)
    assert [(line.intitule, line.montants) for line in found.depenses] == [
        ("Locaux", euros(100, 110))
    ]
    assert found.total_recettes.montants == euros(100, 120)
    assert found.resultat.montants == euros(0, 10)


def test_one_year_needs_no_summary() -> None:
    assert together(year(2026, 100, 100)) is None
    assert synthese(None) is None


def test_an_item_without_a_nature_is_named_so() -> None:
    bare = year(2026, 1) | {"depenses": [{"libelle": "Divers", "montant": "3"}]}
    found = together(bare, year(2027, 1, 1))
    assert found is not None
    assert [line.intitule for line in found.depenses] == ["Sans nature précisée", "Locaux"]
    assert found.depenses[1].montants == (None, *euros(1))


def test_a_result_needs_every_amount() -> None:
    whole = Exercice.model_validate(year(2026, 120, 50))
    partial = Exercice.model_validate(year(2026, None, 50))
    assert resultat(whole) == Decimal(70)
    assert resultat(partial) is None
    assert total(partial.recettes).euros is None
    assert total(partial.recettes).manquants == 1
