"""The law as it is read fast is the law as it is written."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cptskit.droit import compiled
from cptskit.droit.lecture import DOSSIER

FILES = sorted(DOSSIER.rglob("*.yaml"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("droit") / "droit.json"
    compiled.compile_law(DOSSIER, file)
    return file


@pytest.fixture(autouse=True)
def read_from_there(monkeypatch: pytest.MonkeyPatch, made: Path) -> Iterator[None]:
    monkeypatch.setattr(compiled, "_SHIPPED", made)
    monkeypatch.setattr(compiled, "BUILT", made)
    compiled._all.cache_clear()
    yield
    compiled._all.cache_clear()


def name_of(file: Path) -> str:
    return file.relative_to(DOSSIER).with_suffix("").as_posix()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_each_file_says_the_same_kinds_and_order_kept(file: Path) -> None:
    source = file.read_bytes()
    assert repr(compiled.compiled(name_of(file), source)) == repr(compiled.parsed(source))


def test_a_law_that_was_corrected_since_is_read_as_it_is_now() -> None:
    source = (DOSSIER / "tailles.yaml").read_bytes()
    assert compiled.compiled("tailles", source) is not None
    assert compiled.compiled("tailles", source + b"# corrected") is None


@pytest.mark.parametrize("broken", ["", "{", None])
def test_without_what_was_built_the_yaml_is_read(made: Path, broken: str | None) -> None:
    whole = made.read_text(encoding="utf-8")
    try:
        made.unlink() if broken is None else made.write_text(broken, encoding="utf-8")
        assert compiled.compiled("tailles", (DOSSIER / "tailles.yaml").read_bytes()) is None
    finally:
        made.write_text(whole, encoding="utf-8")


def test_a_build_that_changes_nothing_writes_nothing(made: Path) -> None:
    before = made.stat().st_mtime_ns
    compiled.compile_law(DOSSIER, made)
    assert made.stat().st_mtime_ns == before
    assert set(json.loads(made.read_bytes())) == set(map(name_of, FILES))
