"""An ignored rule that is no longer needed is reported, once its rule has really run."""

from pathlib import Path

import pytest

from cptskit.usages.check import check

LETTRE = """
etape: lettre
identite: {nom: CPTS d'exemple}
"""
NEVER_AT_A_LETTER, QUIET, UNKNOWN = "BUD001", "IDE002", "ABC123"


def unused(folder: Path, regle: str, **options: object) -> list[str]:
    entry = f"regles_ignorees: [{{regle: {regle}, motif: Raison.}}]\n"
    (folder / "cpts.yaml").write_text(LETTRE + entry, encoding="utf-8")
    findings = check(folder, **options).findings  # type: ignore[arg-type]
    return [finding.code for finding in findings if finding.code.startswith("DOS")]


def test_a_rule_that_found_nothing_is_told(tmp_path: Path) -> None:
    assert unused(tmp_path, QUIET) == ["DOS002"]
    assert unused(tmp_path, "droit-local") == ["DOS002"]


@pytest.mark.parametrize("options", [{"ignorer": [QUIET]}, {"seulement": ["TER", "DOS"]}])
def test_a_rule_left_aside_is_not(options: dict[str, list[str]], tmp_path: Path) -> None:
    assert unused(tmp_path, QUIET, **options) == []


def test_a_rule_of_another_stage_is_not(tmp_path: Path) -> None:
    assert unused(tmp_path, NEVER_AT_A_LETTER) == []


def test_the_check_for_another_stage_tells_nothing(tmp_path: Path) -> None:
    assert unused(tmp_path, QUIET, etape="contrat") == []


def test_a_rule_that_does_not_exist_is_told_once(tmp_path: Path) -> None:
    assert unused(tmp_path, UNKNOWN) == ["DOS001"]
