"""Le projet ne dit pas comment il peut évoluer.

En Bourgogne-Franche-Comté, le projet de santé dit qu'il peut évoluer : nouvelle action, nouvelle
commune, avenant au contrat, et qui le décide.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
region: Bourgogne-Franche-Comté
evaluation: {responsable: bureau}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
region: Bourgogne-Franche-Comté
evaluation: {evolution: Une fiche est ajoutée ou close sur décision du conseil d'administration.}
```
"""

from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule


@rule(
    "SUI011",
    "evolution-absente",
    from_projet(Level.CONSEIL),
    ("ars-bfc",),
    regions=frozenset({"27"}),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the clause where the evaluation is written."""
    if projet.evaluation and not projet.evaluation.evolution:
        yield Remark(
            "Le projet ne dit pas comment il peut évoluer, ce que la région "
            "Bourgogne-Franche-Comté attend.",
            ("evaluation",),
            "Ajoutez « evolution: » : qui décide d'une nouvelle action, et quand un avenant suit.",
        )
