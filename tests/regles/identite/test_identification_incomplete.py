"""What is asked for by stage, and by the date of the model contract."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("etape", "fields", "day", "words"),
    [
        ("projet", "statut: declaree", "2026-10-01", "le nom de l'association"),
        ("projet", "statut: a_creer", "2026-10-01", None),
        ("projet", "statut: en_cours, nom: N, insee: 24037, representant: R", "2026-10-01", None),
        ("contrat", "statut: declaree, nom: N, representant: R", "2026-10-01", "FINESS"),
        ("contrat", "statut: declaree", "2019-08-24", None),
    ],
)
def test_identification_is_required_by_stage(
    etape: str, fields: str, day: str, words: str | None
) -> None:
    findings = found(
        "IDE009", f"association: {{{fields}}}", etape=etape, day=date.fromisoformat(day)
    )
    assert len(findings) == bool(words)
    assert all(words in finding.message for finding in findings if words)
