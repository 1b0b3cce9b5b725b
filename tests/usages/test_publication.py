"""Documents for the public carry none of the personal data of a project; the others may."""

import re
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

import cptskit
from cptskit.documents.catalogue import KINDS
from cptskit.loading import load
from cptskit.projet.personnel import valeurs_personnelles

EXAMPLES = Path(__file__).parents[2] / "examples"
IN_MARKDOWN = [name for name, kind in KINDS.items() if "md" in kind.formats]
"""Sheets of a crisis exist as PDF and Word: tests/crise looks for people in them."""
PROJECT = """
etape: projet
identite:
  nom: CPTS d'essai
  historique: Camille Prénomun a réuni les professionnels ; camille@example.org, 05 36 49 00 24.
association: {statut: declaree, representant: "Alix Nomtrois, présidente"}
contacts:
  - {nom: Camille Prénomun, fonction: porteuse, profession: infirmier, porteur: oui,
     interlocuteur: oui, courriel: camille@example.org, telephone: 05 36 49 00 24}
destinataires: [{type: ars, nom: ARS, a_l_attention_de: Mme Nomdeux, courriel: ars@example.org}]
membres:
  professionnels:
    - {nom: NOMQUATRE, prenom: Sacha, profession: infirmier, rpps: 99999999990, commune: Miribel,
       courriel: sacha@example.org, telephone: 06 00 00 00 01}
    - {nom: NOMCINQ, prenom: Noa, profession: pharmacien, mode_exercice: liberal}
gouvernance:
  presentation: Le Dr Nomsix préside ; Noa Nomcinq et Sacha Nomquatre le secondent.
  bureau: {fonctions: [{fonction: président, titulaires: [{nom: Lou Nomsix}]}]}
  mandats: [{fonction: président, nom: Lou Nomsix, profession: pharmacien, debut: 2025}]
  groupes_de_travail: [{nom: Groupe parcours, pilote: Eden Nomsept}]
missions:
  parcours:
    fiches:
      - id: P1
        titre: Parcours
        pilote: Dr Nomhuit
        acteurs: [Sacha Nomquatre, pharmaciens]
        etapes: [{intitule: Début, responsable: "Maé Nomneuf, infirmière"}]
budget: {exercices: [{annee: 2026, indemnites: [{beneficiaire: Ange Nomdix, montant: 100}]}]}
evaluation: {methode: Chaque année., responsable: Dr Nomonze}
signatures: [{nom: Lou Nomsix, qualite: président}, {nom: Sacha Nomquatre}]
"""
NAMES = re.compile(
    r"Prénomun|Nom(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze)", re.IGNORECASE
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


def test_no_personal_value_is_in_a_public_document(folder: Path) -> None:
    projet = load(folder).projet
    assert projet is not None
    values = {value for _, _, value in valeurs_personnelles(projet)}
    assert len(values) > 12
    for file in cptskit.render(
        folder, documents=IN_MARKDOWN, formats=["md", "html"], avant=folder, public=True
    ):
        text = file.read_text(encoding="utf-8").replace("\\", "")
        assert [value for value in values if value in text] == []
        assert NAMES.findall(text) == []
        assert re.search(r"@example|0?5.36.49|999 ?9999", text) is None
        assert "None" not in text


def test_a_public_document_has_functions_and_counts(folder: Path) -> None:
    (file,) = cptskit.render(folder, documents=["projet"], formats=["md"], public=True)
    text = file.read_text(encoding="utf-8")
    assert file.name == "projet-de-sante-public.md"
    for words in (
        "| Représentant légal | présidente |",
        "| Portage du projet, contact de l'ARS et de la caisse | Infirmier, porteuse |",
        "pharmaciens, 1 ; infirmiers, 1.",
        "| Miribel | 1 |",
        "| Président | un membre de la communauté |",
        "| Groupe parcours | un membre de la communauté |",
        "| Pilote | un membre de la communauté |",
        "| Acteurs | Un infirmier ; pharmaciens |",
        "**président**",
    ):
        assert words in text


def test_by_default_html_is_public_and_the_others_are_not(folder: Path) -> None:
    html, md = cptskit.render(folder, documents=["projet"], formats=["html", "md"])
    assert (html.name, md.name) == ("projet-de-sante.html", "projet-de-sante.md")
    assert NAMES.search(html.read_text(encoding="utf-8")) is None
    assert NAMES.search(md.read_text(encoding="utf-8"))


def test_html_with_names_says_so_in_its_own(folder: Path) -> None:
    (html,) = cptskit.render(folder, documents=["projet"], formats=["html"], public=False)
    assert html.name == "projet-de-sante-nominatif.html"
    assert "Camille Prénomun" in html.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(path.parent.name for path in EXAMPLES.glob("*/cpts.yaml")))
def test_the_examples_can_be_published(name: str, tmp_path: Path) -> None:
    projet = load(EXAMPLES / name).projet
    assert projet is not None
    # « M. » is in many a word; without a name it says nothing.
    values = {value for _, name, value in valeurs_personnelles(projet) if name != "civilite"}
    every = [name for name in IN_MARKDOWN if name != "fiche-action"]
    project = EXAMPLES / name
    for file in cptskit.render(
        project, documents=every, formats=["md"], sortie=tmp_path, avant=project, public=True
    ):
        text = file.read_text(encoding="utf-8").replace("\\", "")
        assert [value for value in values if value in text] == []


def every_word(file: Path) -> str:
    """Return all that a file says to who looks into it: text, properties, words of pictures."""
    if file.suffix == ".docx":
        with zipfile.ZipFile(file) as package:
            parts = (package.read(name) for name in package.namelist())
            text = "\n".join(part.decode("utf-8", "replace") for part in parts)
    elif file.suffix == ".pdf":
        reader = PdfReader(file)
        pages = (page.extract_text() for page in reader.pages)
        text = "\n".join((*pages, str(reader.metadata), file.read_bytes().decode("latin-1")))
    else:
        text = file.read_text(encoding="utf-8")
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def test_no_file_holds_a_personal_value_in_any_of_its_parts(folder: Path, tmp_path: Path) -> None:
    projet = load(folder).projet
    assert projet is not None
    values = {value for _, _, value in valeurs_personnelles(projet) if len(value) > 3}
    files = cptskit.render(
        folder, documents=["tous"], formats=["pdf", "docx", "html"], sortie=tmp_path, public=True
    )
    trame = EXAMPLES / "trame-ars.docx"
    files.append(cptskit.fill(folder, trame, sortie=tmp_path, public=True).path)
    assert {file.suffix for file in files} == {".pdf", ".docx", ".html"}
    for file in files:
        text = every_word(file)
        assert [value for value in values if value in text] == [], file.name
        assert NAMES.findall(text) == [], file.name
    named = cptskit.render(folder, documents=["membres"], formats=["docx"], sortie=tmp_path)[0]
    assert [value for value in values if value in every_word(named)]
