"""The glossary: the acronyms that the text uses, and those of the project."""

import csv
from pathlib import Path

import pytest

import cptskit
from cptskit.documents.gabarits.glossaire import MARK, TITLE, with_glossary
from cptskit.projet.glossaire import Sigle
from cptskit.referentiels.sigles import sigles


def told(text: str, *own: Sigle) -> dict[str, str]:
    """Return the acronyms that a text gets, with their meaning."""
    rows = with_glossary(f"::: note\n{text}\n:::\n\n{MARK}", own).splitlines()
    cells = [row.split(" | ") for row in rows if row.startswith("| ")][2:]
    return {first.removeprefix("| "): last.removesuffix(" |") for first, last in cells}


@pytest.mark.parametrize(
    "text",
    ["L'ARS décide.", "(ARS)", "l’ARS-Bretagne", "**ARS**, caisse", "Les ARS.", "CPAM/ARS"],
)
def test_an_acronym_is_found_among_the_signs_of_a_text(text: str) -> None:
    assert told(text)["ARS"] == "agence régionale de santé"


def test_plurals_and_names_written_with_one_capital_count() -> None:
    assert set(told("Deux Ehpad et quatre IDELs.")) == {"EHPAD", "IDEL"}


@pytest.mark.parametrize(
    "text",
    [
        "`ARS`",
        "https://www.ARS.example/ARS",
        "[le site](https://example.org/ARS)",
        "contact@ARS.example",
        "PARS, ARSENAL, ars",
        "Pass, ide, Cu",
    ],
)
def test_what_is_no_word_of_the_text_does_not_count(text: str) -> None:
    assert told(text) == {}


def test_a_text_without_acronyms_has_no_glossary() -> None:
    assert with_glossary(f"Rien.\n\n{MARK}", ()).strip() == "Rien."


def test_the_project_adds_its_own_and_has_the_last_word() -> None:
    own = (Sigle(sigle="SAS", sens="société"), Sigle(sigle="ZZZ", sens="jamais | écrit"))
    found = told("Le SAS et le DMP.", *own)
    assert found == {"DMP": "dossier médical partagé", "SAS": "société", "ZZZ": "jamais \\| écrit"}
    assert list(found) == sorted(found)


def test_the_common_acronyms_are_sorted_and_told_alike() -> None:
    found = sigles()
    assert list(found) == sorted(found)
    for sigle, sens in found.items():
        assert sigle.isalnum()
        assert sens == sens.strip().rstrip(".")


def test_the_projet_of_an_example_explains_what_it_uses(tmp_path: Path) -> None:
    example = Path(__file__).parents[3] / "examples" / "bergerac"
    file = cptskit.render(example, documents=["projet"], formats=["md"], sortie=tmp_path)[0]
    text = file.read_text(encoding="utf-8")
    section = text.split(f"# {TITLE}\n")[1].split("\n#")[0]
    assert "| CPAM | caisse primaire d" in section
    table = Path(cptskit.__file__).parent / "referentiels" / "donnees" / "sigles.csv"
    with table.open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(sigles())
