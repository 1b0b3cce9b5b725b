"""Un collège est listé deux fois.

Deux collèges portent le même nom : l'un d'eux porte sans doute le mauvais, et le nombre d'élus
paraît double.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  colleges:
    - {nom: Collège des infirmiers, professions: [infirmier]}
    - {nom: Collège des infirmiers, professions: [pharmacien]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  colleges:
    - {nom: Collège des infirmiers, professions: [infirmier]}
    - {nom: Collège des pharmaciens, professions: [pharmacien]}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level


@rule("GOU015", "college-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a name given twice."""
    colleges = projet.gouvernance.colleges if projet.gouvernance else ()
    keyed = (
        (("gouvernance", "colleges", index, "nom"), folded(college.nom))
        for index, college in enumerate(colleges)
    )
    for route, first in twins(keyed):
        yield Remark(
            f"« {colleges[int(route[2])].nom} » est listé deux fois.",
            route,
            "Corrigez l'un des deux noms, ou réunissez les deux lignes.",
            (Elsewhere(first, "déjà listé ici"),),
        )
