"""Une intercommunalité couverte en partie n'est pas expliquée.

Laisser des communes d'une intercommunalité hors du territoire est possible. Les relecteurs
demandent pourquoi : communes d'une autre CPTS, habitants qui se soignent ailleurs.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci:
    - {nom: CC du Lac, partiel: oui}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci:
    - {nom: CC du Lac, partiel: oui, motif: les communes de l'ouest se soignent à la préfecture}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.territoire import Epci
from cptskit.regles.places import abridged, perimeter
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level
from cptskit.territoires import epci_nomme, part


@rule(
    "TER016",
    "epci-partiel-sans-motif",
    Levels(Level.CONSEIL, Level.AVERTISSEMENT, Level.CONSEIL),
    ("relecture",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the reason of each partial intercommunalité."""
    codes = perimeter(projet).codes
    for index, epci in enumerate(projet.territoire.epci if projet.territoire else ()):
        if epci.partiel and epci.motif is None:
            yield Remark(
                f"« {epci.nom} » n'est couverte qu'en partie, sans explication"
                f"{_left_out(epci, codes)}.",
                ("territoire", "epci", index),
                "Ajoutez « motif: » : où se soignent les habitants des communes laissées hors du "
                "territoire, et quelle CPTS les couvre.",
            )


def _left_out(epci: Epci, codes: frozenset[str]) -> str:
    """Return the communes left out, where the tables know the intercommunalité."""
    officiel = epci_nomme(epci, codes)
    left = part(officiel, codes) if officiel else None
    if left is None or not left.dedans or left.entier:
        return ""
    return f" ; restent dehors : {abridged([commune.nom for commune in left.dehors])}"
