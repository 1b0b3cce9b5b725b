"""`cptskit renouveler`: the next project, and the one before untouched."""

from pathlib import Path

import pytest

from cptskit.loading import load
from tests.cli.conftest import Run

OLD = """# Le projet de 2022.
etape: contrat
region: Nouvelle-Aquitaine
identite: {nom: CPTS d'essai, date: 2026-10-05, version: "4.0"}
contrat: {signature: 2022-06-15, taille: 3, caisse: CPAM de la Gironde}
territoire: {communes: [{insee: 33281, nom: Mérignac}]}
membres: {professionnels: [{nom: Fictif, prenom: Ana, profession: infirmier}]}
missions:
  acces_aux_soins:
    demarrage: 2022-10-01
    fiches:
      - id: A1 # une fiche close
        titre: Ouvrir une ligne
        fin: 2024-06-30
      - id: A2 # une fiche qui continue
        titre: Trouver un médecin
        debut: 2022-09-01
        fin: 2027-06-14
        indicateurs:
          - {id: A2.1, intitule: Patients sans médecin, reference: 1 121, cible: 600, maximum: 9000}
  parcours: {orientation: x}
  prevention: {orientation: x}
annees:
  2024: {mesures: [{indicateur: A2.1, valeur: 900}]}
  2025: {mesures: [{indicateur: A2.1, valeur: 740}]}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "ma-cpts"
    for name, text in (
        ("cpts.yaml", OLD),
        ("preuves/p.txt", "preuve"),
        ("envois/x.yaml", "etape: [\n"),
        ("dist/projet.md", "x"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_next_project_keeps_ids_and_starts_from_the_last_measures(old: Path, run: Run) -> None:
    new = old.parent / "ma-cpts-2027"
    ran = run("renouveler", str(old), str(new))
    assert ran.code == 0, ran.said
    assert "1 fiche reprise, 1 close, 1 indicateur repart de sa dernière mesure" in ran.out
    assert (old / "cpts.yaml").read_text(encoding="utf-8") == OLD
    projet = load(new).projet
    assert projet is not None
    assert projet.etape.value == "projet"
    assert projet.contrat is not None
    assert (projet.contrat.signature, projet.contrat.caisse) == (None, "CPAM de la Gironde")
    assert projet.annees == {}
    (fiche,) = projet.missions["acces_aux_soins"].fiches  # type: ignore[index]
    assert (fiche.id, fiche.debut, fiche.fin) == ("A2", None, None)
    indicator = fiche.indicateurs[0]
    assert indicator.reference is not None and indicator.reference.nombre == 740
    assert (indicator.id, indicator.cible, indicator.maximum) == ("A2.1", None, None)
    text = (new / "cpts.yaml").read_text(encoding="utf-8")
    assert "# une fiche qui continue" in text
    assert "# une fiche close" not in text


def test_the_four_socles_are_there_and_the_list_says_what_to_write(old: Path, run: Run) -> None:
    new = old.parent / "suite"
    assert run("renouveler", str(old), str(new)).code == 0
    projet = load(new).projet
    assert projet is not None
    assert {"acces_aux_soins", "parcours", "prevention", "crises"} <= set(projet.missions)
    told = (new / "A-RECRIRE.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "est une proposition" in told
    assert "crises : mission socle que le projet n'avait pas" in told
    assert "A1, Ouvrir une ligne" in told
    assert "Patients sans médecin : part de 740, mesuré en 2025" in told
    assert {path.name for path in new.iterdir()} >= {"cpts.yaml", "A-RECRIRE.md"}
    assert not (new / "preuves").exists() and not (new / "envois").exists()


def test_nothing_is_overwritten(old: Path, run: Run) -> None:
    new = old.parent / "autre"
    new.mkdir()
    (new / "mien.txt").write_text("à moi", encoding="utf-8")
    ran = run("renouveler", str(old), str(new))
    assert ran.code == 2
    assert "n'est pas vide" in ran.said
    assert [path.name for path in new.iterdir()] == ["mien.txt"]
    assert run("renouveler", str(old), str(old / "dedans")).code == 2


@pytest.mark.parametrize("name", ["bergerac", "metropole-ouest", "pays-berjalliens"])
def test_every_example_gives_a_project_that_reads(name: str, tmp_path: Path, run: Run) -> None:
    example = Path(__file__).parents[2] / "examples" / name
    assert run("renouveler", str(example), str(tmp_path / "suite")).code == 0
    loaded = load(tmp_path / "suite")
    assert loaded.projet is not None
    assert [finding for finding in loaded.findings if finding.level.value == "erreur"] == []
