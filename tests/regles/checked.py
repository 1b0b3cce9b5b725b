"""One rule run on a project written in the test, as a user would have it checked."""

import tempfile
from datetime import date
from pathlib import Path

from cptskit.socle.findings import Finding
from cptskit.usages.check import check

HEAD = "identite: {nom: CPTS d'exemple}\n"


def found(
    code: str,
    yaml: str,
    *,
    etape: str = "projet",
    day: date = date(2026, 10, 1),
    files: tuple[str, ...] = (),
) -> list[Finding]:
    """Return what the rule `code` finds in a project of these sections, at this stage and day.

    An identity is added where there is none. `files` are created empty in the folder.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        head = "" if yaml.startswith("identite:") else HEAD
        (folder / "cpts.yaml").write_text(f"etape: {etape}\n{head}{yaml}", encoding="utf-8")
        for file in files:
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).touch()
        report = check(folder, date=day, seulement=[code])
    assert report.readable, [finding.message for finding in report.findings]
    return list(report.findings)


def levels(findings: list[Finding]) -> list[str]:
    """Return the level of each finding."""
    return [finding.level.value for finding in findings]
