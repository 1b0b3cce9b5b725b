"""Between one month and two after the transmission, until something tells of a receipt."""

from datetime import date

import pytest

from tests.regles.checked import found

SENT = "calendrier: {jalons: [{type: transmission, date: 2026-06-15, fait: oui}]}\n"


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(2026, 7, 15), 0),
        (date(2026, 7, 16), 1),
        (date(2026, 8, 15), 1),
        (date(2026, 8, 16), 0),
    ],
)
def test_when(day: date, count: int) -> None:
    assert len(found("CAL011", SENT, day=day)) == count


@pytest.mark.parametrize(
    "yaml",
    [
        f"{SENT}annexes: [{{titre: Accusé de réception}}]\n",
        SENT.replace("fait: oui", "fait: oui, intitule: accusé reçu le 20 juin"),
        SENT.replace("]}", ", {type: validation, fait: oui}]}"),
        SENT.replace(", fait: oui", ""),
    ],
)
def test_silent_once_told(yaml: str) -> None:
    assert found("CAL011", yaml, day=date(2026, 8, 1)) == []
