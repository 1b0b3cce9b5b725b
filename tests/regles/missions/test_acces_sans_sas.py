"""The SAS, since avenant 2, for a mission that speaks of unscheduled care."""

from datetime import date

import pytest

from tests.regles.checked import found

UNSCHEDULED = "missions: {acces_aux_soins: {objectifs: [Organiser les soins non programmés]}}\n"


@pytest.mark.parametrize(
    ("yaml", "day", "count"),
    [
        (UNSCHEDULED, date(2026, 10, 1), 1),
        (UNSCHEDULED, date(2020, 10, 1), 0),
        (f"contrat: {{signature: 2020-03}}\n{UNSCHEDULED}", date(2021, 10, 1), 0),
        (UNSCHEDULED.replace("soins non", "visites non"), date(2026, 10, 1), 0),
        (UNSCHEDULED.replace("programmés", "programmés avec le SAS"), date(2026, 10, 1), 0),
        (
            f"{UNSCHEDULED}articulation: {{organisations: [{{nom: Régulation, type: sas}}]}}\n",
            date(2026, 10, 1),
            0,
        ),
    ],
)
def test_acces_sans_sas(yaml: str, day: date, count: int) -> None:
    assert len(found("MIS023", yaml, day=day)) == count
