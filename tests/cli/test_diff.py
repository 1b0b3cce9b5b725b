"""`cptskit diff`: two states, their differences in each form, and the exit codes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

A = """etape: projet
identite: {nom: CPTS d'essai}
contacts:
  - {nom: Camille Exemple, profession: infirmier, courriel: c@example.org, fonction: Porteuse}
membres:
  professionnels:
    - {nom: FICTIF, prenom: Ana, profession: infirmier}
gouvernance:
  groupes_de_travail: [{nom: Groupe crises, pilote: Camille Exemple}]
"""


@pytest.fixture
def states(tmp_path: Path) -> tuple[str, str]:
    changed = A.replace("FICTIF, prenom: Ana", "AUTRE, prenom: Léa").replace("crises", "urgence")
    changed = changed.replace("c@example.org", "d@example.org")
    for name, text in (("a", A), ("b", changed)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cpts.yaml").write_text(text, encoding="utf-8")
    return str(tmp_path / "a"), str(tmp_path / "b")


def test_the_exit_code_is_asked_for(states: tuple[str, str], run: Run) -> None:
    a, b = states
    assert run("diff", a, b).code == 0
    assert run("diff", a, b, "--code-retour").code == 1
    assert run("diff", a, a, "--code-retour").code == 0


def test_the_screen_shows_names_and_holds_in_eighty_columns(
    states: tuple[str, str], run: Run
) -> None:
    out = run("diff", *states).out
    assert "Rien n'a changé." in run("diff", states[0], states[0]).out
    assert "d@example.org" in out
    assert "Gouvernance" in out
    assert max(len(line) for line in out.splitlines()[2:]) <= 80


@pytest.mark.parametrize("form", ["json", "markdown", "github"])
def test_nobody_is_named_elsewhere(form: str, states: tuple[str, str], run: Run) -> None:
    out = run("diff", *states, "--format", form).out
    for name in ("Exemple", "FICTIF", "fictif", "AUTRE", "autre-lea", "Léa", "example.org"):
        assert name not in out
    assert "urgence" in out


def test_each_changed_leaf_is_once_in_the_json(states: tuple[str, str], run: Run) -> None:
    found = json.loads(run("diff", *states, "--format", "json").out)
    ways = [
        (*one["chemin"], *leaf["chemin"], side)
        for one in found["ecarts"]
        for side in ("avant", "apres")
        for leaf in one[side]
    ]
    assert len(ways) == len(set(ways)) > 4


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Donnez un premier état"),
        (("x", "--depuis", "2024-01-01"), "--depuis, ou un premier état"),
        (("rien-de-tel",), "comparez deux dossiers"),
    ],
)
def test_what_cannot_be_compared(
    arguments: tuple[str, ...], says: str, run: Run, tmp_path: Path
) -> None:
    ran = run("diff", *arguments, "--projet", str(tmp_path))
    assert ran.code == 2
    assert says in ran.said


def test_a_folder_that_does_not_exist_is_named(
    states: tuple[str, str], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("diff", states[0], "absent")
    assert ran.code == 2
    assert "« absent » n'est pas un dossier, et . n'est pas dans un dépôt git" in ran.said.replace(
        "\u00a0", " "
    )
