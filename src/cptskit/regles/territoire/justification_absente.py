"""Le choix du territoire n'est pas expliqué.

La pertinence du territoire est l'un des deux seuls motifs pour lesquels l'ARS peut s'opposer à un
projet de santé. Expliquez-la : flux de patients, bassin de vie, habitudes de travail entre
professionnels, cohérence avec les autres découpages, absence de commune laissée de côté.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
  justification: Les habitants des communes voisines consultent à Miribel.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.chapters import territory
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "TER002",
    "justification-absente",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.AVERTISSEMENT),
    ("csp-l1434-12", "pdl-2018", "idf-2017"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask why this territory, once it is said."""
    territoire = territory(projet)
    if territoire and territoire.justification is None:
        yield Remark(
            "Rien n'explique le choix de ce territoire, alors que l'ARS peut s'opposer à un "
            "territoire qu'elle ne juge pas pertinent.",
            ("territoire", "justification"),
            "Écrivez sous « justification: » d'où viennent les patients, où les professionnels "
            "travaillent déjà ensemble, et pourquoi la limite passe là.",
        )
