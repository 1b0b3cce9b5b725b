import json
from pathlib import Path

import pytest

from .conftest import Run


def test_the_list_marks_what_the_project_replaces(tmp_path: Path, run: Run) -> None:
    run("modeles", "extract", "blocs/jalons", "--projet", str(tmp_path))
    ran = run("modeles", "list", str(tmp_path))
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0].split()[:2] == ["lettre_intention.md", "La"]
    assert [line.split()[1] for line in lines if line.startswith("*")] == ["blocs/jalons.md"]
    assert "1 modèle remplacé par le projet (*)" in ran.said


def test_what_is_copied_is_named(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("modeles", "extract", "blocs/jalons")
    assert (ran.code, ran.out) == (0, "modeles/blocs/jalons.md\n")
    again = run("modeles", "extract", "blocs/jalons", "blocs/communes")
    assert again.out == "modeles/blocs/communes.md\n"
    assert "Gardé : modeles/blocs/jalons.md existe déjà (voir --remplacer)." in again.said


def test_an_unknown_template_is_a_mistake_with_a_suggestion(tmp_path: Path, run: Run) -> None:
    ran = run("modeles", "extract", "projet/budjet", "--projet", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert "Vouliez-vous dire « blocs/projet/budget » ?" in ran.said


def test_an_error_in_a_template_of_the_project_is_a_mistake_with_its_place(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cpts.yaml").write_text("etape: lettre\nidentite:\n  nom: Essai\n", encoding="utf-8")
    Path("modeles").mkdir()
    Path("modeles/projet_sante.md").write_text("Bien.\n{{ projt }}\n", encoding="utf-8")
    ran = run("render", "--document", "projet", "--format", "md")
    assert ran.code == 2
    assert ran.said.splitlines() == [
        "erreur : Le modèle modeles/projet_sante.md, ligne 2 : le nom « projt » n'existe pas ; "
        "vouliez-vous dire « projet » ?",
        "  2 │ {{ projt }}",
    ]


def test_fields_are_listed_a_line_each_on_a_pipe(run: Run) -> None:
    ran = run("modeles", "champs", "examples/bergerac", "territoire.population")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0].startswith("projet.territoire.population  ")
    assert lines[2].split("  ")[0] == "projet.territoire.population.annee"
    assert "= 2020" in lines[2]
    assert "5 champs." in ran.said


def test_one_word_is_a_field_or_a_folder(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run("modeles", "champs", "examples/bergerac").out
    monkeypatch.chdir("examples/bergerac")
    assert run("modeles", "champs").out == whole
    assert run("modeles", "champs", "missions").out.startswith("projet.missions ")
    assert run("modeles", "champs", "taille").out.startswith("taille.numero  = 2")


def test_fields_for_a_spreadsheet_and_for_programs(run: Run) -> None:
    table = run("modeles", "champs", "examples/bergerac", "identite.nom", "--format", "csv").out
    assert table.splitlines() == [
        "\ufeffchemin;sorte;description;valeur",
        "projet.identite.nom;texte;Nom de la communauté, ou nom de travail;"
        "CPTS du Pôle de santé de Bergerac",
    ]
    ran = run("modeles", "champs", "examples/bergerac", "identite.nom", "--format", "json")
    assert json.loads(ran.out)["champs"][0]["chemin"] == "projet.identite.nom"


def test_an_unknown_field_is_a_mistake(run: Run) -> None:
    ran = run("modeles", "champs", "examples/bergerac", "territoire.populatoin")
    assert (ran.code, ran.out) == (2, "")
    assert "vouliez-vous dire « territoire.population » ?" in ran.said
