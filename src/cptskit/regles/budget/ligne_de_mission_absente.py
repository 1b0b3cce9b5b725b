"""Le budget paie une mission que la communauté n'a pas choisie.

Une recette ou une dépense rattachée à une mission suppose que le projet la décrit. Une mission au
budget sans être au projet est un oubli, ou une mission abandonnée.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions: {parcours: {statut: socle}}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Réunions de pratique, montant: 6 000, mission: qualite}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions: {parcours: {statut: socle}, qualite: {statut: optionnelle}}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Réunions de pratique, montant: 6 000, mission: qualite}]
```
"""

from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.regles.mission_words import label
from cptskit.regles.money import lines, years
from cptskit.regles.rule import Context, Remark, everywhere, rule


@rule("BUD011", "ligne-de-mission-absente", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up the mission of each line, once the project has missions."""
    if not projet.missions:
        return
    for year, exercice in years(projet):
        for route, line in lines(year, exercice):
            if line.mission and line.mission not in projet.missions:
                yield Remark(
                    f"« {line.libelle} » relève de la mission « {label(line.mission)} », que "
                    "le projet n'a pas choisie.",
                    (*route, "mission"),
                    f"Ajoutez la mission « {line.mission.value}: » au projet, ou corrigez cette "
                    "ligne.",
                )
