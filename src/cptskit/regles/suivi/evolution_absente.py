"""Le projet ne dit pas comment il peut évoluer.

Un projet de santé change : nouvelle action, nouvelle commune, avenant au contrat. En
Bourgogne-Franche-Comté, une communauté le rappelle en présentant le sien ; dites qui le décide.
Aucun texte ne l'exige.

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

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "SUI011",
    "evolution-absente",
    from_projet(Level.CONSEIL),
    ("bfc-grand-lons",),
    regions=frozenset({"27"}),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the clause where the evaluation is written."""
    if projet.evaluation and not projet.evaluation.evolution:
        yield Remark(
            "Le projet ne dit pas comment il peut évoluer, ce que rappelle un document de "
            "Bourgogne-Franche-Comté.",
            ("evaluation",),
            "Ajoutez « evolution: » : qui décide d'une nouvelle action, et quand un avenant suit.",
        )
