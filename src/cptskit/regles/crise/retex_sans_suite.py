"""Un exercice ou une crise n'a pas eu de suite écrite.

Un exercice que la communauté a choisi de tenir sert si l'on en tire quelque chose : un retour
d'expérience, et des actions menées à leur date. Aucun texte n'oblige à tenir un exercice.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-03-01}
crise:
  exercices: [{date: 2025-11-20, scenario: Canicule}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-03-01}
crise:
  exercices:
    - date: 2025-11-20
      scenario: Canicule
      retex: {date: 2025-12-10, actions: [{intitule: Revoir l'annuaire, echeance: 2026-06-30}]}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "CRI015",
    "retex-sans-suite",
    from_projet(Level.CONSEIL),
    ("plan-de-crise-pratique",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at what is past: the exercise, the crisis, the days of the actions."""
    if projet.crise is None:
        return
    events = [
        ("exercices", i, exercice.date, exercice.retex)
        for i, exercice in enumerate(projet.crise.exercices)
    ]
    events += [
        ("activations", i, activation.fin or activation.debut, activation.retex)
        for i, activation in enumerate(projet.crise.activations)
    ]
    for key, index, day, retex in events:
        if day is None or not day.surement_avant(context.date):
            continue
        if retex is None:
            noun = "exercice" if key == "exercices" else "événement"
            yield Remark(
                f"Cet {noun} n'a pas de retour d'expérience.",
                ("crise", key, index),
                "Ajoutez « retex: » : date, enseignements, actions.",
            )
            continue
        for rank, action in enumerate(retex.actions):
            if action.echeance and not action.fait and action.echeance.surement_avant(context.date):
                yield Remark(
                    "Une action du retour d'expérience a passé sa date.",
                    ("crise", key, index, "retex", "actions", rank),
                    "Écrivez « fait: oui », ou une autre échéance.",
                )
