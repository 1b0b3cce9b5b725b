"""Working days (jours ouvrés): Monday to Friday without the public holidays of the place.

The holidays come from the package `holidays`, which knows those of the overseas territories and of
Alsace-Moselle (Good Friday counts there everywhere, though only some communes have it: later is
safer). It takes a third of a second to import: only an electronic sending needs it.
"""

from datetime import date, timedelta

from cptskit.projet import Projet

_SUBDIVISIONS = {
    "57": "57",
    "67": "6AE",
    "68": "6AE",
    "971": "971",
    "972": "972",
    "973": "973",
    "974": "974",
    "975": "PM",
    "976": "976",
    "977": "BL",
    "978": "MF",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}
"""Départements and collectivités with holidays of their own, as the package names them."""
_WEEKEND = 5


def jours_ouvres_apres(jour: date, nombre: int, departement: str | None) -> date:
    """Return the last of so many working days after a day, which itself does not count."""
    from holidays.countries.france import France  # noqa: PLC0415 - see above

    feries = France(  # type: ignore[no-untyped-call]
        subdiv=_SUBDIVISIONS.get(departement or "")
    )
    compte = 0
    while compte < nombre:
        jour += timedelta(days=1)
        compte += jour.weekday() < _WEEKEND and jour not in feries
    return jour


def departement_du_projet(projet: Projet) -> str | None:
    """Return the département of the seat, else of the first commune; None where none is known."""
    siege = projet.association.insee if projet.association else None
    communes = projet.territoire.communes if projet.territoire else ()
    code = siege or next((commune.insee for commune in communes if commune.insee), None)
    if code is None:
        return None
    return code[:3] if code.startswith(("97", "98")) else code[:2]
