"""Indemnities and the validation, CFE, subsidies: what a text demands, from when, and no more."""

from datetime import date

import pytest

from tests.regles.checked import found, levels


def budget(annee: int, line: str) -> str:
    return f"budget: {{exercices: [{{annee: {annee}, {line}}}]}}\n"


VALIDATED = "calendrier: {jalons: [{type: validation, date: 2027-02}]}\n"
PAID = "indemnites: [{beneficiaire: A, montant: 1 000}]"
SPENT = "depenses: [{libelle: Indemnités, montant: 1 000, nature: indemnites}]"
AIDED = f"{PAID}, recettes: [{{libelle: ARS, montant: 9 000, nature: fir}}]"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (VALIDATED + budget(2026, PAID), ["avertissement"]),
        (VALIDATED + budget(2026, SPENT), ["avertissement"]),
        (VALIDATED + budget(2026, AIDED), ["conseil"]),
        (VALIDATED + budget(2027, PAID), []),
        (VALIDATED + budget(2021, PAID), []),
        (budget(2026, PAID), []),
    ],
)
def test_indemnities_before_the_validation(yaml: str, expected: list[str]) -> None:
    assert levels(found("BUD018", yaml)) == expected


@pytest.mark.parametrize(
    ("annee", "nature", "count"),
    [(2026, "remuneration", 1), (2026, "indemnite", 0), (2027, "remuneration", 0)],
)
def test_a_remuneration_before_the_convention(annee: int, nature: str, count: int) -> None:
    line = f"indemnites: [{{beneficiaire: A, montant: 900, nature: {nature}}}]"
    yaml = f"contrat: {{signature: 2027-03}}\n{budget(annee, line)}"
    assert levels(found("BUD019", yaml)) == ["conseil"] * count


@pytest.mark.parametrize(
    ("words", "signed", "count"),
    [
        ("L'association est exonérée de CFE.", "", 1),
        ("L'association est exonérée de CFE.", "contrat: {signature: 2026-01}\n", 0),
        ("L'association est exonérée de CFE.", "contrat: {signature: 2028-01}\n", 1),
        ("La cotisation foncière donne lieu à exonération.", "", 1),
        ("Nous demanderons l'exonération de CFE après la signature du contrat.", "", 0),
        ("Nous payons la CFE.", "", 0),
    ],
)
def test_an_exemption_from_cfe_waits_for_the_signature(words: str, signed: str, count: int) -> None:
    assert len(found("BUD020", f"{signed}budget: {{presentation: {words}}}\n")) == count


def test_the_republican_contract_is_advised_for_an_aid_since_2022() -> None:
    yaml = budget(2027, AIDED)
    assert levels(found("BUD021", yaml)) == ["conseil"]
    assert found("BUD021", yaml, day=date(2021, 12, 31)) == []
    assert found("BUD021", f"{yaml}annexes: [{{titre: Contrat d'engagement républicain}}]\n") == []
    assert found("BUD021", budget(2027, PAID)) == []
