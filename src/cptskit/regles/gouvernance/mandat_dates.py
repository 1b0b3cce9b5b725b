"""Un mandat finit avant de commencer.

Une date de fin placée avant le début est une faute de frappe. Des dates dont on ne connaît que
l'année ne sont en cause que si aucune date possible ne convient.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2020, fin: 2017}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2017, fin: 2020}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("GOU012", "mandat-dates", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the two dates of each mandate."""
    for index, mandat in enumerate(projet.gouvernance.mandats if projet.gouvernance else ()):
        if mandat.debut and mandat.fin and mandat.fin.surement_avant(mandat.debut):
            route = ("gouvernance", "mandats", index)
            yield Remark(
                f"Le mandat « {mandat.fonction} » finit ({mandat.fin}) avant de commencer "
                f"({mandat.debut}).",
                (*route, "fin"),
                "Corrigez l'une des deux dates.",
                (Elsewhere((*route, "debut"), "le début"),),
            )
