"""`cptskit crise`, as a user runs it."""

import shutil
from pathlib import Path

import pytest

import cptskit

from .conftest import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "metropole-ouest"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "p", ignore=shutil.ignore_patterns("dist"))
    return tmp_path / "p"


def test_the_check_names_who_did_not_confirm(run: Run, folder: Path) -> None:
    ran = run("crise", "annuaire", str(folder), "--date", "2026-10-05")
    assert ran.code == 1
    assert "2 personnes n'ont pas confirmé" in ran.out.replace("\u00a0", " ").replace("’", "'")
    assert "Lou Prétendu, Jo Théorique" in ran.out
    late = run("crise", "annuaire", str(folder), "--date", "2026-10-05", "--mois", "36")
    assert late.code == 0


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("suppleant: Trésorier", "suppleant: Noa Semblant", "1 fonction sans suppléant : support"),
        (", referent: Sacha Inventé", "", "1 zone sans référent : Ouest"),
        ("communes: [33273, 33422], referent", "communes: [33273], referent", "dans aucune zone"),
        (
            "titulaire: Président, suppleant: Vice-président",
            "titulaire: Alix Exemple, suppleant: Alix Exemple",
            "",
        ),
    ],
)
def test_what_would_fail_is_told(
    run: Run, folder: Path, before: str, after: str, said: str
) -> None:
    plan = folder / "crise.yaml"
    text = plan.read_text(encoding="utf-8")
    assert before in text
    plan.write_text(text.replace(before, after), encoding="utf-8")
    out = run("crise", "annuaire", str(folder), "--date", "2026-06-10").out.replace("\u00a0", " ")
    assert said in out


def test_one_person_in_four_functions(run: Run, folder: Path) -> None:
    plan = folder / "crise.yaml"
    text = plan.read_text(encoding="utf-8")
    for name in ("Camille Exemple", "Claude Imaginaire", "Morgan Supposé", "Noa Semblant"):
        text = text.replace(f"titulaire: {name}", "titulaire: Camille Exemple")
    plan.write_text(text, encoding="utf-8")
    out = run("crise", "annuaire", str(folder), "--date", "2026-06-10").out.replace("\u00a0", " ")
    assert "Une même personne tient 4 fonctions" in out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("prenom;telephone\nA;1\n", "ne donne pas la colonne"),
        ("nom;couleur\nA;bleu\n", "n'est pas connue"),
        ("nom;confirme\nA;hier\n", "n'est pas une date"),
        ("nom;prenom\n;A\n", "il manque le nom"),
        ("", ""),
    ],
)
def test_a_directory_that_is_wrong_is_refused_in_french(
    run: Run, folder: Path, content: str, said: str
) -> None:
    (folder / "annuaire_crise.csv").write_text(content, encoding="utf-8")
    ran = run("crise", "annuaire", str(folder))
    assert ran.code == (2 if said else 0)
    assert said in ran.said.replace("’", "'")


def test_no_directory_is_told(run: Run, folder: Path) -> None:
    (folder / "annuaire_crise.csv").unlink()
    ran = run("crise", "annuaire", str(folder))
    assert (ran.code, "n'existe pas" in ran.said.replace("’", "'")) == (2, True)


def test_a_version_says_what_it_changes_since_the_last(run: Run, folder: Path) -> None:
    plan = folder / "crise.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("quantite: 300", "quantite: 450"), encoding="utf-8")
    shown = run("crise", "version", str(folder), "--numero", "5", "--date", "2027-06-11")
    assert shown.code == 1
    assert "+    - {numero: 5" in shown.out.replace("\u00a0", " ")
    assert "Ressources : Blouses à usage unique" in shown.said
    assert not (folder / "versions-crise" / "5.json").exists()
    done = run(
        *("crise", "version", str(folder), "--numero", "5", "--date", "2027-06-11", "--appliquer")
    )
    assert done.code == 0
    last = cptskit.load(folder).projet.crise.versions[-1]
    assert (last.numero, str(last.date)) == ("5", "11 juin 2027")
    assert last.changements == ("Ressources : Blouses à usage unique",)
    again = run("crise", "version", str(folder), "--numero", "5", "--appliquer")
    assert again.code == 2


def test_the_plan_prints_the_computed_changes(folder: Path, tmp_path: Path) -> None:
    (made,) = cptskit.render(
        folder, documents=["plan-crise"], formats=["md"], sortie=tmp_path, public=True
    )
    text = made.read_text(encoding="utf-8").replace("\u202f", " ").replace("\u00a0", " ")
    assert "Ce qui change depuis la version 3 du 10 juin 2025" in text
    assert "6 000 | 4 000" in text
    assert "Routes coupées" in text


def test_the_first_version_of_a_plan(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: projet\nidentite: {nom: CPTS d'exemple}\ncrise:\n  presentation: Un plan.\n",
        encoding="utf-8",
    )
    version = ("--numero", "1", "--date", "2026-01-10")
    ran = run("crise", "version", str(tmp_path), *version, "--appliquer")
    assert ran.code == 0, ran.err
    assert cptskit.load(tmp_path).projet.crise.versions[0].numero == "1"
    bare = tmp_path / "nu"
    bare.mkdir()
    (bare / "cpts.yaml").write_text("etape: projet\nidentite: {nom: CPTS}\n", encoding="utf-8")
    assert run("crise", "version", str(bare), "--numero", "1").code == 2
