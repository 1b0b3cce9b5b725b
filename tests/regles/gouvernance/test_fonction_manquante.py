"""A collegial bureau lacks nothing; one not yet described is asked for, but not in a letter."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("bureau", "count"),
    [
        ("{collegial: oui, fonctions: [{fonction: trésorière}]}", 0),
        ("{fonctions: [{fonction: trésorière}, {fonction: secrétaire}]}", 1),
        ("{fonctions: [{fonction: vice-présidente}]}", 1),
        ("{fonctions: [{fonction: président}, {fonction: secrétaire trésorier}]}", 0),
    ],
)
def test_the_offices_that_a_bureau_lacks_are_named(bureau: str, count: int) -> None:
    assert len(found("GOU002", f"gouvernance: {{bureau: {bureau}}}")) == count


@pytest.mark.parametrize(
    ("etape", "gouvernance", "expected"),
    [
        ("lettre", "presentation: Un conseil.", []),
        ("projet", "presentation: Un conseil.", ["conseil"]),
        ("projet", "presentation: Un conseil., bureau: {collegial: oui}", []),
        ("projet", "groupes_de_travail: [{nom: G}]", []),
    ],
)
def test_a_bureau_is_required_by_stage(etape: str, gouvernance: str, expected: list[str]) -> None:
    findings = found("GOU002", f"gouvernance: {{{gouvernance}}}", etape=etape)
    assert [finding.level for finding in findings] == expected
