"""However a name is written in a text, a public document does not print it."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

import cptskit
from cptskit.documents.writers.reading import words_of
from cptskit.socle.errors import PersonNamedError

PROJECT = """\
etape: lettre
identite:
  nom: CPTS d'essai
  contexte: |
    Avant. {} Après.
membres:
  professionnels:
    - {{nom: Zorgluboix, prenom: Philibertin, profession: infirmier, telephone: "06 12 34 56 78",
        courriel: zorg@example.org, rpps: "10101010101"}}
    - {{nom: Petit, prenom: Anaëlle, profession: pharmacien}}
"""
WAYS = (
    *("Dr. Zorgluboix", "P. Zorgluboix", "**Philibertin** Zorgluboix", "Drs Petit et Zorgluboix"),
    *("PHILIBERTIN ZORGLUBOIX", "Philibertin *Zorgluboix*", "Anaelle Petit", "anaëlle petit"),
    *("Zorglu\u00adboix Philibertin", "Philibertin\u00a0Zorgluboix", "M. Zorgluboix", "Mme Petit"),
    *("06/12/34/56/78", "+33 6 12 34 56 78", "0612345678", "06.12.34.56.78", "10101010101"),
    *("[écrire](mailto:zorg@example.org)", "[voir](https://example.org/philibertin-zorgluboix)"),
    *("zorg@example.org", "Zorgluboix, Philibertin", "Philibertin-Zorgluboix", "docteure Petit"),
)


def rendered(tmp_path: Path, words: str) -> tuple[str, list[str]]:
    (tmp_path / "cpts.yaml").write_text(PROJECT.format(words), encoding="utf-8")
    said: list[str] = []
    (made,) = cptskit.render(
        tmp_path, documents=["projet"], formats=["md"], public=True, say=said.append
    )
    return made.read_text(encoding="utf-8"), said


@pytest.mark.parametrize("words", WAYS)
def test_a_person_is_replaced_stops_the_document_or_is_told(words: str, tmp_path: Path) -> None:
    try:
        text, said = rendered(tmp_path, words)
    except PersonNamedError as error:
        assert "version publique" in str(error)
        assert not (tmp_path / "dist").exists()
        return
    lower = text.lower()
    assert "zorglu" not in lower or any("« zorgluboix »" in one for one in said)
    assert "zorg@" not in lower
    assert "petit" not in lower
    assert "12 34 56 78" not in lower


def test_a_word_that_is_a_name_too_is_said_and_refuses_nothing(tmp_path: Path) -> None:
    text, said = rendered(tmp_path, "Un petit territoire.")
    assert "petit territoire" in text
    assert any("« petit »" in one and "Un petit territoire" in one for one in said)


def test_what_names_nobody_is_left_alone(tmp_path: Path) -> None:
    _, said = rendered(tmp_path, "Le 24 novembre 2026, 64 455 habitants, SIREN 200 040 400.")
    assert not any("nom de famille" in one for one in said)


FIGURES = """\
diagnostic:
  indicateurs:
    - libelle: Patients de Philibertin Zorgluboix
      valeur: 12 %
      source: Enquête de Philibertin Zorgluboix
      annee: 2024
      comparaisons: {departement: 10 %, region: 11 %}
"""


def test_a_figure_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(PROJECT.format("") + FIGURES, encoding="utf-8")
    made = cptskit.render(tmp_path, documents=["projet"], formats=["md", "html"], public=True)
    beside = list((tmp_path / "dist").rglob("*.svg"))
    assert any("comparaisons" in file.name for file in beside)
    for file in [*made, *beside]:
        assert "zorglu" not in file.read_text(encoding="utf-8").lower(), file.name


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "md"])
def test_what_a_template_of_ones_own_prints_is_searched_in_each_format(
    form: str, tmp_path: Path
) -> None:
    (tmp_path / "cpts.yaml").write_text(PROJECT.format(""), encoding="utf-8")
    own = tmp_path / "modeles" / "projet_sante.md"
    own.parent.mkdir()
    own.write_text("| a |\n| --- |\n| Philibertin *Zorgluboix* |\n", encoding="utf-8")
    with pytest.raises(PersonNamedError, match="philibertin zorgluboix"):
        cptskit.render(tmp_path, documents=["projet"], formats=[form], public=True)
    assert not (tmp_path / "dist").exists()


def test_the_words_of_each_file_are_read() -> None:
    docx = BytesIO()
    with zipfile.ZipFile(docx, "w") as package:
        runs = "<w:r><w:t>Phili</w:t></w:r><w:r><w:t>bertin &amp; co</w:t></w:r>"
        package.writestr("word/document.xml", f"<w:p>{runs}</w:p><wp:docPr descr='x'/>")
        package.writestr("word/header1.xml", '<w:p><wp:docPr descr="En tête"/></w:p>')
        package.writestr("docProps/core.xml", "<dc:creator>Auteur</dc:creator>")
    tree = json.dumps(
        {"titre": "T", "corps": [{"t": "p", "c": [{"v": "Un "}, {"c": [{"v": "mot"}]}]}]}
    )
    files = {
        "a.docx": docx.getvalue(),
        "a.html": b"<p title='Aide'>Un <b>mot</b></p><style>non</style><img alt='Image'>",
        "a.svg": b"<svg><title>Carte</title><text>La <tspan>ville</tspan></text></svg>",
        "document.json": tree.encode(),
    }
    said = {" ".join(words.split()) for words in words_of(files)}
    assert {"Philibertin & co", "En tête", "Auteur", "Un mot", "Aide", "Image"} <= said
    assert {"Carte", "La ville", "T"} <= said
    assert not any("non" in words for words in said)
