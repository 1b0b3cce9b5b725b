"""La lettre ne dit pas de quel appui le groupe a besoin.

La lettre d'intention est le moment de demander : relecture juridique, aide à la rédaction, temps de
coordination, indemnisation des réunions. En Bretagne, l'aide se demande avec elle.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Bretagne
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Bretagne
appui:
  besoins: [Relecture juridique des statuts, Temps de coordination pour la rédaction]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "SUI010",
    "appui-absent",
    Levels(lettre=Level.AVERTISSEMENT),
    ("bre-gecolib", "pratique-regionale"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask a letter for the support that it needs."""
    item = requirement("LI-15", context)
    appui = projet.appui
    if item and (appui is None or not (appui.besoins or appui.demandes)):
        yield Remark(
            f"La lettre ne dit pas de quel appui le groupe a besoin, point {item.words}.",
            ("appui",),
            "Sous « appui: », listez « besoins: » et, s'il y a lieu, « demandes: » avec leur "
            "montant.",
            texte=item.texte,
            level=item.level,
        )
