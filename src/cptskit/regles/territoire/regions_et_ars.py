"""Le territoire est sur plusieurs régions, mais une seule ARS est destinataire.

Chaque région a son agence, qui regarde le projet pour ses communes. Adressez-le à chacune : elles
conviennent entre elles de celle qui l'instruit.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 24037, nom: Bergerac}, {insee: 46102, nom: Figeac}]
destinataires:
  - {type: ars, nom: ARS Nouvelle-Aquitaine}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 24037, nom: Bergerac}, {insee: 46102, nom: Figeac}]
destinataires:
  - {type: ars, nom: ARS Nouvelle-Aquitaine}
  - {type: ars, nom: ARS Occitanie}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import TypeDestinataire
from cptskit.referentiels import Ars, UnknownCodeError, ars, departement, region
from cptskit.referentiels.recherche import cle
from cptskit.regles.places import perimeter
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_AGENCIES = (TypeDestinataire.ARS, TypeDestinataire.DD_ARS)


@rule(
    "TER033",
    "regions-et-ars",
    Levels(Level.CONSEIL, Level.CONSEIL),
    ("relecture", "csp-l1434-12"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for an agency that no recipient names."""
    written = [
        (index, cle(destinataire.nom))
        for index, destinataire in enumerate(projet.destinataires)
        if destinataire.type in _AGENCIES
    ]
    places = perimeter(projet).departements
    agencies = {_agency(code): code for code in places}
    if not written or len(agencies) < 2 or None in agencies:
        return
    missing = [
        agency
        for agency in agencies
        if agency and not any(_names(agency, places, text) for _, text in written)
    ]
    if missing and len(written) < len(agencies) + 1:
        names = joined(region(agency.region).nom for agency in agencies if agency)
        yield Remark(
            f"Les communes sont dans plusieurs régions ({names}), et aucun destinataire n'est "
            f"{joined((f'l’{agency.nom}' for agency in missing), 'ni')}.",
            ("destinataires", written[0][0]),
            f"Ajoutez {joined(f'« - {{type: ars, nom: {agency.nom}}} »' for agency in missing)} "
            "sous « destinataires: », ou demandez à la première qui instruit le dossier.",
        )


def _agency(code: str) -> Ars | None:
    try:
        return ars(departement(code).region)
    except UnknownCodeError:
        return None


def _names(agency: Ars, places: tuple[str, ...], text: str) -> bool:
    """Say whether a recipient is this agency, or its delegation for a département covered."""
    its = [cle(departement(code).nom) for code in places if code in agency.departements]
    return any(name in text for name in (cle(region(agency.region).nom), *its))
