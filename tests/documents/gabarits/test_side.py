"""Side documents: what each says of a project, what it leaves out, how it looks."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

import cptskit
from cptskit.documents.catalogue import KINDS
from cptskit.documents.names import FICHE_ACTION
from cptskit.loading import load
from cptskit.socle.errors import PrematureDocumentError, UnknownDocumentError
from cptskit.usages.render import make_document

EXAMPLES = Path(__file__).parents[3] / "examples"
PROJECT = """
etape: projet
region: Auvergne-Rhône-Alpes
identite: {nom: CPTS d'essai, date: 2026-10-15, lieu: Miribel, version: "1.0"}
association: {statut: declaree, nom: Association d'essai, representant: "Alix Nom, présidente"}
territoire:
  communes:
    - {insee: 01043}
    - {insee: 01249, partielle: oui, population: 5 000, motif: seul le bourg}
membres:
  professionnels:
    - {nom: NOMQUATRE, prenom: Sacha, profession: infirmier, commune: Miribel, adhesion: 2026-03}
calendrier:
  jalons: [{type: transmission, date: 2026-11-30, fait: oui}]
missions:
  acces_aux_soins: {prs: [O1], fiches: [{id: A1, titre: Un médecin traitant pour chacun}]}
  crises: {fiches: [{id: C1, titre: Plan de crise}]}
prs: {objectifs: [{id: O1, intitule: Accès aux soins, source: "PRS, page 12"}]}
annexes: [{titre: Statuts}]
"""

Say = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def say(folder: Path) -> Say:
    def markdown(kind: str, change: tuple[str, str] = ("", ""), **options: object) -> str:
        (folder / "cpts.yaml").write_text(PROJECT.replace(*change), encoding="utf-8")
        made = make_document(load(folder), KINDS[kind], **options)  # type: ignore[arg-type]
        return made.markdown.replace("\u202f", " ").replace("\u00a0", " ")

    return markdown


@pytest.mark.parametrize(
    "example", sorted(path.parent.name for path in EXAMPLES.glob("*/cpts.yaml"))
)
def test_the_identity_sheet_is_one_page(example: str, tmp_path: Path) -> None:
    for public in (False, True):
        (file,) = cptskit.render(
            EXAMPLES / example,
            documents=["fiche-identite"],
            formats=["pdf"],
            sortie=tmp_path,
            public=public,
        )
        assert len(PdfReader(file).pages) == 1


def test_a_full_identity_sheet_is_one_page_still(folder: Path) -> None:
    professions = "medecin_generaliste medecin_specialiste infirmier pharmacien sage_femme"
    lines = "".join(f"    - {{profession: {one}, nombre: 12}}\n" for one in professions.split())
    missions = "".join(
        f"  {code}: {{intitule: Une mission au titre plus long que celui de l'accord}}\n"
        for code in ("parcours", "prevention", "qualite", "accompagnement")
    )
    text = PROJECT.replace("membres:\n", f"membres:\n  effectifs:\n{lines}")
    text = text.replace("missions:\n", f"missions:\n{missions}")
    (folder / "cpts.yaml").write_text(text, encoding="utf-8")
    (file,) = cptskit.render(folder, documents=["fiche-identite"], formats=["pdf"])
    reader = PdfReader(file)
    assert len(reader.pages) == 1
    assert "Figure 1" in reader.pages[0].extract_text()


def test_the_title_stands_above_the_text_in_every_format(folder: Path) -> None:
    pdf, word, html, md = cptskit.render(
        folder, documents=["communes"], formats=["pdf", "docx", "html", "md"]
    )
    assert PdfReader(pdf).pages[0].extract_text().count("Communes du territoire") == 2
    styles = [
        (p.style.name, p.text)
        for p in docx.Document(BytesIO(word.read_bytes())).paragraphs
        if p.style
    ]
    assert styles[:2] == [("Title", "Communes du territoire"), ("Subtitle", "CPTS d’essai")]
    assert html.read_text(encoding="utf-8").count("<h1>Communes du territoire</h1>") == 1
    assert md.read_text(encoding="utf-8").startswith("# Communes du territoire\n\nCPTS d’essai\n")


def test_a_letter_has_no_title(folder: Path) -> None:
    (md,) = cptskit.render(folder, documents=["transmission"], formats=["md"])
    assert md.read_text(encoding="utf-8").startswith("::: expediteur")


def test_the_list_of_communes_has_parts_and_totals(say: Say) -> None:
    text = say("communes")
    assert "| 01043 | Beynost | 5 198 | entière |" in text
    assert "| 01249 | Miribel | 5 000 | en partie (48 % des habitants) |" in text
    assert "| **Total** | **2 communes** | **10 198** |" in text
    assert "- **Miribel** : seul le bourg." in text


def test_the_list_of_members_has_names_unless_it_is_public(say: Say) -> None:
    row = "| Sacha NOMQUATRE | infirmier(ère) | Miribel | mars 2026 |"
    assert row in say("membres")
    public = say("membres", public=True)
    assert "NOMQUATRE" not in public
    assert "| Infirmiers | 1 |" in public


RECEIVED = (
    "{type: transmission, date: 2026-11-30, fait: oui}",
    "{type: transmission, date: 2026-11-30, fait: oui}, "
    "{type: reception, date: 2026-12-02, fait: oui}",
)


def test_the_letter_that_sends_the_projet_recalls_the_law_and_the_two_months(say: Say) -> None:
    text = say("transmission")
    assert "Miribel, le 30 novembre 2026" in text
    assert "**ARS Auvergne-Rhône-Alpes**" in text
    assert "article L.1434-12 du code de la santé publique" in text
    assert "réputé validé" in text
    assert "dans les deux mois" in text
    assert "Ce délai court du jour où vos services l'ont reçu" in text
    assert "il prendrait fin au plus tôt le 30 janvier 2027." in text
    for asked in ("la date de réception", "réputé validé", "le service chargé", "L.232-3"):
        assert asked in text[text.index("R.112-5") :]
    assert "1. Projet de santé, version 1.0, 15 octobre 2026\n1. Statuts" in text
    assert "Alix Nom, présidente" in text


def test_the_letter_by_electronic_way_has_its_own_articles_and_the_rna_number(say: Say) -> None:
    way = ("date: 2026-11-30", "date: 2026-11-30, voie: courriel")
    bare = say("transmission", way)
    assert "L.112-11 et R.112-11-1" in bare
    assert "dans les dix jours ouvrés" in bare
    assert "L.112-3" not in bare
    assert "Le numéro RNA de l'association" in bare
    assert "L.112-11" not in say("transmission")


def test_before_the_law_of_2019_there_is_no_tacit_validation_to_recall(say: Say) -> None:
    text = say("transmission", ("date: 2026-11-30", "date: 2018-11-30"))
    assert "tacite" not in text
    assert "deux mois" not in text


def test_the_letter_goes_to_the_ars_and_the_others_have_a_copy(say: Say) -> None:
    others = "\ndestinataires: [{type: cpam, nom: CPAM de l'Ain}, {type: ars, nom: ARS du lieu}]\n"
    text = say("transmission", ("\nannexes:", f"{others}annexes:"))
    assert "**ARS du lieu**" in text
    assert "**Copie :** CPAM de l'Ain" in text


def test_an_attestation_is_asked_for_with_its_date_once_the_delay_is_over(say: Say) -> None:
    text = say("attestation", RECEIVED, day=date(2027, 2, 3))
    assert "Miribel, le 3 février 2027" in text
    assert "Le 30 novembre 2026, nous vous avons transmis" in text
    assert "Vous l'avez reçu le 2 décembre 2026." in text
    assert "Ce délai a pris fin le 2 février 2027." in text
    assert "L.232-3 du code des relations entre le public et l'administration" in text
    assert "a-completer" not in text


def test_before_that_a_box_says_from_when(say: Say) -> None:
    assert "La date de cette demande, après le 2 février 2027" in say("attestation", RECEIVED)
    unknown = say("attestation", day=date(2027, 2, 3))
    assert "Le jour où l'ARS a reçu le projet" in unknown
    asked = (RECEIVED[0], f"{RECEIVED[1]}, {{type: demande_de_pieces, date: 2026-12-20}}")
    assert "des pièces sont attendues" in say("attestation", asked, day=date(2027, 3, 1))
    planned = say("attestation", (", fait: oui", ""))
    assert "Le jour où le projet de santé a été transmis" in planned
    assert "Ce délai a pris fin" not in planned


def test_a_final_document_waits_for_its_time(tmp_path: Path) -> None:
    with pytest.raises(PrematureDocumentError, match="aucune transmission faite et datée"):
        cptskit.render(
            EXAMPLES / "pays-berjalliens",
            documents=["attestation"],
            formats=["md"],
            sortie=tmp_path,
            definitif=True,
        )
    assert list(tmp_path.iterdir()) == []


def test_each_action_meets_its_objective_and_its_mission(say: Say) -> None:
    text = say("correspondance")
    assert (
        "| A1 | Un médecin traitant pour chacun | Accès aux soins (objectif de la mission) |"
        in text
    )
    assert "| C1 | Plan de crise | – | Réponse aux crises sanitaires graves (socle) |" in text
    assert "que sert l'action C1" in text
    assert "| Accès aux soins | PRS, page 12 | A1 |" in text
    assert "Sans fiche action à ce jour : Organisation de parcours" in text


def test_one_fiche_is_a_document_of_its_own(say: Say) -> None:
    text = say(FICHE_ACTION, fiche="C1")
    assert text.count("## ") == 1
    assert "## C1 – Plan de crise" in text


def test_a_fiche_of_a_mission_that_the_law_did_not_know_yet_is_refused(folder: Path) -> None:
    loaded = load(folder)
    with pytest.raises(UnknownDocumentError, match="ne prévoit pas"):
        make_document(loaded, KINDS[FICHE_ACTION], fiche="Z9", day=date(2020, 1, 1))
