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
def test_the_receipt_is_asked_for_from_its_day_until_silence_accepts(day: date, count: int) -> None:
    assert len(found("CAL011", SENT, day=day)) == count


@pytest.mark.parametrize(
    ("day", "count"), [(date(2026, 4, 17), 0), (date(2026, 4, 18), 1), (date(2026, 6, 2), 0)]
)
def test_ten_working_days_of_the_place_by_electronic_way(day: date, count: int) -> None:
    """In Moselle Good Friday is no working day: the tenth one is the 17th, not the 16th."""
    sent = SENT.replace("2026-06-15", "2026-04-01").replace(
        "fait: oui", "fait: oui, voie: courriel"
    )
    yaml = f"{sent}association: {{statut: declaree, insee: '57463'}}\n"
    told = found("CAL011", yaml, day=day)
    assert len(told) == count
    assert all("L.112-11 et R.112-11-2" in finding.help for finding in told)


@pytest.mark.parametrize(
    "yaml",
    [
        SENT.replace("]}", ", {type: reception, date: 2026-06-17}]}"),
        SENT.replace("]}", ", {type: accuse_de_reception, date: 2026-06-25}]}"),
        f"{SENT}annexes: [{{titre: Accusé de réception}}]\n",
        SENT.replace("fait: oui", "fait: oui, intitule: accusé reçu le 20 juin"),
        SENT.replace("]}", ", {type: validation, fait: oui}]}"),
        SENT.replace(", fait: oui", ""),
    ],
)
def test_silent_once_told(yaml: str) -> None:
    assert found("CAL011", yaml, day=date(2026, 8, 1)) == []
