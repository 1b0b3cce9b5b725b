"""Two months after the reception, with the day; silent before, and once something is done."""

from datetime import date

import pytest

from tests.regles.checked import found

RECEIVED = ", {type: reception, date: 2026-07-02, fait: oui}"


def told(day: date, more: str = "", sent: str = "2026-06-30") -> list[str]:
    jalons = f"{{type: transmission, date: {sent}, fait: oui}}{more}"
    yaml = f"calendrier: {{jalons: [{jalons}]}}\n"
    return [finding.message for finding in found("CAL006", yaml, day=day)]


def test_silence_validates_two_months_after_the_transmission() -> None:
    assert told(date(2026, 8, 30)) == []
    (message,) = told(date(2026, 8, 31))
    assert "transmis à l'ARS le 30 juin 2026" in message
    assert "réputé validé depuis le 30 août 2026 au plus tôt" in message
    assert "rien ne dit quand l'ARS l'a reçu" in message


def test_the_two_months_run_from_the_reception() -> None:
    assert told(date(2026, 9, 2), RECEIVED) == []
    (message,) = told(date(2026, 9, 3), RECEIVED)
    assert message.startswith("L'ARS a reçu le projet le 2 juillet 2026")
    assert message.endswith("le projet est réputé validé depuis le 2 septembre 2026.")


def test_a_receipt_alone_gives_the_latest_day() -> None:
    receipt = ", {type: accuse_de_reception, date: 2026-07-10}"
    (message,) = told(date(2026, 9, 11), receipt)
    assert message.startswith("L'ARS en a accusé réception le 10 juillet 2026")
    assert "depuis le 10 septembre 2026 au plus tard" in message


def test_pieces_that_a_text_demands_start_the_delay_again() -> None:
    asked = f"{RECEIVED}, {{type: demande_de_pieces, date: 2026-07-20, exigees: oui}}"
    assert told(date(2026, 12, 1), asked) == []
    given = f"{asked}, {{type: reception_des_pieces, date: 2026-08-03}}"
    assert told(date(2026, 10, 3), given) == []
    (message,) = told(date(2026, 10, 4), given)
    assert message.startswith("L'ARS a reçu ses pièces le 3 août 2026")


def test_an_opposition_stops_it() -> None:
    assert told(date(2026, 12, 1), f"{RECEIVED}, {{type: opposition, date: 2026-08-20}}") == []


def test_a_projet_sent_to_the_caisse_alone_starts_nothing() -> None:
    yaml = (
        "calendrier: {jalons: [{type: transmission, date: 2026-06-30, destinataire: cpam, "
        "fait: oui}]}\n"
    )
    (finding,) = found("CAL006", yaml, day=date(2026, 12, 1))
    assert "aucun délai ne court" in finding.message


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
