"""The list of communes, at the letter and after, with or without an intercommunalité."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("etape", "yaml", "level", "text"),
    [
        ("lettre", "", "avertissement", "pratique-autres-regions"),
        ("lettre", "region: Normandie", "erreur", "nor-urps-mk"),
        ("lettre", "region: Corse", "avertissement", "pratique-autres-regions"),
        ("projet", "region: Normandie", "erreur", "csp-l1434-12"),
        ("projet", "territoire: {epci: [{nom: CC du Lac}]}", "avertissement", "csp-l1434-12"),
        ("projet", "territoire: {epci: [{nom: CC, partiel: oui}]}", "erreur", "csp-l1434-12"),
    ],
)
def test_level_and_text(etape: str, yaml: str, level: str, text: str) -> None:
    (finding,) = found("TER001", yaml, etape=etape)
    assert finding.level == level
    assert finding.basis is not None
    assert finding.basis.id == text
