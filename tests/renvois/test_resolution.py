"""What is written once and cited: people, groups, indicators, counts and dates."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.loading import LoadedProject, load
from cptskit.projet import Projet
from cptskit.projet.textes import Narratif
from cptskit.renvois import citables, resolve
from cptskit.renvois.ecriture import CITATION, replaced
from cptskit.usages.render import render
from tests.loading.reading import read, shown

BASE = """
etape: projet
identite:
  nom: CPTS d'essai
contrat: {signature: 2026-06-15, taille: 2}
contacts:
  - {personne: martin, porteur: oui, courriel: a@example.org}
association: {statut: a_creer, representant: martin}
gouvernance:
  bureau:
    fonctions:
      - fonction: Président
        titulaires: [{id: martin, nom: Camille Exemple, civilite: Mme, profession: infirmier}]
  groupes_de_travail: [{id: gt-crises, nom: Groupe crises, pilote: martin}]
signatures: [{personne: martin}]
diagnostic:
  indicateurs:
    - id: sans-medecin
      libelle: Patients sans médecin traitant
      valeur: 11,2 %
      annee: 2024
      source: Rezone CPTS
      comparaisons: {departement: 9,8 %}
    - {libelle: Lits de médecine, valeur: 40, unite: lits}
membres:
  nombre: 12
  effectifs: [{profession: infirmier, nombre: 5}, {profession: sage_femme, nombre: 1}]
  partenaires: {associes: [{id: ch, nom: Centre hospitalier}]}
territoire:
  communes: [{insee: 34154}, {insee: 34192}]
  population: {valeur: 22 162, annee: 2023, source: Insee}
missions:
  acces_aux_soins:
    fiches: [{id: A1, titre: Trouver un médecin, pilote: gt-crises, partenaires: [ch, MSA],
              budget: 12000, debut: 2026-09}]
"""


def project(folder: Path, text: str = "", **files: str) -> LoadedProject:
    named = {name.replace("__", "/") + ".md": content for name, content in files.items()}
    return read(folder, {"cpts.yaml": BASE + text, **named})


def said(folder: Path, citation: str) -> str:
    """Return what stands in a document for a text that cites."""
    loaded = project(folder, f"engagements:\n  - {citation}\n")
    assert loaded.findings == ()
    assert loaded.projet is not None
    return loaded.projet.engagements[0]


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("[[sans-medecin]] des patients", "11,2 % des patients"),
        ("[[Sans Médecin]]", "11,2 %"),
        ("[[sans_medecin, année]]", "2024"),
        ("[[sans-medecin,source]]", "Rezone CPTS"),
        ("[[sans-medecin, complet]]", "11,2 % (Rezone CPTS, 2024)"),
        ("[[sans-medecin, département]]", "9,8 %"),
        ("[[Patients sans médecin traitant]]", "11,2 %"),
        ("[[Lits de médecine]]", "40 lits"),
        ("[[lits de médecine, valeur]]", "40"),
        ("les [[communes]]", "les 2 communes"),
        ("[[communes, valeur]]", "2"),
        ("[[habitants]]", "22 162 habitants"),
        ("[[population, année]]", "2023"),
        ("[[membres]]", "12 membres"),
        ("[[adhérents]]", "12 adhérents"),
        ("[[infirmiers]]", "5 infirmiers"),
        ("[[sages-femmes]]", "1 sage-femme"),
        ("[[missions]]", "1 mission"),
        ("[[fiches]]", "1 fiche action"),
        ("taille [[taille]]", "taille 2"),
        ("le [[signature]]", "le 15 juin 2026"),
        ("[[signature, année]]", "2026"),
        ("[[martin]]", "Camille Exemple"),
        ("[[martin, fonction]]", "Présidente"),
        ("[[martin, profession]]", "infirmière"),
        ("[[martin, complet]]", "Camille Exemple, infirmière, Présidente"),
        ("[[gt-crises]]", "Groupe crises"),
        ("[[ch]]", "Centre hospitalier"),
        ("[[A1]]", "Trouver un médecin"),
        ("[[A1, budget]]", "12 000 €"),
        ("[[A1, début]]", "septembre 2026"),
        ("[[cpts]]", "CPTS d'essai"),
        (r"'\[[communes]]'", "[[communes]]"),
        ("'entre guillemets [[communes]]'", "entre guillemets 2 communes"),
    ],
)
def test_a_citation_says_what_the_sentence_needs(citation: str, words: str, tmp_path: Path) -> None:
    assert said(tmp_path, citation) == words


@pytest.mark.parametrize(
    ("citation", "help_"),
    [
        ("[[sans-medecins]]", "« [[sans-medecin]] » ?"),
        ("[[comunes]]", "« [[communes]] » ?"),
        ("[[zut]]", "son « id: » ou son libellé"),
        ("[[sans-medecin, anne]]", "« [[sans-medecin, annee]] » ?"),
        ("[[ch, année]]", "rien de plus"),
        ("[[communes, source]]", "Il en dit : valeur."),
    ],
)
def test_an_unknown_citation_is_told_at_its_place(
    citation: str, help_: str, tmp_path: Path
) -> None:
    loaded = project(tmp_path, f"engagements:\n  - Nous citons {citation} ici\n")
    (finding,) = loaded.findings
    assert finding.code == "LEC025"
    assert help_ in finding.help
    assert finding.location is not None
    assert shown(loaded, finding.location) == citation
    assert loaded.projet is not None
    assert citation in loaded.projet.engagements[0]


def test_a_text_of_its_own_file_cites(tmp_path: Path) -> None:
    text = "communication: {presentation: {texte: textes/a.md}}\n"
    loaded = project(tmp_path, text, textes__a="Nous sommes [[membres]], avec [[martin]].\n")
    assert loaded.findings == ()
    assert loaded.projet is not None
    assert loaded.projet.communication is not None
    told = str(loaded.projet.communication.presentation)
    assert told.strip() == "Nous sommes 12 membres, avec Camille Exemple."


def test_what_is_put_into_markdown_is_escaped(tmp_path: Path) -> None:
    text = "annexes: []\nevaluation: {methode: 'Voir [[x1]].'}\n"
    base = BASE.replace("associes: [", "associes: [{id: x1, nom: 'A *B* [c]'}, ")
    loaded = read(tmp_path, {"cpts.yaml": base + text})
    assert loaded.projet is not None
    assert loaded.projet.evaluation is not None
    assert str(loaded.projet.evaluation.methode) == r"Voir A \*B\* \[c\]."


def test_a_person_is_written_once(tmp_path: Path) -> None:
    projet = project(tmp_path).projet
    assert projet is not None
    (contact,) = projet.contacts
    assert (contact.nom, contact.civilite, contact.profession) == (
        "Camille Exemple",
        "Mme",
        "infirmier",
    )
    assert (contact.fonction, contact.courriel) == ("Présidente", "a@example.org")
    assert projet.signatures[0].nom == "Camille Exemple"
    assert projet.signatures[0].qualite == "Présidente"
    assert projet.association is not None
    assert projet.association.representant == "Camille Exemple, Présidente"
    assert projet.gouvernance is not None
    assert projet.gouvernance.groupes_de_travail[0].pilote == "Camille Exemple"
    fiche = next(iter(projet.missions.values())).fiches[0]
    assert (fiche.pilote, fiche.partenaires) == ("Groupe crises", ("Centre hospitalier", "MSA"))


def test_what_is_written_beside_a_citation_stays(tmp_path: Path) -> None:
    text = BASE.replace("{personne: martin}", "{personne: martin, qualite: Pour l'association}")
    projet = read(tmp_path, {"cpts.yaml": text}).projet
    assert projet is not None
    assert projet.signatures[0].qualite == "Pour l'association"


@pytest.mark.parametrize(
    ("change", "code", "help_"),
    [
        (("[{personne: martin}]", "[{personne: martn}]"), "LEC025", "« martin » ?"),
        (("[{personne: martin}]", "[{qualite: x}]"), "LEC013", "« personne: … »"),
        (
            ("porteur: oui,", "porteur: oui, id: martin, nom: Autre Exemple,"),
            "LEC025",
            "« personne: » ailleurs",
        ),
    ],
)
def test_an_id_that_leads_nowhere_is_told(
    change: tuple[str, str], code: str, help_: str, tmp_path: Path
) -> None:
    loaded = read(tmp_path, {"cpts.yaml": BASE.replace(*change)})
    assert [finding.code for finding in loaded.findings] == [code]
    assert help_ in loaded.findings[0].help
    assert loaded.projet is not None


def test_a_baseline_is_that_of_the_diagnostic(tmp_path: Path) -> None:
    fiche = "indicateurs: [{intitule: a, indicateur: sans-medecin, cible: 5 %}], debut: 2026-09"
    loaded = read(tmp_path, {"cpts.yaml": BASE.replace("debut: 2026-09", fiche)})
    assert loaded.findings == ()
    assert loaded.projet is not None
    (one,) = next(iter(loaded.projet.missions.values())).fiches[0].indicateurs
    assert one.reference is not None
    assert (str(one.reference.nombre), one.reference.pourcent) == ("11.2", True)
    assert one.source == "Rezone CPTS"


def test_every_format_says_what_is_cited(tmp_path: Path) -> None:
    text = "communication: {presentation: 'Nous sommes [[membres]] pour [[communes]].'}\n"
    project(tmp_path, text)
    files = render(tmp_path, documents=["projet"], formats=["md", "html"], sortie=tmp_path / "d")
    assert len(files) == 2
    for file in files:
        content = file.read_text(encoding="utf-8").replace("\u00a0", " ")
        assert "Nous sommes 12 membres pour 2 communes." in content
        assert "[[" not in content


def test_a_name_that_is_cited_is_not_published(tmp_path: Path) -> None:
    project(tmp_path, "communication: {presentation: 'Écrire à [[martin]].'}\n")
    (file,) = render(tmp_path, documents=["projet"], formats=["html"], sortie=tmp_path / "d")
    assert "Exemple" not in file.read_text(encoding="utf-8").replace("CPTS", "")


def test_nothing_changes_where_nothing_is_cited() -> None:
    for example in ("bergerac", "pays-berjalliens", "minimal"):
        loaded = load(Path(__file__).parents[2] / "examples" / example)
        assert loaded.written is not None
        assert loaded.projet == loaded.written


def test_all_that_may_be_cited_has_words() -> None:
    loaded = load(Path(__file__).parents[2] / "examples" / "pays-berjalliens")
    assert loaded.projet is not None
    found = citables(loaded.projet)
    assert len(found) > 20
    assert all(one.cle and one.dit.words for one in found)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    projet = Projet.model_validate({"etape": "lettre", "identite": {"nom": "A"}})
    wild = projet.model_copy(update={"engagements": (text,), "region": Narratif(text)})
    told, wrong = resolve(wild)
    cited = len(CITATION.findall(text))
    assert len(wrong) <= 2 * cited
    if "[[" not in text:
        assert told.engagements == (text,)


@given(st.text(), st.text(max_size=20))
def test_words_are_put_in_as_they_are(before: str, words: str) -> None:
    free = before.replace("[", "").replace("]", "").replace("\\", "")
    assert replaced(f"{free}[[a]]", lambda _: words, markdown=False) == free + words.replace(
        "\\[[", "[["
    )
