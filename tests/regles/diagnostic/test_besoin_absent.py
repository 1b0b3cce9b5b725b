"""An absent diagnostic blocks a letter, a diagnostic without needs does not."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("etape", "yaml", "level", "text"),
    [
        ("lettre", "", "avertissement", "pratique-autres-regions"),
        ("lettre", "diagnostic: {offre: Un cabinet.}", "avertissement", "pratique-autres-regions"),
        ("lettre", "region: Normandie", "erreur", "nor-urps-mk"),
        ("projet", "", "avertissement", "pratique-autres-regions"),
        ("projet", "region: Occitanie", "avertissement", "occ-lauragais"),
    ],
)
def test_level_and_text(etape: str, yaml: str, level: str, text: str) -> None:
    (finding,) = found("DIA001", yaml, etape=etape)
    assert finding.level == level
    assert finding.basis is not None
    assert finding.basis.id == text
