"""The notes say what was chosen, and what is left out; here, that each comes when it must."""

from datetime import date

import pytest

from cptskit.bareme import Base, Cas, Demande, Hypotheses, OrigineDate, Regime, cas_de_la_population
from cptskit.bareme.echeances import echeancier
from cptskit.bareme.lignes import tableau
from cptskit.bareme.notes import notes_de_l_echeancier, notes_du_cas, notes_du_tableau
from cptskit.projet.codes import CodeMission

SIGNATURE = date(2027, 3, 1)
STARTED = dict.fromkeys(tuple(CodeMission)[:4], SIGNATURE)


def of_schedule(base: Base | None = None, **others: object) -> str:
    given = {"signature": SIGNATURE, "taille": 3, "demarrages": STARTED, **others}
    contract = Hypotheses(**given)  # type: ignore[arg-type]
    return "\n".join(notes_de_l_echeancier(echeancier(contract, base=base)))


def test_the_readings_are_said_with_the_rate_of_the_law() -> None:
    notes = of_schedule()
    assert "ensuite 75 % à chaque anniversaire" in notes
    assert "au prorata des jours" in notes
    assert "dont la date n'est pas connue ; placée dans l'année de contrat suivante" in notes
    assert "au prorata des mois entiers" in of_schedule(base=Base.MOIS)
    for absent in ("supposé", "antérieur", "non comptées", "pendant ce contrat"):
        assert absent not in notes


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ({"demarrages": {}}, "Démarrage supposé au plus tard"),
        ({"options": frozenset({CodeMission.QUALITE})}, "Sans date de démarrage"),
        (
            {"demarrages": {**STARTED, CodeMission.CRISES: date(2026, 1, 1)}},
            "antérieur à la signature, compté ce jour-là : Réponse aux crises",
        ),
        (
            {"demarrages": {**STARTED, CodeMission.CRISES: date(2040, 1, 1)}},
            "Démarrage après la fin du contrat, donc non comptées : Réponse aux crises",
        ),
        (
            {
                "signature": date(2020, 3, 1),
                "suites": (Regime(date(2023, 1, 15), date(2023, 1, 15), 3),),
            },
            "L'année qu'il coupe est comptée en deux parts",
        ),
    ],
)
def test_what_is_supposed_or_left_out_is_named(others: dict[str, object], words: str) -> None:
    assert words in of_schedule(**others)


def test_no_word_of_missions_where_none_is_counted() -> None:
    notes = of_schedule(signature=date(2020, 3, 1))
    assert "Part variable" not in notes
    assert "Sans montant lu" in notes


def test_a_deduced_size_is_to_be_confirmed() -> None:
    cas = cas_de_la_population(175_000, Demande(signature=SIGNATURE), SIGNATURE)
    assert list(notes_du_cas(cas)) == [
        "Population exactement à la limite : taille déduite, à confirmer auprès de la CPAM."
    ]


def test_nothing_to_say_of_a_contract_that_is_asked_for() -> None:
    contract = Hypotheses(signature=SIGNATURE, taille=3, crise_reconnue=True)
    cas = Cas(hypotheses=(contract,), origine_date=OrigineDate.DEMANDEE)
    assert list(notes_du_cas(cas)) == []
    assert list(notes_du_tableau(tableau(contract))) == []
