"""Rien n'est dit du travail avec une CPTS voisine.

Citer une CPTS voisine appelle la question suivante : comment travaillez-vous ensemble, et où passe
la limite ?

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  cpts_voisines: [{nom: CPTS voisine}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  cpts_voisines: [{nom: CPTS voisine, articulation: annuaire commun et gardes partagées}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("TER021", "voisine-sans-articulation", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the neighbours of whom only the name is given."""
    voisines = projet.territoire.cpts_voisines if projet.territoire else ()
    silent = [index for index, voisine in enumerate(voisines) if voisine.articulation is None]
    if silent:
        names = joined(f"« {voisines[index].nom} »" for index in silent)
        yield gathered(
            [("territoire", "cpts_voisines", index) for index in silent],
            f"Rien n'est dit du travail avec {names}.",
            "Ajoutez « articulation: » : où passe la limite, et ce que les deux communautés font "
            "ensemble.",
        )
