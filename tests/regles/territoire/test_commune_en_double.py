"""Parts of a commune may be listed apart."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("first", "second", "count"), [("oui", "oui", 0), ("oui", "non", 1), ("non", "non", 1)]
)
def test_a_commune_may_stand_twice_only_in_parts(first: str, second: str, count: int) -> None:
    yaml = (
        "territoire:\n  communes:\n"
        f"    - {{insee: 01249, partielle: {first}}}\n    - {{insee: 01249, partielle: {second}}}\n"
    )
    findings = found("TER005", yaml)
    assert len(findings) == count
    assert all(finding.route == ("territoire", "communes", 1, "insee") for finding in findings)
