"""Two per cent around each limit; the limit itself is a deduction, or undecided."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("population", "words"),
    [
        (39_199, None),
        (39_200, "800 habitants au-dessous"),
        (
            40_000,
            "exactement à la limite de 40 000 entre les tailles 1 et 2 : taille 2, par",
        ),
        (80_000, "exactement à la limite de 80 000 entre les tailles 2 et 3 : aucune source ne"),
        (175_000, "exactement à la limite de 175 000 entre les tailles 3 et 4 : taille 3"),
        (81_600, "1 600 habitants au-dessus"),
        (81_601, None),
        (175_828, "entre les tailles 3 et 4"),
    ],
)
def test_around_a_limit(population: int, words: str | None) -> None:
    findings = found("TER015", f"territoire: {{population: {{valeur: {population}}}}}")
    assert len(findings) == bool(words)
    assert all(words in finding.message for finding in findings if words)
