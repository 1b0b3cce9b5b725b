"""The rule on a list that was written before it, on sentences without a fault, on its parts."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from cptskit.socle.findings import Finding
from cptskit.usages.check import check

EXAMPLES = Path(__file__).parents[3] / "examples"
SENTENCES = yaml.safe_load((Path(__file__).parent / "chiffres.yaml").read_text("utf-8"))
CODES = [24001, 24002, 24004, 24006, 24007, 24008, 24009, 24010, 24011, 24012, 24013, 24014]
PROJECT = f"""\
etape: projet
region: Nouvelle-Aquitaine
identite: {{nom: CPTS d'essai, date: 2026-10-01, contexte: "%s"}}
territoire:
  communes: [{", ".join(f"{{insee: {code}}}" for code in CODES)}]
  population: {{valeur: 64 455, annee: 2023, source: Insee}}
membres: {{nombre: 163, annee: 2026}}
gouvernance:
  colleges: [{{nom: Soins, duree: 3}}]
missions:
  acces_aux_soins: {{orientation: a}}
  parcours: {{orientation: a}}
  prevention: {{orientation: a}}
  crises: {{orientation: a}}
  accompagnement: {{orientation: a}}
contrat: {{signature: 2026-12-01, taille: 2}}
"""


def told(folder: Path, sentence: str) -> list[Finding]:
    (folder / "cpts.yaml").write_text(PROJECT % sentence.replace('"', '\\"'), encoding="utf-8")
    found = check(folder, date=date(2026, 10, 1))
    assert found.readable
    return [finding for finding in found.findings if finding.code in ("RED004", "RED008")]


def test_of_thirty_planted_differences_twenty_four_are_found(tmp_path: Path) -> None:
    missed = [one for one in SENTENCES["plantees"] if not told(tmp_path, one)]
    assert len(SENTENCES["plantees"]) == 30
    assert len(missed) <= 6, missed


def test_twenty_sentences_without_a_difference_give_one_alarm_at_most(tmp_path: Path) -> None:
    alarms = [one for one in SENTENCES["vraies"] if told(tmp_path, one)]
    assert len(SENTENCES["vraies"]) == 20
    assert len(alarms) <= 1, alarms


@pytest.mark.parametrize("example", sorted(one.name for one in EXAMPLES.iterdir() if one.is_dir()))
def test_an_example_says_what_it_lists(example: str) -> None:
    found = check(EXAMPLES / example).findings
    assert [one.message for one in found if one.code == "RED008"] == []


@pytest.mark.parametrize(
    ("sentence", "alarms"),
    [
        ("Un territoire de 66 000 habitants environ.", 0),
        ("Un territoire de 66 000 habitants (environ).", 0),
        ("Un territoire de 90 000 habitants environ.", 1),
        ("Population : 46 455 hab.", 1),
    ],
)
def test_words_around_a_figure(sentence: str, alarms: int, tmp_path: Path) -> None:
    assert len(told(tmp_path, sentence)) == alarms
