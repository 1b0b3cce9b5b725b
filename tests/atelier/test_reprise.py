"""A session that was killed: what was typed is there, and can be undone."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cptskit.atelier import verrou
from cptskit.atelier.place import PLACE
from cptskit.atelier.reponses import Enregistre
from cptskit.atelier.reprise import machine
from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Saisie

FILES = {
    "cpts.yaml": "etape: lettre\nidentite:\n  nom: Un  # le nom\n",
    "territoire.yaml": "territoire:\n  justification: Deux\n",
}
KILLED = """
import os, sys
from pathlib import Path
from cptskit.atelier.reprise import machine
from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Ajout, Saisie
from cptskit.socle import files

calls, stop = 0, int(sys.argv[2])
def counted(module, name):
    real = getattr(module, name)
    def call(*values, **named):
        global calls
        calls += 1
        if calls == stop:
            os.kill(os.getpid(), 9)
        return real(*values, **named)
    setattr(module, name, call)

seance = Seance(sys.argv[1])
seance.save([Saisie(("identite", "nom"), "Un", "Premier")], libelle="Nom")
counted(os, "fsync")
counted(files, "_refuse_changed")
counted(files, "_place_new")
counted(files, "_replace")
counted(Path, "write_bytes")
counted(Path, "mkdir")
counted(Path, "unlink")
seance.save([
    Saisie(("identite", "sigle"), None, "S"),
    Saisie(("territoire", "justification"), "Deux", "Second"),
    Ajout(("membres", "structures"), ({"nom": "MSP", "type": "msp"},)),
], libelle="Tout")
print(calls)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def said(folder: Path) -> dict[str, str]:
    return {one.name: one.read_bytes().decode() for one in folder.glob("*.yaml")}


def killed(folder: Path, at: int) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(at)],
        capture_output=True,
        text=True,
        check=False,
    )


def restored(folder: Path) -> None:
    for one in folder.glob("*.yaml"):
        one.unlink()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="no kill that nothing catches")
def test_a_kill_at_any_write_loses_nothing_that_was_saved(folder: Path) -> None:
    whole = killed(folder, 0)
    writes = int(whole.stdout)
    assert writes > 8
    for stop in range(1, writes + 1):
        restored(folder)
        for one in (folder / PLACE).glob("*.jsonl"):
            one.unlink()
        assert killed(folder, stop).returncode == -9
        seance = Seance(folder)
        assert seance.reprise is not None, stop
        assert "nom: Premier  # le nom" in said(folder)["cpts.yaml"], stop
        done = seance.a_annuler == "Tout"
        texts = said(folder)
        assert ("Second" in texts["territoire.yaml"]) == done, stop
        assert ("sigle: S" in texts["cpts.yaml"]) == done, stop
        assert ("membres.yaml" in texts) == done, stop
        assert not list(folder.rglob(".*.tmp")), stop
        while seance.a_annuler:
            assert isinstance(seance.undo(), Enregistre), stop
        assert said(folder) == FILES, stop
        seance.close()


def test_a_session_that_is_alive_is_left_alone(folder: Path) -> None:
    one = Seance(folder)
    one.save([Saisie(("identite", "nom"), "Un", "Premier")], libelle="Nom")
    other = Seance(folder)
    assert other.reprise is None
    assert other.a_annuler == ""
    assert one.a_annuler == "Nom"


def test_what_changed_while_nobody_was_there_is_followed(folder: Path) -> None:
    one = Seance(folder)
    one.save([Saisie(("identite", "nom"), "Un", "Premier")], libelle="Nom")
    del one  # as a kill does: the lock goes, the journal stays
    path = folder / "cpts.yaml"
    path.write_text("# par git\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    seance = Seance(folder)
    assert seance.reprise is not None
    assert (seance.reprise.actes, seance.reprise.libelle) == (1, "Nom")
    assert isinstance(seance.undo(), Enregistre)
    assert said(folder)["cpts.yaml"] == "# par git\n" + FILES["cpts.yaml"]
    assert isinstance(seance.redo(), Enregistre)
    assert "Premier" in said(folder)["cpts.yaml"]


def test_a_session_that_ends_leaves_no_journal(folder: Path) -> None:
    seance = Seance(folder)
    seance.save([Saisie(("identite", "nom"), "Un", "Premier")], libelle="Nom")
    assert (folder / PLACE / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert list((folder / PLACE).glob("*.jsonl"))
    seance.close()
    assert not list((folder / PLACE).glob("*.jsonl"))
    assert Seance(folder).reprise is None


def test_a_disk_without_locks_asks_the_heart(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(verrou, "_lock", unknown)
    one = Seance(folder)
    one.save([Saisie(("identite", "nom"), "Un", "Premier")], libelle="Nom")
    one.presents()
    assert Seance(folder).reprise is None
    for heart in (folder / PLACE).glob("*.present.json"):
        heart.unlink()
    assert Seance(folder).reprise is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]\n3\nnull\n",
        '{"q": "acte"}\n',
        '{"q": "texte", "f": 1, "t": 2}\n',
        '{"q": "texte", "f": "../x", "t": ""}\n{"q": "acte", "l": "", "f": {"../x": {}}}\n',
        '{"q": "texte", "f": "cpts.yaml", "t": "a"}\n{"q": "annule", "f": {"cpts.yaml": []}}\n',
    ],
)
def test_a_journal_that_says_nonsense_is_left_aside(folder: Path, text: str) -> None:
    place = folder / PLACE
    place.mkdir(parents=True)
    (folder.parent / ".x.1.tmp").write_text("", encoding="utf-8")
    (place / f"{machine()}-0.jsonl").write_text(text, encoding="utf-8")
    seance = Seance(folder)
    assert (folder.parent / ".x.1.tmp").exists()
    assert seance.a_annuler == ""
    assert isinstance(seance.save([Saisie(("identite", "nom"), "Un", "Deux")]), Enregistre)
    assert said(folder)["cpts.yaml"] == FILES["cpts.yaml"].replace("Un", "Deux")
