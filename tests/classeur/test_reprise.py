"""What people do to a workbook, and what it does to the files: that line, and no other."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.classeur.cases import Case
from cptskit.classeur.ecriture import write_workbook
from cptskit.classeur.lecture import Classeur, Onglet, read_workbook
from cptskit.loading import LoadedProject, load
from cptskit.socle.errors import ChangedFileError, UnreadableTableError
from cptskit.usages.classeur import take_back

from .gestes import change, exporte, reprend
from .livres import ENTETE, Part
from .projets import ecrit


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    return ecrit(tmp_path / "cpts")


@pytest.mark.parametrize(
    ("feuille", "rang", "titre", "valeur", "lines"),
    [
        (
            "Communes",
            1,
            "Couverte en partie",
            "non",
            ["-       partielle: oui", "+       partielle: non"],
        ),
        (
            "Communes",
            1,
            "Commune",
            "Ajaccio : la ville",
            ["-       nom: Ajaccio", '+       nom: "Ajaccio : la ville"'],
        ),
        (
            "Membres",
            1,
            "Profession",
            "kiné",
            [
                "-       profession: medecin_generaliste  # à vérifier",
                "+       profession: masseur_kinesitherapeute  # à vérifier",
            ],
        ),
        (
            "Indicateurs du diagnostic",
            1,
            "Valeur",
            Part(0.13),
            ["-       valeur: 12,5 %", "+       valeur: 13 %"],
        ),
        (
            "Indicateurs du diagnostic",
            1,
            "France",
            "14,5 %",
            [
                '-       comparaisons: {france: "14,40 %", region: 13 %}',
                '+       comparaisons: {france: "14,5 %", region: 13 %}',
            ],
        ),
        (
            "Étapes",
            0,
            "Date",
            date(2023, 2, 14),
            [
                "-           - {intitule: Recenser, date: 2023-02, responsable: coordination}",
                "+           - {intitule: Recenser, date: 2023-02-14, responsable: coordination}",
            ],
        ),
        (
            "Paliers",
            1,
            "Montant",
            10000,
            [
                "-           - {seuil: 600, montant: 10 000,50}",
                "+           - {seuil: 600, montant: 10 000}",
            ],
        ),
        (
            "Années - fiches",
            0,
            "Ce qui a été fait",
            "Peu.",
            ["-         realise: Beaucoup.", "+         realise: Peu."],
        ),
    ],
)
def test_one_cell_changes_its_line_alone(
    projet: Path, feuille: str, rang: int, titre: str, valeur: Any, lines: list[str]
) -> None:
    livre = exporte(projet)
    livre.ecrit(feuille, rang, titre, valeur)
    plain = [one.replace('"', "") for one in change(projet, livre)]
    assert sorted(plain) == sorted(line.replace('"', "") for line in lines)


def test_rates_that_lost_their_format_change_nothing(projet: Path) -> None:
    livre = exporte(projet)
    for rows in livre.feuilles.values():
        for row in rows:
            row[:] = [one.nombre if isinstance(one, Part) else one for one in row]
    assert change(projet, livre) == []
    livre.ecrit("Indicateurs du diagnostic", 1, "Valeur", 0.13)
    found = reprend(projet, livre)
    assert found.files == ()
    assert any("n'a plus le format « Pourcentage »" in note.message for note in found.notes)


def test_a_text_in_a_file_of_its_own_changes_there(projet: Path) -> None:
    livre = exporte(projet)
    livre.ecrit("Fiches action", 0, "Constat", "Le constat,\nen deux lignes.\n\nAutre chose.")
    assert change(projet, livre) == ["- Et un paragraphe.", "+ Autre chose."]


def test_an_emptied_cell_erases_its_value(projet: Path) -> None:
    livre = exporte(projet)
    livre.ecrit("Étapes", 0, "Responsable", "")
    (gone, come) = sorted(change(projet, livre), reverse=True)
    assert "responsable" in gone
    assert "responsable" not in come


def test_rows_come_with_the_ids_that_they_need(projet: Path) -> None:
    livre = exporte(projet)
    livre.ajoute("Fiches action", Mission="prévention", Titre="Vacciner", Besoins="B2")
    livre.ajoute("Fiches action", Mission="Accès aux soins", Titre="Rappeler")
    livre.ajoute("Étapes", Fiche="A3", Étape="Écrire")
    livre.ajoute("Budget", Année=2026, Sens="Dépense", Libellé="Loyer", Montant="1 200 €")
    livre.ajoute("Budget", Année=2026, Sens="Recette", Libellé="Don", Montant=50)
    livre.ajoute("Années - mesures", Année_de_contrat=2023, Indicateur="ACC.1", Valeur="< 6")
    change(projet, livre)
    found = load(projet).written
    assert found is not None and found.budget is not None
    fiches = {fiche.id: fiche for mission in found.missions.values() for fiche in mission.fiches}
    assert set(fiches) == {"A1", "A2", "A3", "A4"}
    assert {fiches["A3"].titre, fiches["A4"].titre} == {"Rappeler", "Vacciner"}
    assert [etape.intitule for etape in fiches["A3"].etapes] == ["Écrire"]
    year = found.budget.exercices[-1]
    assert (year.annee, len(year.recettes), len(year.depenses)) == (2026, 1, 1)
    assert str(found.annees["2023"].mesures[0].indicateur) == "ACC.1"


def test_a_meeting_comes_with_who_was_there(projet: Path) -> None:
    livre = exporte(projet)
    livre.ajoute("Assemblées", Identifiant="CA2", Date="2026-03-02")
    livre.ajoute("Assemblées - présents", Réunion="CA2", Nom="Dominique Modèle")
    point = {"Point de l'ordre du jour": "Bilan"}
    livre.ajoute("Assemblées - votes", Réunion="octobre 2026", **point)
    change(projet, livre)
    found = load(projet).written
    assert found is not None
    assert [one.nom for one in found.assemblees[2].emargement] == ["Dominique Modèle"]
    assert [resolution.point for resolution in found.assemblees[1].resolutions] == ["Bilan"]


def test_a_row_copied_to_make_another_is_a_new_one(projet: Path) -> None:
    livre = exporte(projet)
    rows = livre.feuilles["Besoins"]
    rows.append([*rows[ENTETE + 1]])
    livre.ecrit("Besoins", 2, "Besoin", "Un dentiste")
    found = reprend(projet, livre)
    assert "porte la référence de la ligne 4" in found.notes[0].message
    assert change(projet, livre) == ["+     - {id: B3, intitule: Un dentiste, constats: [C1]}"]


def test_a_row_of_another_place_moves_with_all_it_holds(projet: Path) -> None:
    livre = exporte(projet)
    livre.ecrit("Structures et partenaires", 1, "Situation", "partenaire à associer")
    change(projet, livre)
    found = load(projet).written
    assert found is not None and found.membres is not None and found.membres.partenaires
    assert [partenaire.nom for partenaire in found.membres.partenaires.associes] == []
    assert [one.nom for one in found.membres.partenaires.a_associer] == ["Mairie", "DAC 01"]
    assert found.membres.partenaires.a_associer[1].role == "appui, coordination"


def test_a_fiche_takes_its_steps_along(projet: Path) -> None:
    livre = exporte(projet)
    livre.ecrit("Fiches action", 0, "Mission", "Prévention")
    livre.ecrit("Fiches action", 0, "Titre", "Un médecin")
    livre.ecrit("Étapes", 1, "Étape", "Rappeler")
    before = load(projet).written
    change(projet, livre)
    found = load(projet).written
    assert found is not None and before is not None
    moved = next(
        mission for code, mission in found.missions.items() if code == "prevention"
    ).fiches[0]
    assert (moved.id, moved.titre) == ("A1", "Un médecin")
    assert [etape.intitule for etape in moved.etapes] == ["Recenser", "Rappeler"]
    assert moved.constat and "Et un paragraphe" in str(moved.constat)


def test_rows_that_are_gone_go_only_when_they_are_said_to(projet: Path) -> None:
    livre = exporte(projet)
    del livre.feuilles["Besoins"][-1], livre.feuilles["Étapes"][-2:]
    found = reprend(projet, livre)
    assert found.files == ()
    assert len(found.absentes) == 3
    lines = change(projet, livre, retirer=True)
    assert all(line.startswith("- ") or "etapes" in line for line in lines)
    now = load(projet).written
    assert now is not None and now.diagnostic is not None
    assert [besoin.id for besoin in now.diagnostic.besoins] == ["B1"]


def test_an_emptied_row_is_a_row_that_is_gone(projet: Path) -> None:
    livre = exporte(projet)
    rows = livre.feuilles["Besoins"]
    rows[-1] = [rows[-1][0]]
    found = reprend(projet, livre)
    assert (found.files, len(found.absentes)) == ((), 1)


def test_an_id_is_kept_and_a_total_is_left_aside(projet: Path) -> None:
    livre = exporte(projet)
    livre.ecrit("Besoins", 0, "Identifiant", "B9")
    livre.ecrit("Indicateurs du diagnostic", 0, "Fichier d'origine", "le mien.csv")
    livre.ajoute("Budget", Année="2024", Sens="Dépense", Libellé="TOTAL", Montant=99)
    found = reprend(projet, livre)
    assert found.files == ()
    said = " ".join(note.message for note in found.notes)
    assert "l'identifiant « B1 » est gardé" in said
    assert "« TOTAL » est un total" in said
    assert "cette colonne grise n'est pas relue" in said


def test_words_that_are_not_understood_leave_the_others(projet: Path) -> None:
    livre = exporte(projet)
    livre.ecrit("Communes", 0, "Population", "beaucoup")
    livre.ecrit("Communes", 0, "Motif", "frontière")
    livre.ajoute("Communes", Commune="Nulle part")
    livre.ajoute("Étapes", Fiche="A12", Étape="Rien")
    livre.ecrit("Structures et partenaires", 0, "Convention", "signée")
    found = reprend(projet, livre)
    told = [f"{note.ou} : {note.message} {note.aide}" for note in found.notes]
    assert told == [
        "feuille « Structures et partenaires », H4 (« Convention ») : cette colonne n'a pas de "
        "sens pour cette ligne : la cellule n'est pas prise. ",
        "feuille « Communes », D4 (« Population ») : « beaucoup » n'est pas un nombre. "
        "Écrivez le nombre seul, par exemple 64 455 ou 12,5.",
        "feuille « Communes », ligne 6 : il manque « Code Insee » : rien n'est ajouté. "
        "Remplissez la cellule, ou effacez la ligne.",
        "feuille « Étapes », ligne 6, « Fiche » : « A12 » n'est pas connu : la ligne n'est pas "
        "prise. Vouliez-vous dire « A2 » ?",
    ]
    assert [file.fichier for file in found.files] == ["territoire.yaml"]


def test_what_the_project_changed_meanwhile_stays(projet: Path) -> None:
    livre = exporte(projet)
    file = projet / "territoire.yaml"
    text = file.read_text(encoding="utf-8").replace("14 035", "14 999").replace("2A004", "2A041")
    file.write_text(text, encoding="utf-8")
    assert reprend(projet, livre).files == ()
    livre.ecrit("Communes", 0, "Population", 15000)
    found = reprend(projet, livre)
    assert found.files == ()
    assert "le projet dit « 14999 », le classeur « 15000 »" in found.notes[0].message
    (changed,) = reprend(projet, livre, remplacer=True).files
    assert "population: 15 000" in changed.apres


def test_an_entry_that_left_the_project_does_not_come_back(projet: Path) -> None:
    livre = exporte(projet)
    file = projet / "diagnostic.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    - {id: B2, intitule: Des rendez-vous}\n", ""), "utf-8")
    found = reprend(projet, livre)
    assert found.files == ()
    assert "a quitté le projet depuis l'export" in found.notes[0].message


def test_a_file_saved_meanwhile_is_not_written_over(projet: Path) -> None:
    livre = exporte(projet)
    livre.ecrit("Communes", 0, "Population", 15000)
    found = reprend(projet, livre)
    (projet / "territoire.yaml").write_text("territoire: {}\n", encoding="utf-8")
    with pytest.raises(ChangedFileError):
        found.write()


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 200, b"nom;prenom"])
def test_a_broken_workbook_is_said_to_be_one(raw: bytes) -> None:
    with pytest.raises(UnreadableTableError):
        read_workbook(raw, "c.xlsx")


@pytest.fixture(scope="module")
def lu(tmp_path_factory: pytest.TempPathFactory) -> tuple[LoadedProject, Classeur]:
    loaded = load(ecrit(tmp_path_factory.mktemp("fou")))
    assert loaded.written is not None
    raw = write_workbook(loaded.written, loaded.locator.tree.data(), date(2026, 1, 1))
    return loaded, read_workbook(raw, "c.xlsx")


_FROM_SHEETS = ("=cmd|' /C calc'!A0", "#REF!", "12,5 %", "1 121", "< 6", "oui", "31/12/2025", "A1")
_FOR_YAML = (
    "- a\n- b",
    "  ",
    "\u00a0",
    "a: b",
    "# x",
    "[x]",
    "{y}",
    "'",
    '"',
    "null",
    "|",
    "x" * 400,
)
WILD = st.one_of(st.text(max_size=30), st.sampled_from((*_FROM_SHEETS, *_FOR_YAML)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0), st.integers(0), st.integers(0), WILD, st.booleans(), st.booleans())
def test_any_cell_anywhere_is_taken_exactly_or_told(
    lu: tuple[LoadedProject, Classeur],
    sheet: int,
    row: int,
    column: int,
    text: str,
    nombre: bool,
    pourcent: bool,
) -> None:
    loaded, book = lu
    onglets = list(book.onglets)
    at = sheet % len(onglets)
    lines = [list(line) for line in onglets[at].lignes]
    line = lines[row % len(lines)]
    place = column % len(line)
    line[place] = Case(text, line[place].ligne, line[place].colonne, nombre, pourcent)
    onglets[at] = Onglet(onglets[at].nom, lines)
    found = take_back(loaded, Classeur(onglets, book.instantane), "essai")
    assert len(found.files) <= 2
    assert bool(found.comparaison.ecarts) <= bool(found.files)
    texts = {file.fichier: file.apres for file in found.files}
    assert load(loaded.folder, instead=texts).written == found.comparaison.apres.projet
