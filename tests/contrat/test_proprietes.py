"""Whatever a file tells of its dates, the life of a contract is answered without a fault."""

from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.bareme import Demande, cas_du_projet, echeancier, tableau
from cptskit.contrat import aujourdhui, etat, missions_dues, periodes, procedure
from cptskit.progress import deadlines
from cptskit.projet import Projet
from cptskit.projet.codes import NatureAvenant, TypeJalon, VoieEnvoi

DAYS = st.dates(date(1900, 1, 1), date(9999, 12, 31)) | st.dates(
    date(2018, 1, 1), date(2032, 12, 31)
)
WRITTEN = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y}"),
)
JALON = st.fixed_dictionaries(
    {"type": st.sampled_from(list(TypeJalon))},
    optional={
        "date": WRITTEN,
        "fait": st.booleans(),
        "voie": st.sampled_from(list(VoieEnvoi)),
        "destinataire": st.sampled_from(["ars", "cpam"]),
        "exigees": st.booleans(),
    },
)
AVENANT = st.fixed_dictionaries(
    {},
    optional={
        "date": WRITTEN,
        "nature": st.sampled_from(list(NatureAvenant)),
        "taille": st.integers(1, 4),
        "missions": st.lists(st.sampled_from(["crises", "qualite"]), max_size=2),
    },
)
CONTRAT = st.fixed_dictionaries(
    {"taille": st.integers(1, 4)},
    optional={
        "signature": WRITTEN,
        "duree": st.integers(1, 20),
        "fin": WRITTEN,
        "avenants": st.lists(AVENANT, max_size=3),
        "renouvellements": st.lists(st.fixed_dictionaries({"date": WRITTEN}), max_size=2),
    },
)


@settings(max_examples=60, deadline=None)
@given(jalons=st.lists(JALON, max_size=6), contrat=CONTRAT, day=DAYS)
def test_any_date_has_an_answer(
    jalons: list[dict[str, Any]], contrat: dict[str, Any], day: date
) -> None:
    projet = Projet.model_validate(
        {
            "etape": "contrat",
            "identite": {"nom": "Essai"},
            "contrat": contrat,
            "calendrier": {"jalons": jalons},
            "missions": {"crises": {}, "qualite": {}, "parcours": {}},
        }
    )
    now = etat(projet, day)
    if now.periode:
        assert now.droit is not None
        assert all(due.socle or due.code for due in missions_dues(projet, now.periode, day))
    known = periodes(projet)
    assert all(one.debut <= two.debut for one, two in pairwise(known))
    assert procedure(projet, day).issue
    assert [deadline.day for deadline in deadlines(projet, day)] == sorted(
        deadline.day for deadline in deadlines(projet, day)
    )
    assert isinstance(aujourdhui(projet, day), str)
    try:
        found = cas_du_projet(projet, Demande(), day).hypotheses
    except LookupError:
        return
    for one in found:
        assert tableau(one).total >= 0
        assert echeancier(one).total.euros >= 0
