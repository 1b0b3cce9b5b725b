"""Une mission n'a pas d'objectif.

Le projet de santé dit ce que chaque mission doit obtenir : des objectifs concrets, que l'on pourra
dire atteints ou non. Les objectifs peuvent être ceux de la mission ou de ses fiches action.

Dans une lettre, les objectifs sont souvent attendus ; une orientation précise peut y suffire.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  acces_aux_soins: {orientation: Améliorer l'accès aux soins.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  acces_aux_soins:
    orientation: Améliorer l'accès aux soins.
    objectifs: [Un médecin traitant pour chaque patient en affection de longue durée]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.missions import Mission
from cptskit.regles.letter import requirement
from cptskit.regles.mission_words import one_or_each
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_ADVICE = "Écrivez sous « objectifs: » un ou deux résultats que l'on pourra dire atteints ou non."


@rule(
    "MIS010",
    "mission-sans-objectif",
    everywhere(Level.AVERTISSEMENT),
    ("idf-2017", "occ-lauragais", "nor-urps-mk"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask each mission of a projet for an objective, and a letter for one at least."""
    bare = [code for code, mission in projet.missions.items() if not _aims(mission)]
    if context.etape is not Etape.LETTRE:
        yield from one_or_each(
            projet,
            bare,
            "Aucune mission n'a d'objectif.",
            "La mission « {mission} » n'a pas d'objectif.",
            _ADVICE,
        )
    elif bare and len(bare) == len(projet.missions) and (item := requirement("LI-12", context)):
        yield Remark(
            f"La lettre ne donne pas les objectifs visés, point {item.words}.",
            ("missions",),
            _ADVICE,
            texte=item.texte,
            level=item.level,
        )


def _aims(mission: Mission) -> bool:
    return bool(mission.objectifs) or any(
        fiche.objectif or fiche.objectifs_operationnels for fiche in mission.fiches
    )
