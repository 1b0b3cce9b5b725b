"""Each profession of the members has a seat, or a text tells of it."""

import pytest

from tests.regles.checked import found

MEMBERS = (
    "membres: {effectifs: [{profession: infirmier, nombre: 9}, {profession: sage_femme}, "
    "{profession: orthoptiste, nombre: 0}, {profession: autre, nombre: 1}]}\n"
)


@pytest.mark.parametrize(
    ("gouvernance", "words"),
    [
        ("colleges: [{nom: Infirmiers, professions: [infirmier]}]", "sages-femmes, pourtant"),
        ("colleges: [{nom: Soignants, professions: [infirmier, sage_femme]}]", None),
        (
            "colleges: [{nom: I, professions: [infirmier]}, {nom: Autres professionnels}]",
            None,
        ),
        ("colleges: [{nom: Premier recours}]", None),
        ("instances: [{nom: CA}]", "comment chaque profession"),
        ("instances: [{nom: CA}], place_des_professions: Chacune élit un titulaire.", None),
    ],
)
def test_a_profession_without_a_seat_is_named(gouvernance: str, words: str | None) -> None:
    findings = found("GOU006", f"{MEMBERS}gouvernance: {{{gouvernance}}}\n")
    assert len(findings) == bool(words)
    assert all(words in finding.message for finding in findings if words)
