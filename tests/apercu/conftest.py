import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from .serving import Running, running

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole project, without findings."""
    return Path(shutil.copytree(EXAMPLES / "bergerac", tmp_path / "bergerac")).resolve()


@pytest.fixture
def preview(folder: Path, tmp_path: Path) -> Iterator[Running]:
    with running(folder, tmp_path / "ouverts.txt") as preview:
        yield preview
