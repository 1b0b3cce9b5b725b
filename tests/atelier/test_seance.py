"""A session: what is typed goes to the files, and nothing else moves."""

from pathlib import Path

import pytest

from cptskit.atelier.reponses import Conflit, Enregistre, Refus
from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Ajout, Saisie

MAIN = """\
# Notre projet
etape: lettre
identite:
  nom: CPTS d'exemple   # à relire
  historique:
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(MAIN, encoding="utf-8")
    return tmp_path


def said(folder: Path, name: str = "cpts.yaml") -> str:
    return (folder / name).read_bytes().decode()


def test_a_value_is_written_where_it_stands(folder: Path) -> None:
    seance = Seance(folder)
    done = seance.enregistrer([Saisie(("identite", "nom"), "CPTS d'exemple", "CPTS : la nôtre")])
    assert isinstance(done, Enregistre)
    assert said(folder) == MAIN.replace("CPTS d'exemple", '"CPTS : la nôtre"')
    assert done.projet.projet is not None
    assert done.projet.projet.identite.nom == "CPTS : la nôtre"


def test_a_section_that_is_not_there_gets_its_file(folder: Path) -> None:
    seance = Seance(folder)
    structures = ("membres", "structures")
    done = seance.enregistrer([Ajout(structures, ({"nom": "MSP des Tilleuls", "type": "msp"},))])
    assert isinstance(done, Enregistre)
    assert "    - {nom: MSP des Tilleuls, type: msp}\n" in said(folder, "membres.yaml")
    assert said(folder) == MAIN


def test_a_value_that_somebody_else_changed_is_shown_and_nothing_is_written(folder: Path) -> None:
    seance = Seance(folder)
    (folder / "cpts.yaml").write_text(MAIN.replace("d'exemple", "du Val"), encoding="utf-8")
    answer = seance.enregistrer([Saisie(("identite", "nom"), "CPTS d'exemple", "CPTS du Mont")])
    assert isinstance(answer, Conflit)
    (one,) = answer.divergences
    assert (one.vu, one.la_mienne, one.l_autre) == ("CPTS d'exemple", "CPTS du Mont", "CPTS du Val")
    assert said(folder) == MAIN.replace("d'exemple", "du Val")
    done = seance.enregistrer(answer.tranche({0: "mienne"}), version=answer.version)
    assert isinstance(done, Enregistre)
    assert said(folder) == MAIN.replace("d'exemple", "du Mont")


def test_a_file_that_does_not_read_is_left_alone(folder: Path) -> None:
    broken = "identite: [\n"
    (folder / "cpts.yaml").write_text(broken, encoding="utf-8")
    answer = Seance(folder).enregistrer([Saisie(("identite", "nom"), None, "CPTS")])
    assert isinstance(answer, Refus)
    assert said(folder) == broken
