"""La lettre ne dit pas à quoi le groupe s'engage.

Une lettre d'intention se termine souvent par un engagement : élaborer le projet de santé, informer
tous les acteurs du territoire. Deux phrases suffisent.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Nouvelle-Aquitaine
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Nouvelle-Aquitaine
engagements: [Informer tous les professionnels du territoire de l'avancement du projet]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "SUI009",
    "lettre-sans-engagement",
    Levels(lettre=Level.AVERTISSEMENT),
    ("na-agoralib", "pratique-regionale"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask a letter for the group's commitments."""
    item = requirement("LI-18", context)
    if item and not projet.engagements:
        yield Remark(
            f"La lettre ne dit pas à quoi le groupe s'engage, point {item.words}.",
            ("engagements",),
            "Sous « engagements: », écrivez par exemple : élaborer le projet de santé, informer "
            "tous les acteurs du territoire.",
            texte=item.texte,
            level=item.level,
        )
