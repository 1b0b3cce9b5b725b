"""The association, by stage and by date of the law."""

from datetime import date

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("etape", "statut", "day", "expected"),
    [
        ("lettre", None, "2026-10-01", []),
        ("projet", None, "2026-10-01", ["erreur"]),
        ("projet", "a_creer", "2026-10-01", ["avertissement"]),
        ("projet", "en_cours", "2026-10-01", []),
        ("contrat", "en_cours", "2026-10-01", ["erreur"]),
        ("contrat", "declaree", "2026-10-01", []),
        ("projet", None, "2021-05-13", []),
        ("projet", None, "2021-05-14", ["avertissement"]),
        ("contrat", "en_cours", "2022-05-13", ["avertissement"]),
        ("contrat", "en_cours", "2022-05-14", ["erreur"]),
    ],
)
def test_by_stage_and_date(etape: str, statut: str | None, day: str, expected: list[str]) -> None:
    yaml = f"association: {{statut: {statut}}}\n" if statut else ""
    assert levels(found("IDE001", yaml, etape=etape, day=date.fromisoformat(day))) == expected
