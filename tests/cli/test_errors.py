import re
from pathlib import Path

import pytest

import cptskit

from .conftest import Run

ENGLISH = re.compile(
    r"\b(Usage|Error|Options?:|Arguments:|Missing|No such|Invalid|Try|default|required|"
    r"Show|exit\.|Commands?|unexpected|requires?|does not)\b"
)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["chek"], "La commande « chek » n'existe pas. Vouliez-vous dire « check » ?"),
        (["zzz"], "Les commandes : atelier, init, import, sources, territoire, "),
        (["check", "--etpae", "x"], "« --etpae » n'existe pas. Vouliez-vous dire « --etape » ?"),
        (["check", "-z"], "L'option « -z » n'existe pas."),
        (["--couleur"], "L'option « --couleur » n'existe pas."),
        (["init"], "Il manque l'argument DOSSIER."),
        (["init", "a", "b", "c"], "La commande n'attend pas « b », « c »."),
        (["check", "--date"], "Il manque une valeur à l'option : --date DATE"),
        (["check", "--strict=oui"], "L'option « --strict » ne prend pas de valeur."),
        (
            ["check", "--etape", "projt"],
            "L'option « --etape » : « projt » n'est pas un choix possible. "
            "Vouliez-vous dire « projet » ?",
        ),
        (["check", "--etape", "x"], "Choisissez : lettre, projet ou contrat."),
        (["check", "--date", "hier"], "Donnez une date AAAA-MM-JJ ou JJ/MM/AAAA."),
        (["check", "--date", "30/02/2026"], "« 30/02/2026 » n'est pas un jour du calendrier."),
        (["render", "--format", "pdf,dox"], "« dox » n'est pas un choix possible."),
    ],
)
def test_a_command_line_that_cannot_be_read(args: list[str], words: str, run: Run) -> None:
    ran = run(*args)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.said.startswith("erreur : ")
    assert words in ran.said
    assert "Pour l'aide : cptskit" in ran.said
    assert not ENGLISH.search(ran.said)


def test_a_folder_given_as_a_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ma-cpts").mkdir()
    assert "Pour contrôler ce dossier : cptskit check ma-cpts" in run("ma-cpts").said


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(cptskit, "check_each", check, raising=False)


def test_a_fault_of_ours(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CPTSKIT_DEBUG", raising=False)
    fail_with(KeyError("secret"), monkeypatch)
    ran = run("check", "un projet")
    assert ran.code == 3
    assert "Merci de le signaler (KeyError), avec la commande :" in ran.said
    assert "\n  cptskit check 'un projet'\n" in ran.said
    assert "Traceback" not in ran.said


def test_a_fault_of_ours_in_full(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CPTSKIT_DEBUG", "1")
    fail_with(KeyError("secret"), monkeypatch)
    assert "KeyError: 'secret'" in run("check").said


def test_a_file_that_the_system_refuses(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(PermissionError(13, "Permission denied", "cpts.yaml"), monkeypatch)
    ran = run("check")
    assert (ran.code, ran.said) == (2, "erreur : L'accès est refusé : cpts.yaml\n")


def test_a_file_of_ours_that_is_missing_is_our_fault(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(FileNotFoundError("templates"), monkeypatch)
    assert run("check").code == 3


def test_ctrl_c_ends_with_a_word_and_its_own_code(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)
    ran = run("check")
    assert (ran.code, ran.said) == (130, "Interrompu.\n")


def test_an_argument_cannot_draw_on_the_terminal(run: Run) -> None:
    assert "\x1b" not in run("check", "--\x1b[2J").err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["check", "--seulement", "ZZZ999"], "La règle « ZZZ999 » n'existe pas."),
        (["check", "--region", "Bretagn"], "Vouliez-vous dire « Bretagne » ?"),
        (["render", "dossier-qui-n-existe-pas"], "n'existe pas"),
    ],
)
def test_a_name_that_does_not_exist(args: list[str], words: str, run: Run) -> None:
    ran = run(*args)
    assert ran.code == 2
    assert ran.out == ""
    assert words in ran.said


@pytest.mark.parametrize("winerror", [5, 32])
def test_a_document_that_word_holds_open_is_named(
    winerror: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = PermissionError(13, "Permission denied", "dist/projet.docx")
    error.winerror = winerror  # type: ignore[attr-defined]
    fail_with(error, monkeypatch)
    ran = run("check", "un-projet")
    assert ran.code == 2
    assert "Fermez ce fichier, ouvert dans Word" in ran.said
    assert "dist/projet.docx" in ran.said
