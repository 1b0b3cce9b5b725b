"""Le texte se trompe sur le nombre de missions socles.

L'accord de 2019 avait trois missions socles ; l'avenant 2 en a ajouté une quatrième, la réponse
aux crises sanitaires graves (publié le 31 mars 2022, pour sûr depuis le 3 septembre). Bien des
pages disent encore trois.

Le nombre est celui du jour de la vérification, ou du droit sous lequel le contrat vit ou a vécu.
La partie « historique » peut dire ce qui valait alors, et « trois missions socles sur quatre »
n'est pas en cause.

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
from datetime import date

from cptskit.contrat import droit_de, periodes
from cptskit.droit.missions import missions_socles
from cptskit.projet import Projet
from cptskit.regles.passages import texts_with
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
    """Compare each number that a text states with those of today and of the signature."""
    lawful = {count for day in _days(projet, context.date) for count in _counts(day)}
    for route, text in texts_with(context, "socle"):
        for match in _TOLD.finditer(text) if route != _PAST else ():
            count = match["count"].casefold()
            if int(_NUMBERS.get(count, 0) or count) not in lawful:
                expected = len(missions_socles(context.date))
                yield Remark(
                    f"Le texte parle de « {match.group()} » ; il y en a {expected} à cette date.",
                    route,
                    "Corrigez le nombre, ou dites de quelle époque vous parlez.",
                    extract=match.group(),
                )


def _days(projet: Projet, today: date) -> Iterator[date]:
    """Yield today, and the days of the law of each contract so far."""
    yield today
    for periode in periodes(projet):
        yield periode.debut
        yield from droit_de(periode, today).jours


def _counts(day: date) -> set[int]:
    """Return how many socles there are on a day: two counts while two readings exist."""
    socles = missions_socles(day)
    sure = [socle for socle in socles if socle.fondement and socle.fondement.grade.bloquant]
    return {len(socles), len(sure)}
