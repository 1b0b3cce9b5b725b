"""Une mission de la lettre n'a pas d'orientation.

La lettre d'intention dit, pour chaque mission envisagée, ce que la communauté veut faire : une ou
deux phrases propres au territoire. Le titre seul d'une mission ne distingue pas ce projet d'un
autre. Quand aucune mission n'a d'orientation, la partie entière manque.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
missions:
  acces_aux_soins: {orientation: Trouver un médecin traitant à chacun.}
  parcours: {statut: socle}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
missions:
  acces_aux_soins: {orientation: Trouver un médecin traitant à chacun.}
  parcours: {orientation: Préparer la sortie d'hôpital des personnes âgées.}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.mission_words import one_or_each
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule("MIS008", "mission-sans-orientation", Levels(lettre=Level.ERREUR), ("na-agoralib",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for an orientation, objectives or fiches; only a letter without any is blocked."""
    bare = [
        code
        for code, mission in projet.missions.items()
        if not (mission.orientation or mission.objectifs or mission.fiches)
    ]
    yield from one_or_each(
        projet,
        bare,
        "Aucune mission n'a d'orientation.",
        "La mission « {mission} » n'a pas d'orientation.",
        "Écrivez sous « orientation: » ce que la communauté veut faire, en une ou deux phrases.",
        dict.fromkeys(bare, Level.AVERTISSEMENT),
    )
