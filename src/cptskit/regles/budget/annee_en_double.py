"""Une année est au budget deux fois.

Chaque année civile a un seul budget. Deux fois la même année donnent deux totaux.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - {annee: 2027}
    - {annee: 2027}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - {annee: 2027}
    - {annee: 2028}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level


@rule("BUD005", "annee-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the years of the budget."""
    by_route = {route: exercice.annee for route, exercice in years(projet)}
    for route, first in twins(by_route.items()):
        yield Remark(
            f"L'année {by_route[route]} est déjà au budget.",
            (*route, "annee"),
            "Corrigez l'année, ou réunissez les deux budgets.",
            (Elsewhere((*first, "annee"), "premier budget de cette année"),),
        )
