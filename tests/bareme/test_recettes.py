"""The payments of a contract as lines of its budget."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from cptskit.bareme import Demande, avec_versements, cas_du_projet, echeancier
from cptskit.loading import load
from cptskit.projet import Projet
from cptskit.projet.suivi import Exercice
from cptskit.usages.check import check

TEXT = """etape: contrat
identite: {{nom: A, date: 2026-10-01}}
contrat: {{{contract}}}
missions:
  parcours: {{demarrage: 2026-06-15, fiches: [{{id: P1, titre: t}}]}}
  acces_aux_soins: {{demarrage: 2026-06-15}}
  prevention: {{demarrage: 2026-06-15}}
  crises: {{demarrage: 2026-06-15}}
budget:
  exercices:
    - annee: 2026
      recettes: [{{libelle: Cotisations, montant: 500, nature: cotisations}}]
    - annee: 2027
      versements_du_contrat: oui
      recettes: [{{libelle: Cotisations, montant: 500, nature: cotisations}}]
"""
SIGNED = "signature: 2026-06-15, taille: 2"


def read(folder: Path, contract: str = SIGNED) -> Projet:
    (folder / "cpts.yaml").write_text(TEXT.format(contract=contract), encoding="utf-8")
    loaded = load(folder)
    assert loaded.findings == ()
    assert loaded.projet is not None
    return loaded.projet


def year(projet: Projet, annee: int) -> Exercice:
    assert projet.budget is not None
    return next(exercice for exercice in projet.budget.exercices if exercice.annee == annee)


def test_the_lines_are_those_of_the_schedule(tmp_path: Path) -> None:
    projet = read(tmp_path)
    _, *lines = year(projet, 2027).recettes
    assert lines
    assert all(line.nature == "aci" and line.montant for line in lines)
    assert any("15 juin 2027" in line.libelle for line in lines)
    assert {str(line.mission) for line in lines} >= {"parcours", "prevention", "None"}
    case = cas_du_projet(projet, Demande(), date(2027, 12, 31))
    due = echeancier(case.hypotheses[0]).par_annee_civile[2027].euros
    assert sum((line.montant or Decimal(0) for line in lines), Decimal(0)) == due


def test_a_year_that_does_not_ask_gets_nothing(tmp_path: Path) -> None:
    assert [recette.libelle for recette in year(read(tmp_path), 2026).recettes] == ["Cotisations"]


def test_they_follow_the_contract(tmp_path: Path) -> None:
    small = year(read(tmp_path), 2027).recettes
    (tmp_path / "b").mkdir()
    large = year(read(tmp_path / "b", "signature: 2026-06-15, taille: 3"), 2027).recettes
    assert sum(one.montant or 0 for one in large) > sum(one.montant or 0 for one in small)


@pytest.mark.parametrize("contract", ["taille: 2", "signature: 2026-06, taille: 2"])
def test_what_cannot_be_told_is_said_without_an_amount(contract: str, tmp_path: Path) -> None:
    _, line = year(read(tmp_path, contract), 2027).recettes
    assert line.montant is None
    assert "à calculer" in line.libelle
    assert "BUD004" in {finding.code for finding in check(tmp_path).findings}


def test_a_project_without_such_a_year_is_the_same_object(tmp_path: Path) -> None:
    bare = read(tmp_path).model_copy(update={"budget": None})
    assert avec_versements(bare) is bare
