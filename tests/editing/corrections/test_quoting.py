"""A colon inside a text: quotes, where they let the file be read, and nowhere else."""

import pytest

from cptskit.editing.corrections.quoting import with_quotes


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("  nom: Agir : ensemble", '  nom: "Agir : ensemble"'),
        ("  nom: Agir : ensemble  # à relire", '  nom: "Agir : ensemble"  # à relire'),
        ('  nom: Agir : « mieux » et "bien"', '  nom: "Agir : « mieux » et \\"bien\\""'),
        ("  nom: 'L'accès aux soins'", "  nom: L'accès aux soins"),
        ('  nom: "Le "bassin" de vie"', '  nom: Le "bassin" de vie'),
        ("  nom: **Gras** dès le début", '  nom: "**Gras** dès le début"'),
        ("  nom: @Lannion", '  nom: "@Lannion"'),
        ("  - **Gras** : et la suite", '  - "**Gras** : et la suite"'),
        ("  nom: l'accès : un droit", '  nom: "l\'accès : un droit"'),
    ],
)
def test_the_value_of_a_key_gets_quotes(line: str, mended: str) -> None:
    text = f"identite:\n{line}\n  lieu: Lannion\n"
    assert with_quotes(text, 2) == f"identite:\n{mended}\n  lieu: Lannion\n"


def test_windows_line_ends_stay() -> None:
    assert with_quotes("nom: a : b\r\nx: 1\r\n", 1) == 'nom: "a : b"\r\nx: 1\r\n'


@pytest.mark.parametrize(
    "text",
    [
        "nom: [a : b\n",  # quotes are not what is missing
        "nom: 'a : b\n",
        "nom: 'a 'b\" c'\n",
        "- a : b : c\n",
        "nom: correct\n",
        "\tnom: a\n",
    ],
)
def test_what_quotes_do_not_mend_is_left_alone(text: str) -> None:
    assert with_quotes(text, 1) is None
