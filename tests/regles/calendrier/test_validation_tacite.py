"""Two months after the transmission, with the day; silent before, and once something is done."""

from datetime import date

import pytest

from tests.regles.checked import found


def told(day: date, more: str = "", sent: str = "2026-06-30") -> list[str]:
    jalons = f"{{type: transmission, date: {sent}, fait: oui}}{more}"
    yaml = f"calendrier: {{jalons: [{jalons}]}}\n"
    return [finding.message for finding in found("CAL006", yaml, day=day)]


def test_the_day() -> None:
    assert told(date(2026, 8, 30)) == []
    (message,) = told(date(2026, 8, 31))
    assert "transmis à l'ARS le 30 juin 2026" in message
    assert "réputé validé depuis le 30 août 2026" in message


def test_a_month_counts_from_its_end() -> None:
    assert told(date(2026, 8, 30), sent="2026-06") == []


@pytest.mark.parametrize("kind", ["validation", "signature"])
def test_silent_once_done(kind: str) -> None:
    assert told(date(2026, 12, 1), f", {{type: {kind}, fait: oui}}") == []
    assert len(told(date(2026, 12, 1), f", {{type: {kind}}}")) == 1


def test_there_was_no_tacit_rule_before_2019() -> None:
    assert told(date(2018, 9, 1), sent="2018-01-15") == []


def test_the_law_is_that_of_the_transmission() -> None:
    assert told(date(2026, 9, 1), sent="2018-01-15") == []
