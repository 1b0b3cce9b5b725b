"""Une crise reconnue ne dit pas combien de professionnels ou d'actions.

La part variable se prouve par la reconnaissance de l'ARS, le nombre de professionnels mobilisés,
le nombre d'actions menées et les documents.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  activations: [{evenement: Canicule, debut: 2025-07-01, reconnue_par_ars: oui}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  activations:
    - {evenement: Canicule, debut: 2025-07, reconnue_par_ars: oui, professionnels: 12, actions: 3}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CRI017",
    "activation-sans-preuve",
    Levels(contrat=Level.AVERTISSEMENT),
    ("plan-de-crise-annexes",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at the recognised crises alone."""
    for index, activation in enumerate(projet.crise.activations if projet.crise else ()):
        if activation.reconnue_par_ars and (
            activation.professionnels is None or activation.actions is None
        ):
            yield Remark(
                "Cette crise reconnue ne dit pas combien de professionnels et d'actions.",
                ("crise", "activations", index),
                "Ajoutez « professionnels: » et « actions: ».",
            )
