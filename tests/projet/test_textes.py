"""Codes, identifiers and narrative texts."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cptskit.projet.textes import CodeInsee, Identifiant, Narratif, Numero, a_lire
from tests.bounded import within


def read(kind: Any, brut: object, **context: object) -> Any:
    return TypeAdapter(kind).validate_python(brut, context=context)


def refusal(kind: Any, brut: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, brut)
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("brut", "code"),
    [
        ("01004", "01004"),
        ("1004", "1004"),  # a zero lost: TER004 says and fixes it
        ("24037", "24037"),
        ("97411", "97411"),
        ("2A004", "2A004"),
        ("2B033", "2B033"),
        ("2a004", "2A004"),
        (" 2a 004 ", "2A004"),
        ("24\u202f037", "24037"),
        ("33000", "33000"),  # looks like a postal code: rules know the communes
    ],
)
def test_a_commune_keeps_its_five_signs(brut: str, code: str) -> None:
    assert read(CodeInsee, brut) == code


@pytest.mark.parametrize(
    "brut", ["104", "010040", "2C004", "A2004", "2A04", "0100A", "Bergerac", "", "٢٤٠٣٧", 104]
)
def test_what_is_no_code_of_a_commune(brut: object) -> None:
    assert refusal(CodeInsee, brut) == "code_insee_mal_forme"


def test_the_remedy_says_that_a_postal_code_is_another_thing() -> None:
    with pytest.raises(ValidationError) as caught:
        read(CodeInsee, "0100A")
    (error,) = caught.value.errors()
    assert error["msg"] == "« 0100A » n'est pas un code Insee de commune."
    assert "ce n'est pas le code postal" in error["ctx"]["aide"]


@pytest.mark.parametrize(
    ("brut", "number"),
    [("240 100 800", "240100800"), ("w241\u00a0001234", "W241001234"), ("inconnu", "INCONNU")],
)
def test_a_number_of_registration_is_kept_without_spaces(brut: str, number: str) -> None:
    assert read(Numero, brut) == number


@pytest.mark.parametrize("brut", ["A1", "diabete", "b-2_c.3", "1", "A" * 200])
def test_an_identifier_of_letters_and_digits_is_taken(brut: str) -> None:
    assert read(Identifiant, brut) == brut


@pytest.mark.parametrize("brut", ["", "é", "a b", "-a", ".a", "a/b", "a\n", "«a»"])
def test_what_is_no_identifier(brut: str) -> None:
    assert refusal(Identifiant, brut) == "string_pattern_mismatch"


def test_a_narrative_is_written_in_place() -> None:
    narrative = read(Narratif, "Un *texte*.")
    assert narrative == Narratif("Un *texte*.")
    assert str(narrative) == "Un *texte*."
    assert read(Narratif, narrative) is narrative


def test_a_narrative_is_written_in_a_file() -> None:
    narrative = read(Narratif, {"texte": "a.md"}, read_text=lambda path: f"de {path}")
    assert narrative == Narratif("de a.md", "a.md")


@pytest.mark.parametrize(
    "brut", [{"texte": "a.md"}, {"texte": ["a"]}, {"text": "a.md"}, {}, {"texte": "a", "b": "c"}]
)
def test_a_narrative_of_a_file_needs_a_reader_and_a_path(brut: object) -> None:
    assert refusal(Narratif, brut) == "texte_attendu"


@pytest.mark.parametrize("brut", [["a"], 1, None, True])
def test_what_is_no_narrative(brut: object) -> None:
    assert refusal(Narratif, brut) == "texte_attendu"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("![a](images/carte été.png)", "![a](<images/carte été.png>)"),
        ('![a](images/plan (1).PNG "Plan")', '![a](<images/plan (1).PNG> "Plan")'),
        (r"![a](images\carte.png)", "![a](<images/carte.png>)"),
        ("![a](x.png) ![b](y z.jpg)", "![a](x.png) ![b](<y z.jpg>)"),
        ("![a](images/a.png) puis (voir b.png)", "![a](images/a.png) puis (voir b.png)"),
        ("![a](<images/a b.png>) <!-- note -->", "![a](<images/a b.png>) "),
        ("[un lien](images/a b.png)", "[un lien](images/a b.png)"),
    ],
)
def test_an_image_keeps_the_name_that_it_has(written: str, read_as: str) -> None:
    assert a_lire(written) == read_as


def test_a_text_full_of_images_is_read_in_one_pass() -> None:
    with within(30):
        assert len(a_lire("![" * 50_000)) == 100_000
        assert len(a_lire("![a](" * 20_000)) == 100_000
        assert len(a_lire("![a](b " * 20_000)) == 140_000
        assert len(a_lire("![a](" + " " * 100_000)) == 100_005
