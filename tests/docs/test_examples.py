"""The examples that the help of each command ends with can be typed as they are."""

import re
import shutil
from pathlib import Path

import pytest

from tests.importing.reprise import annexes, projets
from tests.importing.reprise.make import ods
from tests.loading.workbook import Value, xlsx

from .blocks import DOCS, ROOT, Command
from .reader import copy_examples, type_all

NOT_RUN = (
    "cptskit lsp",
    "cptskit atelier ",
    "eval ",
    "cptskit completion powershell",
    "cptskit diff",
    "cptskit render --document avenant --avant",
    "cptskit render --modifications",
    "cptskit portefeuille projets/ --sortie suivi --depuis",
    "cptskit classeur import",
    "cptskit assemblee --reunion",
    "cptskit assemblee --un-par-personne",
)
"""Servers, lines for the profile of a shell, and what needs a repository, a state before, a
workbook that came back, a meeting: the guide's own pages type them, or tests/atelier, tests/lsp,
tests/cli, tests/classeur and tests/loading/test_revisions.py run them."""

COMMANDS = sorted((DOCS / "commandes").glob("*.md"))


def examples(page: Path) -> list[str]:
    text = page.read_text(encoding="utf-8")
    parts = re.findall(r"#+ Exemples\n\n```text\n(.*?)```", text, re.DOTALL)
    return [line for part in parts for line in part.splitlines()]


@pytest.mark.parametrize(
    "line",
    [
        line
        for page in COMMANDS
        for line in dict.fromkeys(examples(page))
        if not line.startswith(NOT_RUN)
    ],
)
def test_an_example_of_the_help_runs(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_examples(tmp_path)
    ours = tmp_path / "ma-cpts"
    if not line.startswith("cptskit init ma-cpts"):
        shutil.copytree(ROOT / "examples" / "bergerac", ours)
        shutil.copytree(ours, tmp_path / "projets" / "nord")
    monkeypatch.chdir(tmp_path if re.search("ma-cpts|examples/|projets/", line) else ours)
    for folder in (Path(), ours):
        if folder.is_dir():
            _furnish(folder)
    type_all(line, [Command(line, "")], tmp_path, monkeypatch)


def _furnish(folder: Path) -> None:
    """Put beside the reader what the examples name: spreadsheets, a template of an ARS."""
    rows: list[list[Value]] = [["Nom", "Prénom", "Profession"], ["Exemple", "Camille", "IDEL"]]
    text = "".join(";".join(map(str, row)) + "\n" for row in rows)
    (folder / "adherents.csv").write_text(text, encoding="utf-8")
    (folder / "adherents.xlsx").write_bytes(xlsx({"Adhérents": rows}))
    shutil.copy(ROOT / "examples" / "trame-ars.docx", folder)
    (folder / "projet-de-sante.docx").write_bytes(projets.niche())
    (folder / "lettre.odt").write_bytes(projets.lettre())
    for name in ("annexe.xlsx", "annexe-indicateurs.xlsx"):
        (folder / name).write_bytes(annexes.ligne_par_palier())
    _year(folder)
    official = ROOT / "tests" / "importing" / "diagnostic" / "fichiers"
    (folder / "telechargements").mkdir(exist_ok=True)
    for name in ("BPE24.csv", "DS_RP_POPULATION_PRINC_2023_CSV_FR.zip"):
        shutil.copy(official / name, folder / "telechargements")
        shutil.copy(official / name, folder)


def _year(folder: Path) -> None:
    """Put the three tables of a contract year there, in their three formats."""
    measures: list[list[Value]] = [["Indicateur", "Valeur"], ["ACC-1.1", 12]]
    (folder / "indicateurs.xlsx").write_bytes(xlsx({"Suivi": measures}))
    (folder / "comptes.csv").write_text("Libellé;Dépense\nLoyer;800\n", encoding="utf-8")
    events = [["Date", "Événement", "Lieu"], ["12/02/2026", "Soirée", "Mairie"]]
    (folder / "evenements.ods").write_bytes(ods({"Événements": events}))


def test_every_command_has_its_page_and_an_example() -> None:
    named = {page.stem for page in COMMANDS} - {"index"}
    assert {page.stem for page in COMMANDS if examples(page)} >= named - {"schema", "lsp", "apercu"}
