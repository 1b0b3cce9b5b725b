"""L'évaluation ne dit pas qui, quand ou avec quoi.

Une évaluation se résume en trois réponses : qui suit les indicateurs, à quel rythme, et avec quels
outils. Il en manque une.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
evaluation:
  methode: Chaque groupe remplit le tableau de ses fiches.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
evaluation:
  methode: Chaque groupe remplit le tableau de ses fiches.
  responsable: bureau, avec la coordination
  frequence: deux fois par an
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_PARTS = {
    "methode": "comment le projet est suivi",
    "responsable": "qui en est chargé",
    "frequence": "à quel rythme",
}


@rule("SUI012", "evaluation-incomplete", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """List what the evaluation lacks, once it says something."""
    missing = [key for key in _PARTS if not getattr(projet.evaluation, key, None)]
    if 0 < len(missing) < len(_PARTS):
        yield Remark(
            f"L'évaluation ne dit pas {joined((_PARTS[key] for key in missing), 'ni')}.",
            ("evaluation",),
            f"Ajoutez {joined(f'« {key}: »' for key in missing)}.",
        )
