"""Two machines on one shared folder: names and clocks of their own, with locks or without."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from cptskit.atelier.place import PLACE
from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Saisie

from .machine import ROWS

ROOT = Path(__file__).parents[2]
FAST, SLOW = "BUREAU", "ACCUEIL"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples" / "minimal", tmp_path / "partage"))


@pytest.mark.parametrize("locks", ["oui", "non"])
def test_no_save_is_lost_and_each_meets_the_other(folder: Path, locks: str) -> None:
    machines = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.atelier.machine", str(folder), *one, locks],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for one in ((FAST, SLOW, "7"), (SLOW, FAST, "-5"))
    ]
    told: list[dict[str, Any]] = [
        json.loads(machine.communicate(timeout=120)[0]) for machine in machines
    ]
    assert [one["vus"] for one in told] == [[SLOW], [FAST]]
    read = yaml.safe_load((folder / "cpts.yaml").read_text(encoding="utf-8"))
    names = [one["nom"] for one in read["membres"]["structures"]]
    saved = {
        f"{who} {number}"
        for who, one in zip((FAST, SLOW), told, strict=True)
        for number, answer in enumerate(one["reponses"][:ROWS])
        if answer == "Enregistre"
    }
    assert len(saved) >= 2 * ROWS - 1  # who could not write is told so, and keeps the text
    assert sorted(names) == sorted(saved)
    for one in told:
        assert one["reponses"][ROWS] in ("Enregistre", "Conflit")
    assert read["identite"]["lieu"] in (f"Chez {FAST}", f"Chez {SLOW}")
    assert not list((folder / PLACE).glob("*.jsonl"))


def test_a_machine_takes_up_no_session_of_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: FAST)
    one = Seance(folder)
    one.save([Saisie(("identite", "lieu"), one.valeur(("identite", "lieu")), "Beynost")])
    monkeypatch.setattr("socket.gethostname", lambda: SLOW)
    other = Seance(folder)
    assert other.reprise is None
    assert other.a_annuler == ""
    assert other.valeur(("identite", "lieu")) == "Beynost"
    (there,) = other.presents() or [None]
    assert there is None or there.poste == FAST
    one.close()
    other.close()
