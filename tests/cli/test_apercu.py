"""`cptskit apercu` is a name of `cptskit atelier` for a while."""

import re
from pathlib import Path

import pytest

from .conftest import Run

MINIMAL = Path(__file__).parents[2] / "examples" / "minimal"


def test_the_former_name_says_the_new_one_and_serves_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[Path] = []
    monkeypatch.setattr(
        "cptskit.atelier.service.serve",
        lambda folder, listening, **_: (served.append(folder), listening.close()),
    )
    options = ("--document", "lettre", "--etape", "projet", "--sans-navigateur")
    ran = run("apercu", str(MINIMAL), *options)
    assert ran.code == 0
    assert served == [MINIMAL]
    assert re.search(r"/document\?cle=[\w-]{22}&nom=lettre\n$", ran.out)
    assert "« apercu » s'appelle maintenant « atelier »" in ran.said
    assert "n'ont plus d'effet" in ran.said
