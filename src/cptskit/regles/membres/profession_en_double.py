"""Une profession est comptée deux fois.

Une profession n'a qu'une ligne dans les effectifs ; deux lignes fausseraient la somme. La
profession « autre », qui en réunit plusieurs, n'est pas en cause.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
membres:
  effectifs:
    - {profession: infirmier, nombre: 9}
    - {profession: medecin_generaliste, nombre: 4}
    - {profession: infirmier, nombre: 2}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
membres:
  effectifs:
    - {profession: infirmier, nombre: 11}
    - {profession: medecin_generaliste, nombre: 4}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.professions import Profession
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route


@rule("MEM008", "profession-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a profession with two lines."""
    professions: dict[Route, Profession] = {
        ("membres", "effectifs", index, "profession"): effectif.profession
        for index, effectif in enumerate(projet.membres.effectifs if projet.membres else ())
        if effectif.profession is not Profession.AUTRE
    }
    for route, first in twins(professions.items()):
        yield Remark(
            f"La profession « {professions[route].singulier} » est comptée deux fois.",
            route,
            "Réunissez les deux lignes en une, ou corrigez la profession.",
            (Elsewhere(first, "déjà comptée ici"),),
        )
