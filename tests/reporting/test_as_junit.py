from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cptskit.reporting import Setting
from cptskit.reporting.as_junit import JunitReporter
from cptskit.socle.findings import Ignored, Level, Report

from .samples import SIZE, TWICE, UNKNOWN, member, report, unreadable

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))
RULES = {"TER004": "commune-inconnue", "MEM003": "effectif-sans-source", "BUD001": "budget-absent"}


def junit(*reports: Report, setting: Setting | None = None) -> etree._Element:
    """Return the root of a file that Jenkins accepts."""
    text = JunitReporter(setting or Setting()).report(reports)
    root = etree.fromstring(text.encode())
    SCHEMA.assertValid(root)
    return root


def test_a_project_is_a_suite_and_a_rule_a_test() -> None:
    given_ = replace(report(UNKNOWN, chemin="examples/bergerac"), rules=RULES)
    (suite,) = junit(given_)
    assert suite.attrib == {
        "name": "examples/bergerac",
        "tests": "4",
        "failures": "1",
        "errors": "0",
        "skipped": "0",
    }
    cases = suite.findall("testcase")
    assert [case.get("name") for case in cases] == [
        "lecture",
        "BUD001 budget-absent",
        "MEM003 effectif-sans-source",
        "TER004 commune-inconnue",
    ]
    assert {case.get("classname") for case in cases} == {"examples/bergerac"}
    assert [len(case) for case in cases] == [0, 0, 0, 1]
    (failure,) = cases[-1]
    assert failure.attrib == {"type": "erreur", "message": UNKNOWN.message}
    assert failure.text.splitlines() == [
        f"examples/bergerac/territoire.yaml:12:15  erreur  {UNKNOWN.message}",
        f"aide\u00a0: {UNKNOWN.help}",
        "fondement\u00a0: CSP, art. L.1434-12 (grade A)",
    ]
    values = {one.get("name"): one.get("value") for one in suite.iter("property")}
    assert (values["etape"], values["date"]) == ("projet", "2020-03-01")


def test_what_does_not_block_is_output() -> None:
    root = junit(report(TWICE, SIZE))
    assert root.get("failures") == "0"
    told = [output.text for output in root.iter("system-out")]
    assert "territoire.yaml:11:14  elle est déjà ici" in told[0]
    assert "conseil" in told[1]


def test_with_strict_a_warning_fails_its_test() -> None:
    strict = Setting(blocking=(Level.ERREUR, Level.AVERTISSEMENT))
    root = junit(report(UNKNOWN, TWICE, SIZE), setting=strict)
    assert root.get("failures") == "2"
    assert [failure.get("type") for failure in root.iter("failure")] == ["erreur", "avertissement"]


def test_several_findings_of_a_rule_are_one_test() -> None:
    errors = [replace(member(n, f"Effectif {n}."), level=Level.ERREUR) for n in range(1, 4)]
    (failure,) = junit(report(*errors)).iter("failure")
    assert failure.get("message") == "Effectif 1. (3 constats)"
    assert failure.text.count("membres.yaml:") == 3


def test_an_ignored_finding_is_a_skipped_test_with_its_reason() -> None:
    ignored = (Ignored(UNKNOWN, "Commune nouvelle."), Ignored(UNKNOWN, "Commune nouvelle."))
    root = junit(replace(report(ignored=ignored), rules=RULES))
    (skipped,) = root.iter("skipped")
    assert skipped.get("message") == "Ignoré\u00a0: Commune nouvelle."
    assert root[0].get("skipped") == "1"


def test_a_project_that_does_not_read_is_an_error_and_hides_no_other() -> None:
    root = junit(unreadable("a"), replace(report(chemin="b"), rules=RULES))
    assert root.attrib == {"name": "cptskit", "tests": "6", "failures": "1", "errors": "1"}
    assert [suite.get("name") for suite in root] == ["a", "b"]
    assert [case.get("name") for case in root[0].findall("testcase")] == [
        "lecture",
        "LEC001 dossier-vide",
    ]


def test_a_clean_project_has_a_test_all_the_same() -> None:
    assert junit(report()).get("tests") == "1"


def test_what_xml_cannot_hold_is_replaced() -> None:
    hostile = replace(UNKNOWN, message="a\x00b\x1b]c\ufffe ]]> <x> & é 🩺\ud800")
    (failure,) = junit(report(hostile, chemin="p\x07")).iter("failure")
    assert failure.get("message") == "a\ufffdb\ufffd]c\ufffd ]]> <x> & é 🩺\ufffd"


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_text_is_valid(message: str, chemin: str) -> None:
    junit(report(replace(UNKNOWN, message=message), chemin=chemin))
