import pytest

from cptskit.documents.gabarits.politesse import appel


@pytest.mark.parametrize(
    ("attentions", "words"),
    [
        ([], "Madame, Monsieur"),
        ([None, "Direction générale"], "Madame, Monsieur"),
        (["Monsieur le Directeur général"], "Monsieur le Directeur général"),
        (["Madame la Directrice, service ambulatoire"], "Madame la Directrice"),
        (["Madame l'Administratrice"], "Madame l'Administratrice"),
        (["Mme Durand, directrice"], "Madame"),
        (["M. le Directeur"], "Monsieur le Directeur"),
        (
            ["Madame la Directrice", "Monsieur le Directeur"],
            "Madame la Directrice, Monsieur le Directeur",
        ),
        (["Madame la Directrice", "Madame la Directrice"], "Madame la Directrice"),
        (["Monsieur le Directeur", None], "Monsieur le Directeur, Mesdames, Messieurs"),
    ],
)
def test_the_salutation_keeps_the_titles(attentions: list[str | None], words: str) -> None:
    assert appel(attentions) == words
