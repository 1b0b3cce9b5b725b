import json
from dataclasses import replace
from typing import Any

from cptskit.reporting import Setting
from cptskit.reporting.as_gitlab import GitlabReporter
from cptskit.socle.findings import Finding

from .samples import NOWHERE, SIZE, TWICE, UNKNOWN, report


def issues(*findings: Finding, chemin: str = ".") -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(
        GitlabReporter(Setting()).report([report(*findings, chemin=chemin)])
    )
    return told


def test_every_key_of_the_format() -> None:
    (issue,) = issues(TWICE, chemin="./examples/bergerac")
    fingerprint = issue.pop("fingerprint")
    assert len(fingerprint) == 64
    assert issue == {
        "description": "La commune 24037 (Bergerac) est citée deux fois. "
        "Aide\u00a0: gardez une seule des deux lignes.",
        "check_name": "TER005 commune-en-double",
        "severity": "minor",
        "location": {
            "path": "examples/bergerac/territoire.yaml",
            "positions": {
                "begin": {"line": 13, "column": 14},
                "end": {"line": 13, "column": 21},
            },
        },
    }


def test_levels_and_fingerprints() -> None:
    told = issues(UNKNOWN, TWICE, SIZE, UNKNOWN)
    assert [issue["severity"] for issue in told] == ["major", "minor", "info", "major"]
    assert len({issue["fingerprint"] for issue in told}) == 4


def test_a_finding_without_a_place_has_the_first_line_of_the_project() -> None:
    (issue,) = issues(NOWHERE, chemin="vide")
    assert issue["location"] == {"path": "vide", "lines": {"begin": 1}}


def test_one_line_for_a_message_of_several() -> None:
    (issue,) = issues(replace(UNKNOWN, message="Un.\nDeux.", help="a\nb"))
    assert issue["description"] == "Un. Deux. Aide\u00a0: a b"


def test_nothing_to_say_is_an_empty_list() -> None:
    assert issues() == []
