"""Names of presidents, where both places name someone."""

import pytest

from tests.regles.checked import found

YAML = """
contacts: [{{nom: Camille Exemple, fonction: "{}"}}]
gouvernance: {{bureau: {{fonctions: [{{fonction: président, titulaires: [{}]}}]}}}}
"""


@pytest.mark.parametrize(
    ("fonction", "titulaires", "count"),
    [
        ("présidente", "{nom: Dominique Fictif}", 1),
        ("Présidence de l'association", "{nom: Dominique Fictif}", 1),
        ("présidente", "{nom: camille exemple}", 0),
        ("présidente", "{nom: Dominique Fictif}, {nom: Camille Exemple}", 0),
        ("présidente", "{profession: infirmier}", 0),
        ("présidente", "{nom: Dominique Fictif}, {profession: infirmier}", 0),
        ("présidente de l'URPS", "{nom: Dominique Fictif}", 0),
        ("vice-présidente", "{nom: Dominique Fictif}", 0),
    ],
)
def test_two_names_for_the_president_are_found(fonction: str, titulaires: str, count: int) -> None:
    assert len(found("GOU018", YAML.format(fonction, titulaires))) == count
