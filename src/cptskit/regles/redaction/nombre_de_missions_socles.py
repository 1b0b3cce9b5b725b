"""Le texte se trompe sur le nombre de missions socles.

L'accord de 2019 avait trois missions socles ; l'avenant 2 en a ajouté une quatrième, la réponse aux
crises sanitaires graves, le 31 mars 2022. Bien des pages disent encore trois.

Le nombre est celui du jour de la vérification, ou du jour de la signature du contrat. La partie
« historique » peut dire ce qui valait alors, et « trois missions socles sur quatre » n'est pas en
cause.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
evaluation:
  methode: Les trois missions socles sont suivies par le bureau.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
evaluation:
  methode: Les quatre missions socles sont suivies par le bureau.
```
"""

import re
from collections.abc import Iterator

from cptskit.droit.missions import missions_socles
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_TOLD = re.compile(
    rf"(?P<count>[2-6]|{'|'.join(_NUMBERS)}) missions(?: dites)? socles?\b"
    r"(?! (?:sur|parmi|des) (?:les )?(?:[4-6]|quatre|cinq|six)\b)",
    re.IGNORECASE,
)
_PAST = ("identite", "historique")


@rule(
    "RED006",
    "nombre-de-missions-socles",
    everywhere(Level.AVERTISSEMENT),
    ("aci-avenant-2", "aci-2019"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each number that a text tells with those of today and of the signature."""
    signed = projet.contrat.signature if projet.contrat else None
    days = (context.date, signed.debut) if signed else (context.date,)
    lawful = {len(missions_socles(day)) for day in days}
    for route, text in context.texts:
        for told in _TOLD.finditer(text) if route != _PAST else ():
            count = told["count"].casefold()
            if int(_NUMBERS.get(count, 0) or count) not in lawful:
                expected = len(missions_socles(context.date))
                yield Remark(
                    f"Le texte parle de « {told.group()} » ; il y en a {expected} à cette date.",
                    route,
                    "Corrigez le nombre, ou dites de quelle époque vous parlez.",
                    extract=told.group(),
                )
