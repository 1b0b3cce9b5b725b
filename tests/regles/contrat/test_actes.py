"""Who signs the contract, and for how long."""

from datetime import date

import pytest

from tests.regles.checked import found

SIGNED = "contrat: {signature: 2026-09-15}\n"


def names(*told: str) -> str:
    return f"signatures: [{', '.join(f'{{nom: {one}}}' for one in told)}]\n"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (("CPTS", "ARS Bretagne", "CPAM du Finistère"), None),
        (("CPTS", "Agence régionale de santé", "CGSS de Guadeloupe"), None),
        (("CPTS", "ARS Bretagne"), "la caisse n'est pas"),
        (("CPTS",), "l'ARS et la caisse ne sont pas"),
    ],
)
def test_ars_and_caisse_both_sign_a_contract(told: tuple[str, ...], words: str | None) -> None:
    findings = found("CON010", SIGNED + names(*told), etape="contrat")
    assert len(findings) == bool(words)
    assert all(words.split(" n")[0] in finding.message for finding in findings if words)


def test_a_signature_to_come_and_another_stage_say_nothing() -> None:
    assert found("CON010", SIGNED + names("CPTS"), etape="contrat", day=date(2026, 9, 1)) == []
    assert found("CON010", SIGNED + names("CPTS"), etape="projet") == []
    assert found("CON010", SIGNED, etape="contrat") == []


@pytest.mark.parametrize(
    ("contract", "count"),
    [
        ("duree: 3", 1),
        ("duree: 5", 0),
        ("taille: 2", 0),
        ("renouvellements: [{date: 2025-03, duree: 4}]", 1),
    ],
)
def test_a_contract_of_another_length_than_five_years_is_found(contract: str, count: int) -> None:
    findings = found("CON011", f"contrat: {{signature: 2020-03-16, {contract}}}\n")
    assert [finding.basis and finding.basis.grade for finding in findings] == ["B"] * count
