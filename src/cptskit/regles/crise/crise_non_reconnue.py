"""La part variable de la mission de crise est comptée, sans crise reconnue.

Cette part n'est due que si l'ARS a reconnu une crise et que le plan a été mis en œuvre. Un budget
ne l'attend pas. « reconnue_par_ars: oui » ne s'écrit que si l'ARS l'a dit.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2025
      recettes: [{libelle: Part variable, montant: 20 000, nature: aci, mission: crises}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2025
      recettes: [{libelle: Part variable, montant: 20 000, nature: aci, mission: crises}]
crise:
  activations:
    - {evenement: Canicule, debut: 2025-07, reconnue_par_ars: oui, professionnels: 12, actions: 3}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.suivi import Recette
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level, Route


@rule(
    "CRI016", "crise-non-reconnue", Levels(contrat=Level.AVERTISSEMENT), ("plan-de-crise-annexes",)
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the variable part in budget and years, and for a crisis that the ARS recognised."""
    activations = projet.crise.activations if projet.crise else ()
    if any(activation.reconnue_par_ars for activation in activations):
        return
    parts: list[tuple[Route, tuple[Recette, ...]]] = [
        (("budget", "exercices", index, "recettes"), exercice.recettes)
        for index, exercice in enumerate(projet.budget.exercices if projet.budget else ())
    ]
    parts += [(("annees", key, "recettes"), annee.recettes) for key, annee in projet.annees.items()]
    for route, recettes in parts:
        for index, recette in enumerate(recettes):
            counted = recette.mission is CodeMission.CRISES and recette.montant
            if counted and "variable" in folded(recette.libelle):
                yield Remark(
                    "La part variable de la mission de crise est comptée, sans crise reconnue.",
                    (*route, index),
                    "Retirez-la, ou écrivez la crise sous « crise: activations: ».",
                )
