import re

import pytest

from .conftest import Run
from .test_errors import ENGLISH

PANELS = {
    "Commencer": ["atelier", "init", "import", "sources", "territoire", "classeur", "renouveler"],
    "Contrôler": ["check", "citer", "fix", "diff", "status", "explain", "portefeuille"],
    "Produire": ["render", "assemblee", "modeles", "carte"],
    "Et aussi": ["crise", "bareme", "lsp", "schema", "completion", "apercu"],
}
COMMANDS = [name for names in PANELS.values() for name in names]


def test_the_program_lists_its_commands(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for panel, names in PANELS.items():
        rows = ran.out.split(f"{panel}\u00a0:\n")[1].split("\n\n")[0]
        assert re.findall(r"^  (\w+)  ", rows, re.MULTILINE) == names
    assert "Utilisation\u00a0: cptskit [OPTIONS] COMMANDE ..." in ran.out


@pytest.mark.parametrize("command", [[], ["import"], ["modeles"], ["territoire"]])
def test_a_list_of_commands_tells_whole_sentences(command: list[str], run: Run) -> None:
    rows = run(*command, "--help").out.split("\n\nOptions")[0]
    told = re.split(r"\n  \w+  +", re.sub(r"\n {4,}", " ", rows))[1:]
    assert told
    assert all(re.search(r"[.…]$", one.split("\n\n")[0]) for one in told)


@pytest.mark.parametrize("width", ["40", "60", "80", "200"])
@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_is_french_and_fits(
    command: list[str], width: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    for flag in ("-h", "--help"):
        text = run(*command, flag).out
        assert "Afficher cette aide et quitter." in re.sub(r"\s+", " ", text)
        assert not ENGLISH.search(text.replace("[OPTIONS]", ""))
        cut = [line for line in text.splitlines() if " " in line.strip()]  # an address stays whole
        assert max(map(len, cut)) <= max(int(width), 48)


def test_every_option_says_what_it_does_and_its_default(run: Run) -> None:
    text = re.sub(r"\s+", " ", run("check", "--help").out)
    for words in (
        "[PROJETS]...",
        "--etape lettre|projet|contrat Étape pour laquelle contrôler. [défaut : celle du projet]",
        "--format FORMAT[:FICHIER] Forme du rapport : texte, json, github, gitlab, sarif, junit, "
        "lignes, markdown.",
        "0 rien de bloquant",
    ):
        assert words in text
    text = re.sub(r"\s+", " ", run("import", "membres", "--help").out)
    assert "FICHIER Tableau à lire, jamais modifié. [obligatoire]" in text


def test_no_command_shows_the_help_as_a_mistake(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert "Commencer :" in ran.said
