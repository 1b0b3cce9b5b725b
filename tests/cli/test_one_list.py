"""`check`, `status`, boxes, band and `render` say the same, from `init` to the contract.

The folder of an example is written anew, chapter after chapter, as its authors may have done.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cptskit.loading.files import project_files

from .conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
DOCUMENTS = {"lettre": "lettre-intention", "projet": "projet-de-sante"}
STAGE = {"lettre": "lettre", "projet": "projet", "contrat": "projet"}
"""The document of each stage."""
FIRST = ("identite", "contacts", "association", "territoire", "membres", "diagnostic", "calendrier")
"""What is written first."""
LATER = ("gouvernance", "budget", "evaluation", "annexes", "regles_ignorees")
"""What a letter does without."""


def chapters(example: str) -> dict[str, str]:
    """Return the text of each chapter of an example, by its name."""
    found: dict[str, str] = {}
    for path in sorted((EXAMPLES / example).glob("*.yaml")):
        for part in re.split(r"(?m)^(?=[a-z_]+:)", path.read_text(encoding="utf-8"))[1:]:
            found[part.split(":", 1)[0]] = part
    del found["etape"]
    return found


def walk(example: str, folder: Path, run: Run) -> Iterator[tuple[str, Path]]:
    """Yield the stage and the folder of each step, from `init` on."""
    started = folder / "init"
    assert run("init", str(started), "--nom", "CPTS d'essai", "--non-interactif").code == 0
    yield "lettre", started
    written = chapters(example)
    order = [*FIRST, *(name for name in written if name not in (*FIRST, *LATER)), *LATER]
    known = [name for name in order if name in written]
    steps = [(name, count) for name in ("lettre", "projet") for count in range(3, len(known), 4)]
    steps += [("projet", len(known)), ("contrat", len(known))]
    for number, (stage, count) in enumerate(steps):
        here = folder / str(number)
        shutil.copytree(EXAMPLES / example, here, ignore=shutil.ignore_patterns("*.yaml", "dist"))
        text = f"etape: {stage}\n" + "".join(written[name] for name in known[:count])
        (here / "cpts.yaml").write_text(text, encoding="utf-8")
        if stage != "lettre":
            shutil.copytree(EXAMPLES / example / "missions", here / "missions", dirs_exist_ok=True)
        yield stage, here
    assert project_files(here)


def say_the_same(folder: Path, run: Run) -> dict[str, bool]:
    """Return which document is ready, once all that say so agree."""
    told = json.loads(run("status", str(folder), "--format", "json").out)
    stage = json.loads(run("check", str(folder), "--format", "json").out)["projets"][0]["etape"]
    rows = {one["etape"]: one for one in told["documents"]}
    found = {}
    for document, stem in DOCUMENTS.items():
        row = rows[document]
        target = folder.parent / "out"
        drafted = run(
            *("render", str(folder), "--document", document, "--format", "html", "-o", str(target))
        )
        assert drafted.code == 0
        text = (target / f"{stem}.html").read_text(encoding="utf-8")
        refused = run(
            *("render", str(folder), "--document", document, "--format", "html"),
            *("-o", str(folder.parent / "final"), "--definitif"),
        )
        said = f"brouillon ({row['manque']})" if row["manque"] else "document définitif"
        assert said in drafted.said
        assert ("BROUILLON" in text.partition("<body")[2].upper()) is not row["pret"]
        assert ("À compléter" not in text) or not row["pret"]
        assert (refused.code == 0) is row["pret"]
        assert row["manque"] in refused.said or row["pret"]
        assert row["pret"] is (row["faits"] == row["total"] and not row["autres"])
        found[document] = row["pret"]
    row = rows[stage]
    checked = run("check", str(folder))
    strict = run("check", str(folder), "--strict")
    assert (strict.code == 0) is row["pret"]
    assert ("prêt pour l'étape" in checked.out.replace("\u2019", "'")) is row["pret"]
    assert found[STAGE[stage]] is row["pret"]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_they_say_the_same_of_an_example(name: str, tmp_path: Path, run: Run) -> None:
    folder = tmp_path / name
    shutil.copytree(EXAMPLES / name, folder, ignore=shutil.ignore_patterns("dist"))
    say_the_same(folder, run)


def test_they_say_the_same_at_each_step(tmp_path: Path, run: Run) -> None:
    said = [say_the_same(folder, run) for _, folder in walk("bergerac", tmp_path, run)]
    assert said[0] == {"lettre": False, "projet": False}
    assert said[-1] == {"lettre": True, "projet": True}
    ready = [one["lettre"] for one in said]
    assert ready == sorted(ready), "a letter that was ready stays so"
