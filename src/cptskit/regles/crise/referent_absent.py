"""Le plan de crise n'a pas de référent, ou son référent n'a pas de suppléant.

Les annexes de contrat demandent un référent pour les situations exceptionnelles : c'est lui que
l'ARS appelle. Un suppléant répond quand il est absent.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  cellule: {lieu: Maison des associations}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  referents:
    - {nom: Camille Exemple, profession: infirmier}
    - {nom: Dominique Fictif, profession: pharmacien, suppleant: oui}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, advised_then_expected, rule
from cptskit.socle.findings import Level, Route

_ROUTE: Route = ("crise", "referents")


@rule(
    "CRI005",
    "referent-absent",
    advised_then_expected(),
    ("plan-de-crise-annexes", "plan-de-crise-pratique"),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for one who is not a deputy, then for a deputy."""
    if projet.crise is None:
        return
    referents = projet.crise.referents
    if all(referent.suppleant for referent in referents):
        yield Remark(
            "Le plan de crise n'a pas de référent.",
            _ROUTE if referents else ("crise",),
            "Ajoutez « crise: referents: » : son nom, sa profession.",
        )
    elif not any(referent.suppleant for referent in referents):
        yield Remark(
            "Le référent du plan de crise n'a pas de suppléant.",
            _ROUTE,
            "Ajoutez une personne avec « suppleant: oui ».",
            texte="plan-de-crise-pratique",
            level=Level.CONSEIL,
        )
