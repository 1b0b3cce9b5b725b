"""Un constat ne cite ni chiffre ni témoignage.

Les tutelles attendent des constats appuyés sur des chiffres officiels, et les mots des
professionnels ou des usagers quand le chiffre manque. Un constat qui porte lui-même son chiffre est
appuyé ; une année n'est pas un chiffre.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  constats:
    - {id: C1, texte: Les dépistages atteignent mal les habitants éloignés.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {id: sein, libelle: Dépistage du cancer du sein, valeur: "44 %", annee: 2025, source: CPAM}
  constats:
    - {id: C1, texte: Les dépistages atteignent mal les habitants éloignés., indicateurs: [sein]}
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.nombres import agreed, counted
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Constat
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?! ?%)")


@rule(
    "DIA008",
    "constat-sans-appui",
    Levels(Level.CONSEIL, Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("idf-93",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the observations without figure or words of anyone."""
    constats = projet.diagnostic.constats if projet.diagnostic else ()
    bare = [index for index, constat in enumerate(constats) if not _backed(constat)]
    if bare:
        verb = agreed(len(bare), "cite", "citent")
        yield gathered(
            [("diagnostic", "constats", index) for index in bare],
            f"{counted(len(bare), 'constat')} sur {len(constats)} ne {verb} ni chiffre ni "
            "témoignage.",
            "Ajoutez « indicateurs: » avec l'identifiant d'un chiffre, ou « temoignage: » avec les "
            "mots d'un professionnel ou d'un usager.",
        )


def _backed(constat: Constat) -> bool:
    figure = any(sign.isdigit() for sign in _YEAR.sub("", constat.texte))
    return bool(constat.indicateurs or constat.temoignage or figure)
