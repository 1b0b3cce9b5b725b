from datetime import date

import pytest

from cptskit.droit import Grade, Statut, UnknownLawError, mission, missions_socles
from cptskit.droit.missions import missions

AVANT = date(2022, 3, 30)
DEPUIS = date(2022, 3, 31)
CERTAIN = date(2022, 9, 3)


def test_three_missions_socles_before_avenant_2_and_four_from_that_day() -> None:
    trois = [m.code for m in missions_socles(AVANT)]
    assert trois == ["acces_aux_soins", "parcours", "prevention"]
    assert [m.code for m in missions_socles(DEPUIS)] == [*trois, "crises"]


def test_there_was_no_mission_before_the_agreement() -> None:
    assert missions_socles(date(2019, 8, 24)) == ()
    assert len(missions_socles(date(2019, 8, 25))) == 3


def test_the_crisis_mission_is_absent_before_avenant_2() -> None:
    avant, depuis = mission("crises", AVANT), mission("crises", DEPUIS)
    assert (avant.statut, avant.fondement, avant.delais) == (Statut.ABSENTE, None, None)
    assert depuis.fondement is not None
    assert (depuis.statut, depuis.fondement.texte) == (Statut.SOCLE, "aci-avenant-2")


@pytest.mark.parametrize(
    ("code", "demarrage", "deploiement", "grade"),
    [
        ("acces_aux_soins", 6, 18, "A"),
        ("parcours", 12, 24, "A"),
        ("prevention", 12, 24, "A"),
        ("crises", 6, 18, "A"),
        ("qualite", None, None, "A"),
        ("accompagnement", None, None, "C"),
    ],
)
def test_the_delays_after_the_signature(
    code: str, demarrage: int | None, deploiement: int | None, grade: str
) -> None:
    delais = mission(code, DEPUIS).delais
    assert delais is not None
    assert (delais.valeur.demarrage_mois, delais.valeur.deploiement_mois) == (
        demarrage,
        deploiement,
    )
    assert delais.grade == grade


def test_the_six_missions_come_in_order() -> None:
    lues = missions(DEPUIS)
    assert [m.ordre for m in lues] == [1, 2, 3, 4, 5, 6]
    assert [m.code for m in lues if m.statut is Statut.OPTIONNELLE] == [
        "qualite",
        "accompagnement",
    ]
    assert lues[3].intitule == "Réponse aux crises sanitaires graves"


def test_what_a_mission_must_hold_is_known_for_two_of_them() -> None:
    attendus = {m.code: m.attendus for m in missions(DEPUIS) if m.attendus}
    assert set(attendus) == {"acces_aux_soins", "crises"}
    assert {a.grade for a in attendus.values()} == {Grade.B}


def test_an_unknown_mission_is_refused() -> None:
    with pytest.raises(UnknownLawError, match="mission"):
        mission("recherche", DEPUIS)


def test_the_crisis_mission_blocks_nobody_before_it_is_certain() -> None:
    grades = [mission("crises", le).fondement for le in (DEPUIS, date(2022, 9, 2), CERTAIN)]
    assert [lu and lu.grade for lu in grades] == [Grade.C, Grade.C, Grade.B]
