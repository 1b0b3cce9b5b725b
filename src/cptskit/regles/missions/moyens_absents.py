"""La lettre ne dit pas les moyens d'action.

Certaines régions demandent dès la lettre d'intention les moyens envisagés : protocoles, créneaux
partagés, réunions, temps de coordination. Quelques mots par mission suffisent.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Normandie
missions:
  acces_aux_soins: {orientation: Trouver un médecin traitant à chacun.}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Normandie
missions:
  acces_aux_soins:
    orientation: Trouver un médecin traitant à chacun.
    moyens: Une liste commune des demandes, tenue par la coordination.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "MIS011",
    "moyens-absents",
    Levels(lettre=Level.AVERTISSEMENT),
    ("nor-urps-mk", "pratique-regionale"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask a letter for means, in a mission or in a fiche."""
    item = requirement("LI-13", context)
    if item is None or not projet.missions:
        return
    missions = projet.missions.values()
    if not any(mission.moyens or any(f.moyens for f in mission.fiches) for mission in missions):
        yield Remark(
            f"La lettre ne dit pas les moyens d'action, point {item.words}.",
            ("missions",),
            "Écrivez sous « moyens: » de chaque mission les moyens envisagés, en quelques mots.",
            texte=item.texte,
            level=item.level,
        )
