from datetime import date
from typing import Any

import pytest

from cptskit.droit.regions import region
from cptskit.progress import State, progress
from cptskit.progress.items import CONTRAT, LETTRE, PROJET
from cptskit.progress.state import Progress
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.socle.findings import Finding, Level

TODAY = date(2026, 11, 1)


def state_of(found: Progress, id_: str) -> tuple[State, str]:
    item = next(item for item in found.items if item.item.id == id_)
    return item.state, item.path


def projet(**sections: Any) -> Projet:
    return Projet.model_validate({"etape": "lettre", "identite": {"nom": "Essai"}, **sections})


def test_an_item_is_missing_then_partial_then_done() -> None:
    nothing = progress(projet(), Etape.LETTRE, [], TODAY)
    assert state_of(nothing, "LI-04") == (State.MANQUE, "territoire.population.valeur")
    population = {"valeur": "12 000"}
    half = progress(projet(territoire={"population": population}), Etape.LETTRE, [], TODAY)
    assert state_of(half, "LI-04") == (State.EN_PARTIE, "territoire.population.source")
    population["source"] = "Insee"
    whole = progress(projet(territoire={"population": population}), Etape.LETTRE, [], TODAY)
    assert state_of(whole, "LI-04")[0] is State.FAIT
    assert whole.done == nothing.done + 1


def test_an_entry_of_a_list_that_lacks_something_leaves_the_item_partial() -> None:
    jalons = [{"type": "lettre", "date": "2026-12-01"}, {"type": "signature"}]
    found = progress(projet(calendrier={"jalons": jalons}), Etape.LETTRE, [], TODAY)
    assert state_of(found, "LI-14")[0] is State.EN_PARTIE


def test_either_way_of_writing_an_item_is_enough() -> None:
    for articulation in ({"aucune": "oui"}, {"organisations": [{"nom": "MSP"}]}):
        found = progress(projet(articulation=articulation), Etape.LETTRE, [], TODAY)
        assert state_of(found, "LI-10")[0] is State.FAIT


def test_no_is_an_answer() -> None:
    found = progress(projet(territoire={"chevauchement": "non"}), Etape.PROJET, [], TODAY)
    assert state_of(found, "PS-04")[0] is State.FAIT


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (Level.ERREUR, State.EN_PARTIE),
        (Level.AVERTISSEMENT, State.EN_PARTIE),
        (Level.CONSEIL, State.FAIT),
    ],
)
def test_an_error_or_a_warning_below_an_item_keeps_it_from_being_done(
    level: Level, expected: State
) -> None:
    finding = Finding("TER005", "x", level, "x", None, ("territoire", "communes", 1, "insee"))
    communes = [{"insee": "01043"}, {"insee": "01043"}]
    found = progress(projet(territoire={"communes": communes}), Etape.LETTRE, [finding], TODAY)
    assert state_of(found, "LI-03")[0] is expected


def test_a_missing_mission_leaves_the_missions_partial_and_no_other_item() -> None:
    finding = Finding("MIS001", "x", Level.AVERTISSEMENT, "x", None, ("missions",))
    missions = {"prevention": {"demarrage": "2027-01-01", "fiches": [{"id": "A", "titre": "x"}]}}
    found = progress(projet(missions=missions), Etape.CONTRAT, [finding], TODAY)
    assert state_of(found, "CT-09")[0] is State.EN_PARTIE
    whole = progress(projet(missions=missions), Etape.PROJET, [finding], TODAY)
    assert state_of(whole, "PS-16")[0] is State.FAIT


def test_a_region_with_a_known_list_chooses_its_items() -> None:
    whole = progress(projet(), Etape.LETTRE, [], TODAY)
    normandie = progress(projet(), Etape.LETTRE, [], TODAY, region("Normandie"))
    assert {item.item.id for item in normandie.items} < {item.item.id for item in whole.items}


@pytest.mark.parametrize(("day", "asked"), [((2022, 3, 30), False), ((2022, 3, 31), True)])
def test_the_crisis_mission_is_asked_for_from_its_day_on(
    day: tuple[int, int, int], asked: bool
) -> None:
    found = progress(projet(), Etape.PROJET, [], date(*day))
    assert any(item.item.id == "PS-17" for item in found.items) is asked


def test_every_path_of_every_item_exists_in_the_models() -> None:
    """A whole project of nothing: the paths are walked down to the last model without a fault."""
    fiche = {"id": "a", "titre": "a"}
    mission = {"fiches": [fiche]}
    codes = ("acces_aux_soins", "parcours", "prevention", "crises")
    full = projet(
        association={"statut": "a_creer"},
        contacts=[{"nom": "a"}],
        contrat={},
        territoire={"population": {"valeur": "1"}},
        diagnostic={"indicateurs": [{"libelle": "a"}], "synthese": {}},
        membres={"partenaires": {}},
        gouvernance={"instances": [{"nom": "a"}]},
        missions=dict.fromkeys(codes, mission),
        articulation={},
        calendrier={"jalons": [{"type": "lettre"}]},
        appui={},
        prs={},
        budget={},
        numerique={},
        usagers={},
        evaluation={},
        communication={},
    )
    for etape, count in ((Etape.LETTRE, LETTRE), (Etape.PROJET, PROJET), (Etape.CONTRAT, CONTRAT)):
        assert len(progress(full, etape, [], TODAY).items) == len(count)


def test_one_profession_is_not_several() -> None:
    one = projet(membres={"effectifs": [{"profession": "infirmier", "nombre": 9}]})
    finding = Finding("MEM001", "x", Level.AVERTISSEMENT, "x", None, ("membres",))
    assert state_of(progress(one, Etape.LETTRE, [], TODAY), "LI-08")[0] is State.FAIT
    found = progress(one, Etape.LETTRE, [finding], TODAY)
    assert state_of(found, "LI-08") == (State.EN_PARTIE, "membres.effectifs")
