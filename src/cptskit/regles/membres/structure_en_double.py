"""Une structure est listée deux fois.

Deux structures portent le même numéro FINESS, ou le même nom dans la même commune.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  structures:
    - {nom: Maison de santé du Lac, commune: Miribel}
    - {nom: Maison de santé du lac, commune: Miribel}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  structures:
    - {nom: Maison de santé du Lac, commune: Miribel}
    - {nom: Maison de santé du Lac, commune: Beynost}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route


@rule("MEM017", "structure-en-double", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a number given twice, or a name given twice in a commune."""
    listed = projet.membres.structures if projet.membres else ()
    base: Route = ("membres", "structures")
    keyed = (
        (
            (*base, index),
            structure.finess or (folded(structure.nom), folded(structure.commune or "")),
        )
        for index, structure in enumerate(listed)
    )
    for route, first in twins(keyed):
        yield Remark(
            f"« {listed[int(route[-1])].nom} » est listée deux fois.",
            route,
            "Retirez l'une des deux lignes, ou précisez sa commune et son numéro FINESS.",
            (Elsewhere(first, "déjà listée ici"),),
        )
