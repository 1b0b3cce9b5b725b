"""Le même paragraphe est écrit deux fois.

Un paragraphe recopié d'une partie dans une autre se lit deux fois dans le document, et l'une des
deux copies vieillira. Gardez-le à un seul endroit.

La règle ne regarde que les paragraphes d'au moins cent vingt signes.

## Mauvais exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: >-
    Les départs à la retraite laissent chaque année davantage de patients sans médecin traitant, et
    les professionnels qui restent se connaissent encore trop peu.
territoire:
  justification: >-
    Les départs à la retraite laissent chaque année davantage de patients sans médecin traitant, et
    les professionnels qui restent se connaissent encore trop peu.
```

## Bon exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: >-
    Les départs à la retraite laissent chaque année davantage de patients sans médecin traitant, et
    les professionnels qui restent se connaissent encore trop peu.
territoire:
  justification: Les habitants se soignent d'abord au bourg, à moins de vingt minutes.
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route

_LONG = 120


@rule("RED005", "texte-repete", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the long paragraphs of all texts; one remark a text."""
    seen: set[Route] = set()
    for route, first in twins(_paragraphs(context)):
        if route not in seen:
            seen.add(route)
            yield Remark(
                "Un paragraphe de ce texte est déjà écrit ailleurs.",
                route,
                "Gardez-le à un seul endroit, et renvoyez-y d'une phrase s'il le faut.",
                (Elsewhere(first, "même paragraphe"),),
            )


def _paragraphs(context: Context) -> Iterator[tuple[Route, str]]:
    for route, text in context.texts:
        for paragraph in re.split(r"\n\s*\n", text) if len(text) >= _LONG else ():
            if len(paragraph) >= _LONG:
                yield route, folded(paragraph)
