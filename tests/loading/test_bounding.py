"""A file that is wrong on every line is said in a few findings, and in a moment."""

from pathlib import Path

import pytest

import cptskit
from cptskit.loading.bounding import MOST
from cptskit.regles.engine import MOST as MOST_OF_A_RULE

from .reading import HEAD, read

N = 60_000
WRONG = {
    "keys": "".join(f"k{i}: 1\n" for i in range(N)),
    "keys of a section": "territoire:\n" + "".join(f"  k{i}: 1\n" for i in range(N)),
    "one key": "region: a\n" * N,
    "anchors": "glossaire:\n" + "".join(f"  - &a{i} x\n" for i in range(N)),
    "hidden signs": "glossaire:\n" + '  - "\\a"\n' * N,
    "between braces": "identites: {" + ", ".join(f"a{i}" for i in range(N)) + "}\n",
    "codes": "territoire:\n  communes:\n" + "".join(f"    - {{insee: z{i}}}\n" for i in range(N)),
}


@pytest.mark.parametrize("name", WRONG)
def test_findings_are_bounded(name: str, tmp_path: Path) -> None:
    loaded = read(tmp_path, {"cpts.yaml": HEAD + WRONG[name]})
    assert MOST < len(loaded.findings) <= 2 * (MOST + 1)
    assert "D'autres erreurs du même genre suivent" in {
        finding.message.partition(" :")[0] for finding in loaded.findings
    }


def test_what_rules_say_is_bounded(tmp_path: Path) -> None:
    communes = "".join(f"    - {{insee: {code:05}}}\n" for code in range(1000, 11_000)) * 2
    read(tmp_path, {"cpts.yaml": f"{HEAD}territoire:\n  communes:\n{communes}"})
    report = cptskit.check(tmp_path)
    by_code = [finding.code for finding in report.findings]
    assert max(map(by_code.count, set(by_code))) == MOST_OF_A_RULE + 1


def test_a_message_and_its_other_places_are_bounded(tmp_path: Path) -> None:
    read(tmp_path, {"cpts.yaml": f"{HEAD}region: {'x' * 100_000}\n"})
    findings = cptskit.check(tmp_path).findings
    assert any("x" * 50 in finding.message for finding in findings)
    for finding in findings:
        assert len(finding.message) < 3000
        assert len(finding.others) <= 20


def test_files_are_bounded_together(tmp_path: Path) -> None:
    filler = "# " + "x" * 4_000_000 + "\n"
    files = {f"f{i}.yaml": f"{filler}section{i}: 1\n" for i in range(3)}
    findings = read(tmp_path, {"cpts.yaml": HEAD, **files}).findings
    assert [finding.message for finding in findings if finding.code == "LEC003"] == [
        "Avec f2.yaml, les fichiers du projet dépassent ensemble 10 Mo."
    ]
