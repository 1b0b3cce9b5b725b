from pathlib import Path

from cptskit.reporting.places import place

from .samples import span


def test_a_place_can_be_clicked() -> None:
    assert place(".", span(2, 3, 1), None) == "territoire.yaml:2:3"
    assert place("./a/", span(2, 3, 1), None) == "a/territoire.yaml:2:3"
    assert place("../a", span(2, 3, 1), Path.cwd()) == "../a/territoire.yaml:2:3"
    assert place("a/b", None, None) == "a/b"


def test_a_path_elsewhere_stays_whole() -> None:
    base = Path("/depot").resolve()
    other = Path("/autre/x").resolve()
    assert place(str(other), None, base) == other.as_posix()
