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

from collections import defaultdict
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.gathering import gathered
from cptskit.regles.mission_words import label
from cptskit.regles.money import lines, years
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route


@rule("BUD011", "ligne-de-mission-absente", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the lines of each mission that is not chosen, once the project has missions."""
    if not projet.missions:
        return
    unknown: dict[CodeMission, list[Route]] = defaultdict(list)
    for year, exercice in years(projet):
        for route, line in lines(year, exercice):
            if line.mission and line.mission not in projet.missions:
                unknown[line.mission].append((*route, "mission"))
    for code, routes in unknown.items():
        yield gathered(
            routes,
            f"Le budget compte la mission « {label(code)} », que le projet n'a pas choisie.",
            f"Ajoutez « {code.value}: » sous « missions: », ou corrigez ces lignes.",
        )
