"""Une mission n'a pas de fiche action.

Les fiches action constituent le projet de santé : une mission choisie sans aucune fiche reste une
intention. Le dialogue de gestion annuel se prépare fiche par fiche.

Une mission optionnelle sans fiche est un avertissement : mieux vaut la retirer que la laisser vide.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    orientation: Trouver un médecin traitant à chacun.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    orientation: Trouver un médecin traitant à chacun.
    fiches:
      - {id: ACC-1, titre: Un médecin traitant pour chaque patient}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.mission_words import for_optional, one_or_each
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("MIS003", "mission-sans-fiche", from_projet(Level.ERREUR), ("cvl", "hdf-paps"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask each mission for a fiche; an optional one is only warned."""
    yield from one_or_each(
        projet,
        [code for code, mission in projet.missions.items() if not mission.fiches],
        "Aucune mission n'a de fiche action.",
        "La mission « {mission} » n'a pas de fiche action.",
        "Ajoutez sous « fiches: » une fiche action, avec « id: » et « titre: » pour commencer.",
        for_optional(Level.AVERTISSEMENT, context.date),
    )
