"""Ten communities written from published facts, under invented names: no false alarm.

They are sketches, so rules of completeness speak. What is held here are the rules that read a text
of law, a date, a sum or a name: none may speak where the facts are right.
"""

import re
from pathlib import Path

import pytest

from cptskit.regles.registry import RULES
from cptskit.socle.findings import Level
from cptskit.usages.check import check

COMMUNITIES = Path(__file__).parent / "communautes"
HELD = frozenset(
    re.findall(
        r"\w+",
        """BUD003 BUD006 BUD008 BUD017 BUD018 BUD019 BUD020 BUD021 CAL006 CAL007 CAL011 CAL012
        CAL013 CON001 CON002 CON006 CON010 CON011 COP001 COP002 COP003 COP004 COP005 COP006 DIA030
        DIA031 FIC019 FIC020 IDE001 IDE002 IDE016 IDE019 IDE020 IDE021 MEM001 MEM022 MEM023 MEM024
        MIS001 MIS018 MIS019 MIS020 MIS023 RED001 RED004 RED006 TER003 TER009 TER015 TER034 TER035
        """,
    )
)
EXPECTED = {
    "provence": {"TER015"},  # 175 828 inhabitants: 828 from the limit
    "taille-2": {"MIS023"},  # signed between both dates of avenant 2, and no word of the SAS
}


def test_the_rules_held_exist() -> None:
    assert {rule.code for rule in RULES} >= HELD


@pytest.mark.parametrize("path", sorted(COMMUNITIES.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_false_alarm(path: Path, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    report = check(tmp_path)
    assert report.readable, [finding.message for finding in report.findings]
    told = {finding.code for finding in report.findings if finding.code in HELD}
    assert told == EXPECTED.get(path.stem, set())


def test_no_letter_is_refused_in_the_name_of_another_region(tmp_path: Path) -> None:
    text = (COMMUNITIES / "outre-mer.yaml").read_text(encoding="utf-8")
    (tmp_path / "cpts.yaml").write_text(text, encoding="utf-8")
    report = check(tmp_path)
    assert report.count(Level.ERREUR) == 0
    cited = {finding.basis.id for finding in report.findings if finding.basis}
    assert "pratique-autres-regions" in cited
    assert not {id_ for id_ in cited if id_.startswith(("na-", "nor-", "bre-", "pdl-", "idf-"))}
