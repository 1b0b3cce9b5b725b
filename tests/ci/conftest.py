import shutil
from pathlib import Path

import pytest

from .shell import ROOT


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """A repository that holds a project without errors, in a folder whose name has a space."""
    folder = tmp_path / "depot"
    shutil.copytree(
        ROOT / "examples" / "minimal", folder / "ma cpts", ignore=shutil.ignore_patterns("dist")
    )
    (folder / ".git").mkdir()
    return folder
