"""Des communes ne sont dans aucune des intercommunalités citées.

Le document cite des intercommunalités, et sa liste a des communes d'une autre. Les relecteurs
lisent d'abord les intercommunalités : citez-les toutes, avec « partiel: oui » et un motif pour
celles que le territoire ne couvre pas en entier.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Bergeracoise, siren: 200070647}]
  communes:
    - {insee: 24037, nom: Bergerac}
    - {insee: 24520, nom: Sarlat-la-Canéda}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Bergeracoise, siren: 200070647}]
  communes:
    - {insee: 24037, nom: Bergerac}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import agreed, counted
from cptskit.projet import Projet
from cptskit.referentiels import communes_de_l_epci
from cptskit.regles.gathering import gathered
from cptskit.regles.places import abridged, perimeter, route_of
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.territoires import couverture, epci_nomme


@rule("TER032", "communes-hors-epci", everywhere(Level.CONSEIL), ("coherence", "relecture"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the communes of each intercommunalité that is not quoted."""
    perimetre = perimeter(projet)
    stated = projet.territoire.epci if projet.territoire else ()
    officiels = [epci_nomme(epci, perimetre.codes) for epci in stated]
    if not stated or None in officiels:
        return
    quoted = {epci.siren for epci in officiels if epci}
    inside = {commune.code for siren in quoted for commune in communes_de_l_epci(siren)}
    outside = [
        commune for commune in perimetre.communes if (commune.ville or commune.code) not in inside
    ]
    for part in couverture(outside):
        its = [commune for commune in outside if commune.epci == part.epci.siren] or list(
            part.dedans
        )
        names = abridged([commune.nom for commune in its])
        verb = agreed(len(its), "n'est", "ne sont")
        partly = ", partiel: oui" if part.dehors else ""
        yield gathered(
            [route_of(projet, commune.code) for commune in its],
            f"{counted(len(its), 'commune')} {verb} dans aucune des intercommunalités citées : "
            f"{names} (« {part.epci.nom} »).",
            f"Ajoutez « - {{nom: {part.epci.nom}, siren: {part.epci.siren}{partly}}} » sous "
            "« epci: », ou retirez ces communes.",
        )
