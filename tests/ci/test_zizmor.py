"""What we write for GitHub, and our own action, give zizmor nothing to say."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

import cptskit

from .shell import ROOT, SOURCE

ZIZMOR = Path(sysconfig.get_path("scripts")) / "zizmor"


@pytest.mark.skipif(
    not any(ZIZMOR.parent.glob("zizmor*")), reason="zizmor is not installed in this environment"
)
@pytest.mark.parametrize("persona", ["regular", "pedantic"])
def test_zizmor_finds_nothing(persona: str, depot: Path) -> None:
    cptskit.add_ci(depot / "ma cpts", ["github"], SOURCE)
    ran = subprocess.run(
        [
            str(ZIZMOR),
            "--offline",
            "--no-progress",
            f"--persona={persona}",
            str(depot / ".github" / "workflows" / "cptskit.yml"),
            str(ROOT / "action.yml"),
            str(ROOT / ".github" / "workflows"),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
