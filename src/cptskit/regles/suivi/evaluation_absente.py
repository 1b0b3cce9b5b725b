"""Le projet ne dit pas comment il est évalué.

Le projet dit qui suit les actions, à quel rythme et avec quels outils : les indicateurs ne se
remplissent pas seuls, et le dialogue de gestion revient chaque année.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
evaluation:
  methode: Chaque groupe remplit deux fois par an le tableau de ses fiches.
  responsable: bureau, avec la coordination
  frequence: deux fois par an
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "SUI002",
    "evaluation-absente",
    from_projet(Level.AVERTISSEMENT),
    ("occ-lauragais", "avecsante-2020"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the method, or for who and when."""
    evaluation = projet.evaluation
    if evaluation is None or not (
        evaluation.methode or evaluation.responsable or evaluation.frequence
    ):
        yield Remark(
            "Le projet ne dit pas comment il est suivi et évalué.",
            ("evaluation",),
            "Sous « evaluation: », ajoutez « methode: », « responsable: » et « frequence: ».",
        )
