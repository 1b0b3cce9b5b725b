"""Founders of local law, changes to declare, and who carries the projet."""

from datetime import date

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("droit", "fondateurs", "count"),
    [("droit_local", 6, 1), ("droit_local", 7, 0), ("loi_1901", 2, 0)],
)
def test_local_law_asks_for_seven_founders(droit: str, fondateurs: int, count: int) -> None:
    yaml = f"association: {{statut: en_cours, droit: {droit}, fondateurs: {fondateurs}}}\n"
    assert len(found("IDE021", yaml)) == count


@pytest.mark.parametrize(
    ("declared", "debut", "expected"),
    [
        ("", "2026-06-30", ["conseil"]),
        ("", "2026-08-01", []),
        ("2026-07-15", "2026-06-30", []),
        ("2026-10-01", "2026-06-30", ["avertissement"]),
        ("2025-01-01", "2026-06-30", ["conseil"]),
        ("", "2020-05-01", []),
        ("", "2027-01-01", []),
    ],
)
def test_a_new_mandate_is_declared_in_three_months(
    declared: str, debut: str, expected: list[str]
) -> None:
    told = f", declaration_des_changements: {declared}" if declared else ""
    yaml = (
        f"association: {{statut: declaree, declaration: 2021-03-04{told}}}\n"
        f"gouvernance: {{mandats: [{{fonction: Présidence, debut: {debut}}}]}}\n"
    )
    assert levels(found("IDE020", yaml, day=date(2026, 10, 10))) == expected


@pytest.mark.parametrize(
    ("contact", "count"),
    [
        ("profession: coordinateur", 1),
        ("fonction: maire de la commune", 1),
        ("fonction: directrice du centre hospitalier", 1),
        ("fonction: présidente", 0),
        ("fonction: médecin généraliste", 0),
        ("profession: sage_femme, fonction: directrice", 0),
    ],
)
def test_a_porteur_is_a_health_professional(contact: str, count: int) -> None:
    yaml = f"contacts: [{{nom: A, porteur: oui, {contact}}}]\n"
    assert len(found("IDE019", yaml, etape="lettre")) == count
    other = yaml.replace("]\n", ", {nom: B, porteur: oui, profession: infirmier}]\n")
    assert found("IDE019", other, etape="lettre") == []
