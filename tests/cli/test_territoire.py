"""`cptskit territoire`, as a user runs it."""

import json
import shutil
from pathlib import Path

import pytest

from cptskit.cli import territoire
from cptskit.editing.territory import edit_territory

from .conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def bergerac(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES / "bergerac", tmp_path / "p")
    return tmp_path / "p"


def test_the_table_and_its_totals(run: Run) -> None:
    ran = run("territoire", "show", str(EXAMPLES / "bergerac"))
    text = ran.out.replace("\u00a0", " ").replace("\u202f", " ")
    assert ran.code == 0
    assert "  24037  Bergerac                     27 110  56,6\n" in text
    assert "38 communes, 61 915 habitants (Insee, population municipale 2023), 590 km²" in text
    assert "Le projet annonce 64 455 habitants (2020)." in text
    assert "CA Bergeracoise (200070647) : ses 38 communes." in text
    assert "Caisse (Dordogne) : CPAM de la Dordogne." in text
    assert "D'un seul tenant." in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_what_is_left_out_and_apart_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: lettre\nidentite: {nom: Essai}\nterritoire:\n  communes:\n"
        "    - {insee: 24037}\n    - {insee: 24520}\n    - {insee: 29083}\n"
        "    - {insee: 24999, nom: Nulle part}\n"
        "    - {insee: 59350, partielle: oui, population: 30 000}\n",
        encoding="utf-8",
    )
    text = run("territoire", "show", str(tmp_path)).out.replace("\u00a0", " ")
    assert "code inconnu" in text
    assert "en partie, population du projet" in text
    assert "Île : Île-de-Sein." in text
    assert "À part : Sarlat-la-Canéda." in text
    assert "CA Bergeracoise (200070647) : 1 commune sur 38 ; restent dehors" in text
    assert "(à choisir)" in text


def test_the_same_for_programs(run: Run) -> None:
    content = json.loads(
        run("territoire", "show", str(EXAMPLES / "minimal"), "--format", "json").out
    )
    assert content["population"] == {"valeur": 25_459, "annee": 2023}
    assert [one["insee"] for one in content["communes"]][:2] == ["01043", "01249"]
    assert content["epci"][0]["dehors"] == []
    assert len(content["morceaux"]) == 1


def test_a_change_is_shown_and_not_written_unasked(run: Run, bergerac: Path) -> None:
    before = (bergerac / "territoire.yaml").read_bytes()
    ran = run("territoire", "remove", str(bergerac), "--commune", "Thénac")
    assert ran.code == 0
    assert "-    - {insee: 24549, nom: Thénac}\n" in ran.out
    assert "Rien n'a été écrit" in ran.said
    assert (bergerac / "territoire.yaml").read_bytes() == before


def test_a_change_is_written_when_asked(run: Run, bergerac: Path) -> None:
    ran = run("territoire", "refresh", str(bergerac), "--oui")
    assert ran.code == 0
    assert "Écrit : " in ran.said
    assert "valeur: 61 915" in (bergerac / "territoire.yaml").read_text(encoding="utf-8")
    again = run("territoire", "refresh", str(bergerac), "--oui")
    assert (again.out, again.said) == ("", "Rien ne change.\n")


@pytest.mark.parametrize(("answer", "written"), [("oui", True), ("", False)])
def test_a_person_is_asked(
    answer: str, written: bool, run: Run, bergerac: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def someone(*_: object, **__: object) -> str:
        return answer or "non"

    monkeypatch.setattr(territoire, "ask", someone)
    for stream in ("stdin", "stderr"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
    run("territoire", "add", str(bergerac), "--epci", "CC Sarlat-Périgord Noir")
    text = (bergerac / "territoire.yaml").read_text(encoding="utf-8")
    assert ("CC Sarlat-Périgord Noir" in text) is written


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("add",), "Nommez des communes"),
        (("add", "--commune", "Sainte-Colombe"), "Plusieurs communes s'appellent"),
        (("add", "--epci", "CC des Deux Vallées"), "Plusieurs intercommunalités"),
        (("sho",), "Vouliez-vous dire « show »"),
    ],
)
def test_what_cannot_be_done(arguments: tuple[str, ...], words: str, run: Run) -> None:
    name, *options = arguments
    ran = run("territoire", name, str(EXAMPLES / "bergerac"), *options)
    assert ran.code == 2
    assert words in ran.said


def test_alone_it_shows_its_help(run: Run) -> None:
    ran = run("territoire")
    assert ran.code == 2
    assert "refresh" in ran.said


def test_a_project_that_does_not_read_is_reported(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettre\nidentite: {nome: x}\n", encoding="utf-8")
    ran = run("territoire", "show", str(tmp_path))
    assert ran.code == 2
    assert "Le projet ne se lit pas" in ran.said


@pytest.mark.parametrize("command", ["add", "remove", "refresh"])
@pytest.mark.parametrize("when", ["during the question", "while the plan is made"])
def test_what_is_saved_meanwhile_is_kept(
    command: str, when: str, run: Run, bergerac: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = bergerac / "territoire.yaml"
    edited = file.read_bytes() + b"# saved in the editor\n"

    def someone(*_: object, **__: object) -> str:
        file.write_bytes(edited)
        return "oui"

    def planned(*arguments: object) -> object:
        file.write_bytes(edited)
        return edit_territory(*arguments)  # type: ignore[arg-type]

    if when == "during the question":
        monkeypatch.setattr(territoire, "ask", someone)
        for stream in ("stdin", "stderr"):
            monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
        options: tuple[str, ...] = ()
    else:
        monkeypatch.setattr("cptskit.usages.territoire.edit_territory", planned)
        options = ("--oui",)
    named = {"add": ("--commune", "24520"), "remove": ("--commune", "Thénac"), "refresh": ()}
    ran = run("territoire", command, str(bergerac), *named[command], *options)
    assert ran.code == 2
    assert "territoire.yaml a été modifié pendant ce temps" in ran.said
    assert file.read_bytes() == edited
