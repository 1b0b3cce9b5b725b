"""`cptskit sources`, as a user runs it."""

import json

from .conftest import Run


def test_each_source_says_what_it_brings_and_where_it_is(run: Run) -> None:
    ran = run("sources")
    text = ran.out.replace("\u00a0", " ")
    assert ran.code == 0
    assert text.count("  apporte : ") == text.count("  où : ") == text.count("  paraît : ") > 3
    assert "dans le projet" not in text


def test_programs_get_the_same(run: Run) -> None:
    listed = json.loads(run("sources", "--format", "json").out)
    assert listed["version"] == 1
    assert {"titre", "editeur", "apporte", "ou", "frequence"} <= set(listed["sources"][0])
