import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

import cptskit
from cptskit.reporting import Setting
from cptskit.reporting.as_sarif import SarifReporter
from cptskit.socle.findings import Finding, Level, Location, OtherPlace, Report
from cptskit.usages.explain import ALL, card

from .samples import NOWHERE, SIZE, TWICE, UNKNOWN, report, unreadable

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def sarif(*reports: Report, setting: Setting | None = None) -> dict[str, Any]:
    """Return the only run of a file that is valid."""
    log = json.loads(SarifReporter(setting or Setting(card=card)).report(reports))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def result(finding: Finding, chemin: str = ".", base: Path | None = None) -> dict[str, Any]:
    (one,) = sarif(report(finding, chemin=chemin), setting=Setting(base=base))["results"]
    assert isinstance(one, dict)
    return one


def test_a_whole_result() -> None:
    told = result(TWICE, "examples/bergerac")
    (fingerprint,) = told.pop("partialFingerprints").items()
    assert re.fullmatch(r"cptskit/v1 [0-9a-f]{64}", " ".join(fingerprint))
    artifact = {"uri": "examples/bergerac/territoire.yaml", "uriBaseId": "%SRCROOT%"}
    assert told == {
        "ruleId": "TER005",
        "ruleIndex": 0,
        "level": "warning",
        "message": {
            "text": "La commune 24037 (Bergerac) est citée deux fois.\n"
            "Aide\u00a0: gardez une seule des deux lignes.\n"
            "Voir\u00a0: [elle est déjà ici](1)"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 13, "startColumn": 14, "endLine": 13, "endColumn": 21},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "elle est déjà ici"},
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 11, "startColumn": 14, "endLine": 11, "endColumn": 21},
                },
            }
        ],
        "properties": {"chemin": "territoire.communes[2].insee"},
    }


def test_the_run_says_what_made_it() -> None:
    run = sarif(report(chemin="p"))
    assert run["tool"]["driver"] == {
        "name": "cptskit",
        "version": cptskit.__version__,
        "semanticVersion": cptskit.__version__,
        "language": "fr-FR",
        "rules": [],
    }
    assert (run["language"], run["columnKind"]) == ("fr-FR", "unicodeCodePoints")
    assert run["properties"]["projets"] == [
        {"chemin": "p", "etape": "projet", "date": "2020-03-01"},
    ]
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_the_run_says_where_its_tool_came_from() -> None:
    address = "https://exemple.fr/cptskit.git"
    run = sarif(report(chemin="p"), setting=Setting(address=lambda: address))
    assert run["tool"]["driver"]["informationUri"] == address


def test_levels_are_those_of_sarif() -> None:
    levels = [one["level"] for one in sarif(report(UNKNOWN, TWICE, SIZE))["results"]]
    assert levels == ["error", "warning", "note"]


def test_a_result_stands_on_its_own_text_and_grade() -> None:
    assert result(SIZE)["properties"] == {
        "chemin": "territoire.population.valeur",
        "fondement": "ACI, taille des communautés",
        "grade": "C",
        "source": "https://www.ameli.fr/y",
    }


def test_every_rule_that_found_something_has_its_page_once() -> None:
    findings = [
        Finding(
            known.code, known.slug, Level.CONSEIL, "Un constat.", Location("a.yaml", 1, 1, 1, 2)
        )
        for known in ALL
    ]
    run = sarif(report(*findings), report(*findings, chemin="autre"))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(known.code for known in ALL)
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    for rule in rules:
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}")
        assert rule["help"]["text"]
        assert " :" not in rule["shortDescription"]["text"]
        assert rule["properties"]["tags"]
        stands = {"fondement", "grade", "source"} <= set(rule["properties"])
        assert stands is not rule["id"].startswith("LEC")
        assert rule.get("helpUri", "https://").startswith("https://")
    levels = {rule["defaultConfiguration"]["level"] for rule in rules}
    assert levels == {"error", "warning", "note"}
    assert any("helpUri" in rule for rule in rules)


def test_a_project_that_does_not_read() -> None:
    run = sarif(report(chemin="p"), unreadable("a vide"))
    assert run["invocations"] == [{"executionSuccessful": False}]
    (location,) = run["results"][0]["locations"]
    assert location == {
        "physicalLocation": {"artifactLocation": {"uri": "a%20vide/", "uriBaseId": "%SRCROOT%"}}
    }
    assert run["properties"]["projets"][1] == {"chemin": "a vide", "etape": None, "date": None}


def test_paths_are_addresses_below_the_working_directory() -> None:
    def uri(finding: Finding, chemin: str) -> str:
        place = result(finding, chemin, base)["locations"][0]["physicalLocation"]
        return str(place["artifactLocation"]["uri"])

    base = Path("/depot").resolve()
    named = replace(UNKNOWN, location=Location("textes/été n° 1.yaml", 1, 1, 1, 1))
    assert (
        uri(named, str(base / "CPTS #1")) == "CPTS%20%231/textes/%C3%A9t%C3%A9%20n%C2%B0%201.yaml"
    )
    elsewhere = Path("/ailleurs").resolve()
    assert uri(UNKNOWN, elsewhere.as_posix()) == f"{elsewhere.as_uri()}/territoire.yaml"


def test_links_are_only_ours() -> None:
    others = (OtherPlace(Location("a.yaml", 1, 1, 1, 2), "communes[0] est ici"),)
    told = result(replace(UNKNOWN, message="Voyez [ceci](http://x).", help="", others=others))
    assert told["message"]["text"] == (
        "Voyez [ceci] (http://x).\nVoir\u00a0: [communes\\[0\\] est ici](1)"
    )


@given(message=st.text(), help_=st.text(), fichier=st.text(min_size=1))
def test_any_text_is_valid(message: str, help_: str, fichier: str) -> None:
    location = Location(fichier, 1, 1, 2, 1)
    sarif(report(replace(UNKNOWN, message=message, help=help_, location=location)))


@pytest.mark.parametrize("finding", [UNKNOWN, NOWHERE])
def test_what_is_not_known_of_a_rule_is_left_out(finding: Finding) -> None:
    run = sarif(report(finding), setting=Setting())
    assert run["tool"]["driver"]["rules"] == [{"id": finding.code, "name": finding.slug}]
