"""Copies that OneDrive, Dropbox and others make are named as such, and compared."""

from pathlib import Path

import pytest

from cptskit.loading import load
from cptskit.loading.conflicts import original

from .reading import HEAD, read


@pytest.mark.parametrize(
    "name",
    [
        "cpts-PC-DE-CLAIRE.yaml",
        "cpts-DESKTOP-4F2K9.yaml",
        "cpts-PC-DE-CLAIRE-2.yaml",
        "cpts (Copie en conflit de Claire 2026-11-29).yaml",
        "cpts (Claire's conflicted copy 2026-11-29).yaml",
        "cpts (conflicted copy 2026-11-29 101010).yaml",
        "cpts.sync-conflict-20261129-101010-ABCDEFG.yaml",
        "cpts - Copie.yaml",
        "cpts - Copie (2).yaml",
        "cpts (1).yaml",
    ],
)
@pytest.mark.parametrize("same", [True, False])
def test_a_copy_is_named_and_compared(name: str, same: bool, tmp_path: Path) -> None:
    text = f"{HEAD}region: Corse\n"
    copy = text if same else text.replace("Corse", "Bretagne")
    (found,) = read(tmp_path, {"cpts.yaml": text, name: copy}).findings
    assert (found.code, found.location and found.location.fichier) == ("LEC030", name)
    assert ("dit la même chose" in found.message) is same
    if not same:
        assert "à partir de la ligne 3" in found.message
    assert (load(tmp_path).projet is not None) is same


@pytest.mark.parametrize("name", ["missions-PAI.yaml", "membres (2).yaml", "copie.yaml"])
def test_a_file_that_gives_other_sections_is_no_copy(name: str, tmp_path: Path) -> None:
    files = {
        "cpts.yaml": HEAD,
        "missions.yaml": "missions: {}\n",
        "membres.yaml": "region: Corse\n",
    }
    loaded = read(tmp_path, {**files, name: "engagements: [Agir]\n"})
    assert "LEC030" not in {finding.code for finding in loaded.findings}


def test_a_copy_of_nothing_is_a_file() -> None:
    assert original("cpts-PC-DE-X.yaml", {"territoire.yaml"}) is None
    assert original("a/cpts (1).yaml", {"a/cpts.yaml"}) == "a/cpts.yaml"
    assert original("a/cpts (1).yaml", {"cpts.yaml"}) is None
