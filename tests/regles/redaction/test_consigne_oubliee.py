"""Left-over words of a template, and ordinary French that looks like them."""

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À compléter", ["erreur"]),
        ("Le calendrier (à compléter) suit.", ["erreur"]),
        ("Un questionnaire (à compléter par le patient) est remis.", []),
        ("La première partie devra présenter : le territoire", ["erreur"]),
        ("Ce chapitre doit préciser la méthode.", ["erreur"]),
        ("Le protocole doit préciser qui appelle le patient.", []),
        ("Une patiente dit : « J'attends […] depuis juin. »", ["avertissement"]),
        ("Date à définir ultérieurement", ["avertissement"]),
        ("Au XXe siècle, l'hôpital XXL", []),
        ("La commune de XX", ["erreur"]),
        ("À compléter avec les chiffres de la CPAM", ["erreur"]),
        ("- à compléter avec le patient", []),
        ("Voir la carte [insérer la carte ici].", ["erreur"]),
        ("Le référent est [à préciser].", ["erreur"]),
        ("<à renseigner>", ["erreur"]),
        ("Les créneaux sont à préciser avec le SAS.", []),
        ("Insérer les internes dans les cabinets.", []),
    ],
)
def test_an_instruction_left_in_a_text_is_found(text: str, expected: list[str]) -> None:
    findings = found("RED001", f"evaluation:\n  methode: |\n    {text}\n")
    assert levels(findings) == expected


def test_only_the_words_are_underlined() -> None:
    (finding,) = found("RED001", "evaluation: {methode: La partie 1 doit décrire la méthode}\n")
    assert finding.message == "Le texte contient encore « doit décrire »."
    assert finding.location is not None
    assert finding.location.colonne_fin - finding.location.colonne == len("doit décrire")
