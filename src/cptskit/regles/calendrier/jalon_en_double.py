"""Un jalon est écrit deux fois.

Deux jalons de même sorte, de même date et de même intitulé se répètent dans le calendrier du
document.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
calendrier:
  jalons:
    - {type: transmission, date: 2027-01-15}
    - {type: transmission, date: 2027-01-15}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
calendrier:
  jalons:
    - {type: groupe_projet, date: 2027-01-15, intitule: Réunion de lancement}
    - {type: transmission, date: 2027-09-15}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.milestones import milestones
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level


@rule("CAL008", "jalon-en-double", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare kind, date and title."""
    keyed = (
        (route, (jalon.type, jalon.date, folded(jalon.intitule or "")))
        for route, jalon in milestones(projet)
    )
    for route, first in twins(keyed):
        yield Remark(
            "Ce jalon est déjà au calendrier, à la même date.",
            route,
            "Retirez-le, ou distinguez les deux par « intitule: ».",
            (Elsewhere(first, "premier jalon"),),
        )
