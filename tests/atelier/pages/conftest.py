import shutil
from pathlib import Path

import pytest

from cptskit.usages.init import init

from .desk import EXAMPLES, Visitor


@pytest.fixture(scope="session")
def fresh_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project just begun, as `init` writes it."""
    folder = tmp_path_factory.mktemp("neuf") / "cpts"
    init(folder, nom="CPTS du Poher", epci=["CC Poher communauté"])
    return folder


@pytest.fixture
def fresh(fresh_folder: Path, tmp_path: Path) -> Visitor:
    return Visitor(Path(shutil.copytree(fresh_folder, tmp_path / "cpts")))


@pytest.fixture
def minimal(tmp_path: Path) -> Visitor:
    return Visitor(Path(shutil.copytree(EXAMPLES / "minimal", tmp_path / "minimal")))


@pytest.fixture
def whole(tmp_path: Path) -> Visitor:
    """A projet de santé with something in each chapter."""
    return Visitor(Path(shutil.copytree(EXAMPLES / "pays-berjalliens", tmp_path / "whole")))
