"""The documents of a change: what they say, and of which former state."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

BEFORE = """etape: contrat
region: Nouvelle-Aquitaine
identite: {nom: CPTS d'essai, date: 2026-10-05, lieu: Mérignac}
association: {statut: declaree, nom: CPTS d'essai}
territoire:
  communes: [{insee: 33281, nom: Mérignac, population: 39 000}]
  population: {valeur: 39 000, annee: 2023, source: Insee}
contacts: [{nom: Ana Fictif, profession: infirmier, fonction: présidence}]
missions:
  prevention:
    orientation: Aller vers ceux qui ne viennent pas.
    fiches: [{id: P1, titre: Dépister, pilote: Ana Fictif, budget: 4000}]
contrat:
  signature: 2022-10-01
  taille: 1
"""
AVENANT = """  avenants:
    - {id: AV1, nature: territoire, motif: Cestas nous rejoint., decision: 2026-09-20,
       effet: 2027-01-01, taille: 2}
"""


@pytest.fixture
def projet(tmp_path: Path, run: Run) -> Path:
    folder = tmp_path / "ma-cpts"
    folder.mkdir()
    (folder / "cpts.yaml").write_text(BEFORE, encoding="utf-8")
    ran = run("render", str(folder), "--document", "budget", "--format", "md", "--envoi")
    assert "Copie du projet : envois/" in ran.said
    after = BEFORE.replace("39 000}]", "39 000}, {insee: 33122, nom: Cestas, population: 16 900}]")
    after = after.replace("valeur: 39 000", "valeur: 55 900").replace(
        "budget: 4000", "budget: 6000"
    )
    (folder / "cpts.yaml").write_text(after + AVENANT, encoding="utf-8")
    return folder


def rendered(projet: Path, run: Run, *arguments: str) -> str:
    ran = run("render", str(projet), "--format", "md", *arguments)
    assert ran.code == 0, ran.said
    name = arguments[arguments.index("--document") + 1]
    return (projet / "dist" / f"{name}.md").read_text(encoding="utf-8").replace("\u202f", " ")


def test_the_amendment_says_article_by_article_why_and_from_when(
    projet: Path,
    run: Run,
) -> None:
    text = rendered(projet, run, "--document", "avenant")
    assert "Cestas nous rejoint." in text
    assert "L'assemblée générale de l'association l'a décidé le 20 septembre 2026." in text
    assert "| Habitants | 39 000 | 55 900 |" in text
    assert "| Taille | 1 | 2 |" in text
    assert "## Article 2. Territoire" in text
    assert "4 000 € | 6 000 €" in text
    assert "prend effet le 1er janvier 2027" in text
    assert "est une proposition" in text


def test_the_revision_sends_itself_with_its_own_clock(projet: Path, run: Run) -> None:
    text = rendered(projet, run, "--document", "revision")
    assert "aucun texte lu n'en parle" in text
    assert "un nouveau délai de deux mois court du jour où vos services le reçoivent" in text
    assert "# Note de modification" in text


def test_nobody_is_named_in_what_is_public(projet: Path, run: Run) -> None:
    (projet / "cpts.yaml").write_text(
        (projet / "cpts.yaml").read_text("utf-8").replace("pilote: Ana Fictif", "pilote: Groupe A"),
        encoding="utf-8",
    )
    ran = run("render", str(projet), "--format", "md", "--document", "avenant", "--public")
    assert ran.code == 0, ran.said
    text = (projet / "dist" / "avenant-public.md").read_text(encoding="utf-8")
    assert "Groupe A" in text
    assert "Fictif" not in text


def test_without_a_former_state_one_is_asked_for(tmp_path: Path, run: Run) -> None:
    (tmp_path / "cpts.yaml").write_text(BEFORE, encoding="utf-8")
    ran = run("render", str(tmp_path), "--document", "avenant")
    assert ran.code == 2
    assert "render --envoi" in ran.said
    assert run("render", str(tmp_path), "--document", "tous", "--format", "md").code == 0
    assert not (tmp_path / "dist" / "avenant.md").exists()


def test_marked_changes_need_an_author(projet: Path, run: Run) -> None:
    assert "--auteur" in run("render", str(projet), "--modifications").said
    ran = run("render", str(projet), "--modifications", "--auteur", "Bureau", "--format", "docx")
    assert ran.code == 0, ran.said
    assert (projet / "dist" / "projet-de-sante-modifications.docx").is_file()
    ran = run("render", str(projet), "--modifications", "--auteur", "B", "--format", "pdf")
    assert ran.code == 2
    assert "docx et en html" in ran.said.replace("\u00a0", " ")


def test_check_says_what_a_change_demands_beside_its_findings(projet: Path, run: Run) -> None:
    said = " ".join(run("check", str(projet)).out.replace("\u00a0", " ").split())
    assert "Depuis la copie du" not in said  # the amendment and its decision are told
    text = (projet / "cpts.yaml").read_text("utf-8")
    (projet / "cpts.yaml").write_text(text.removesuffix(AVENANT), encoding="utf-8")
    before = run("check", str(projet), "--format", "json")
    said = " ".join(run("check", str(projet)).out.replace("\u00a0", " ").split())
    assert "1 commune entrée ; à prévoir : un avenant au contrat (territoire)" in said
    for copy in (projet / "envois").iterdir():
        copy.unlink()
    assert run("check", str(projet), "--format", "json").code == before.code
