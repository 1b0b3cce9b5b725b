"""Rien n'est dit du travail avec une organisation du territoire.

Citer une MSP, un DAC ou un contrat local de santé appelle la question suivante : que faites-vous
ensemble, et qui fait quoi ?

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
articulation:
  organisations: [{nom: Dispositif d'appui à la coordination, type: dac}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
articulation:
  organisations:
    - nom: Dispositif d'appui à la coordination
      type: dac
      articulation: la communauté traite les parcours courants, le dispositif les cas complexes
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "MEM015",
    "organisation-sans-articulation",
    from_projet(Level.CONSEIL),
    ("relecture", "idf-2017"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the organisations of which only the name is given."""
    listed = projet.articulation.organisations if projet.articulation else ()
    silent = [
        index for index, organisation in enumerate(listed) if organisation.articulation is None
    ]
    if silent:
        names = joined(f"« {listed[index].nom} »" for index in silent)
        yield gathered(
            [("articulation", "organisations", index) for index in silent],
            f"Rien n'est dit du travail avec {names}.",
            "Ajoutez « articulation: » : ce que vous faites ensemble, et qui fait quoi.",
        )
