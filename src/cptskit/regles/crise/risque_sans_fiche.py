"""Un risque du plan de crise n'a pas de fiche réflexe.

Une fiche réflexe dit quoi faire, étape par étape, à qui n'a pas le temps de lire le plan.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques: [{famille: malades, intitule: Canicule}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques: [{famille: malades, intitule: Canicule, fiche: canicule}]
  fiches: [{id: canicule, titre: Canicule}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "CRI012",
    "risque-sans-fiche",
    from_projet(Level.CONSEIL),
    ("plan-de-crise-pratique",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at each risk."""
    risks = projet.crise.risques if projet.crise else ()
    bare = [index for index, risk in enumerate(risks) if risk.intitule and not risk.fiche]
    if bare:
        yield gathered(
            [("crise", "risques", index) for index in bare],
            "Un risque du plan de crise n'a pas de fiche réflexe.",
            "Écrivez la fiche sous « crise: fiches: », et son identifiant dans « fiche: ».",
        )
