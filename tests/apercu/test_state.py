"""What the page tells of a project, without a browser."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from cptskit.apercu.state import state
from cptskit.loading import load

from .reader import changed

TODAY = date(2026, 11, 21)


def told(folder: Path, etape: str | None = None) -> dict[str, Any]:
    return state(load(folder), etape, TODAY)


def edit(folder: Path, name: str, pattern: str, new: str) -> None:
    (folder / name).write_text(changed(folder / name, pattern, new), encoding="utf-8")


def test_a_finding_says_all_that_is_needed_to_mend_it(folder: Path) -> None:
    edit(folder, "territoire.yaml", "insee: 24037", "insee: 24999")
    found = told(folder)["constats"][0]
    assert (found["code"], found["niveau"]) == ("TER004", "erreur")
    assert (found["lieu"]["fichier"], found["lieu"]["ligne"]) == ("territoire.yaml", 31)
    assert found["lieu"]["extrait"][-1] == {
        "numero": 31,
        "avant": "    - {insee: ",
        "marque": "24999",
        "apres": ", nom: Bergerac}",
    }
    assert "24037 (Bergerac)\u00a0?" in found["aide"]
    assert found["fondement"]["titre"] == "CSP, art.\u00a0L.1434-12"
    assert found["fondement"]["grade"] == "A"


def test_a_finding_keeps_its_key_when_its_line_moves(folder: Path) -> None:
    edit(folder, "territoire.yaml", "insee: 24037", "insee: 24999")
    before = told(folder)["constats"]
    edit(folder, "territoire.yaml", "^", "# une ligne\n")
    after = told(folder)["constats"]
    assert [one["cle"] for one in after] == [one["cle"] for one in before]
    assert after[0]["lieu"]["ligne"] == before[0]["lieu"]["ligne"] + 1


def test_errors_come_first(folder: Path) -> None:
    edit(folder, "cpts.yaml", "region: .*", "region: Nouvele-Aquitaine")
    edit(folder, "territoire.yaml", "insee: 24037", "insee: 24999")
    found = told(folder)
    assert [one["niveau"] for one in found["constats"]] == ["erreur", "avertissement"]
    assert found["resume"] == "1\u00a0erreur, 1\u00a0avertissement."


def test_a_second_place_is_shown_too(folder: Path) -> None:
    edit(folder, "territoire.yaml", "insee: 24051, nom: Bosset", "insee: 24037, nom: Bergerac")
    twice = next(one for one in told(folder)["constats"] if one["autres"])
    assert twice["autres"][0]["mention"]
    assert twice["autres"][0]["extrait"][-1]["marque"]


def test_a_project_that_does_not_read_tells_what_it_can(folder: Path) -> None:
    (folder / "cpts.yaml").write_text("identite: [\n", encoding="utf-8")
    found = told(folder)
    assert not found["lisible"]
    assert found["nom"] == "bergerac"
    assert found["constats"]
    assert found["avancement"] is found["documents"] is None
    assert re.search("n'a pas pu être lu", found["precision"])


def test_an_item_says_where_it_is_written_or_would_be(folder: Path) -> None:
    (folder / "budget.yaml").unlink()
    items = {one["id"]: one for one in told(folder, "projet")["avancement"]["elements"]}
    budget = items["PS-31"]
    assert (budget["etat"], budget["fichier"], budget["existe"]) == ("manque", "budget.yaml", False)
    why = items["PS-04"]
    assert (why["etat"], why["fichier"], why["existe"]) == ("fait", "territoire.yaml", True)
    lines = (folder / "territoire.yaml").read_text(encoding="utf-8").splitlines()
    assert "chevauchement" in lines[why["ligne"] - 1]


def test_the_documents_are_those_of_render_with_each_fiche(folder: Path) -> None:
    names = [one["nom"] for one in told(folder)["documents"]]
    assert names[:2] == ["lettre", "projet"]
    assert "fiche-action" not in names
    assert any(name.startswith("fiche-action:") for name in names)
