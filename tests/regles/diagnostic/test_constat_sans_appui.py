"""A figure in the observation itself backs it."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("constat", "count"),
    [
        ("texte: Il manque des médecins.", 1),
        ("texte: Il manque 12 médecins.", 0),
        ("texte: Il manque des médecins depuis 2020.", 1),
        ("texte: Il manque 12 médecins depuis 2020.", 0),
        ("texte: Il manque 2 000 médecins.", 0),
        ("texte: Il manque des médecins., temoignage: Personne ne répond.", 0),
        ("texte: Il manque des médecins., indicateurs: [mg]", 0),
    ],
)
def test_a_statement_stands_on_a_figure_or_on_words(constat: str, count: int) -> None:
    assert len(found("DIA008", f"diagnostic: {{constats: [{{{constat}}}]}}")) == count
