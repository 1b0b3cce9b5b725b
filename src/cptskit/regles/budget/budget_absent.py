"""Il n'y a pas de budget.

Le projet de santé dit de quoi la communauté vivra : ses recettes et ses dépenses, année par année,
sur les sommes réellement versées dans l'année. Deux années suffisent pour commencer.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Volet fonctionnement, montant: 50 000, nature: aci}]
      depenses: [{libelle: Coordination, montant: 50 000, nature: coordination}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "BUD001",
    "budget-absent",
    from_projet(Level.AVERTISSEMENT),
    ("avecsante-2020", "nor-urps-mk"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for one line of budget at least."""
    if not any(exercice.recettes or exercice.depenses for _, exercice in years(projet)):
        yield Remark(
            "Il n'y a pas de budget.",
            ("budget",),
            "Sous « budget: exercices: », donnez pour chaque année « recettes: » et "
            "« depenses: », avec leur montant.",
        )
