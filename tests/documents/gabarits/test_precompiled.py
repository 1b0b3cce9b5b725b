"""Templates that were compiled when the package was built."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits import environment, precompiled
from cptskit.documents.names import FICHE_ACTION
from cptskit.loading import load
from cptskit.socle.resources import resource
from cptskit.usages.render import make_document

EXAMPLE = Path(__file__).parents[3] / "examples" / "minimal"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The templates compiled as a build compiles them, in a folder of their own."""
    precompiled.precompile(environment.environment(tmp_path), resource("templates"), tmp_path / "a")
    monkeypatch.setattr(precompiled, "FOLDER", tmp_path / "a")
    forget()
    yield tmp_path / "a"
    forget()


def forget() -> None:
    precompiled._index.cache_clear()
    environment.environment.cache_clear()


def sources() -> dict[str, str]:
    folder = resource("templates")
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.md")
    }


@pytest.mark.usefixtures("made")
def test_each_template_is_there_until_it_changes() -> None:
    for name, source in sources().items():
        assert precompiled.precompiled(name, source) is not None
        assert precompiled.precompiled(name, f"{source}.") is None
    assert precompiled.precompiled("blocs/inconnu.md", "") is None


def test_compiled_again_no_file_is_ever_away(made: Path) -> None:
    (made / "ancien.py").touch()
    before = {path.name: path.stat().st_ino for path in made.glob("*.*")}
    precompiled.precompile(environment.environment(made), resource("templates"), made)
    del before["ancien.py"]
    assert {path.name: path.stat().st_ino for path in made.glob("*.*")} == before


def test_another_engine_uses_none_of_them(made: Path) -> None:
    index = made / "index.json"
    index.write_text(index.read_text().replace(precompiled._engine(), "0" * 64), encoding="utf-8")
    forget()
    name, source = next(iter(sources().items()))
    assert precompiled.precompiled(name, source) is None


def test_documents_are_the_same_with_and_without(request: pytest.FixtureRequest) -> None:
    loaded = load(EXAMPLE)
    kinds = [kind for kind in KINDS.values() if kind.name != FICHE_ACTION]
    without = [make_document(loaded, kind).markdown for kind in kinds]
    request.getfixturevalue("made")
    assert [make_document(loaded, kind).markdown for kind in kinds] == without
