"""Une marque de mise en forme paraîtrait telle quelle dans le document.

Un texte long s'écrit en Markdown ; une ligne (un titre, un nom, un rôle) ne se met pas en forme.
Une marque mal fermée, une image dont le nom contient une espace, une balise de modèle ({{ … }}) ou
un commentaire jamais fermé seraient imprimés.

Le nom d'une image qui contient une espace s'écrit entre chevrons :
`![Carte](<images/ma carte.png>)`.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: |
    Les bassins de vie : ![Carte](images/ma carte.png), pour {{ projet.identite.nom }}.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: |
    Le territoire suit **les bassins de vie** du sud (voir [la carte](https://example.org)).
```
"""

import re
from collections.abc import Iterator
from itertools import islice

from cptskit.projet import Projet
from cptskit.regles.marques import marks_of
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_IN_A_LINE = re.compile(
    r"\*\*[^*\s][^*\n]*\*\*|!?\[[^\[\]\n]*\]\([^)\n]{0,300}\)"
    r"|\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|<!--|`[^`\n]+`"
)
_LEFT = re.compile(
    r"!\[[^\[\]\n]*\]\([^)\n]{0,300}\)"
    r"|\[[^\[\]\n]+\]\([^)\n]{0,300}\)|\*\*|\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|<!--"
    r"|^#{1,6}[^\W\d_]\w*|^\|[^\n]*\|$",
    re.MULTILINE,
)
"""What is left of a mark in the words of a text that was read as Markdown."""


@rule("RED010", "marque-brute", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for marks that are printed, in texts and in lines."""
    narratives = dict(context.narratives)
    for route, text in context.texts:
        if route in narratives:
            found = _LEFT.finditer(marks_of(text).words)
            advice = "Fermez la marque, ou retirez-la ; un nom avec des espaces va entre < et >."
        else:
            found = _IN_A_LINE.finditer(text)
            advice = "Cette ligne ne se met pas en forme : retirez la marque."
        marks = dict.fromkeys(match.group().strip() for match in found)
        for mark in islice(marks, _MOST):
            yield Remark(
                f"« {mark[:_LONGEST]} » paraîtra tel quel dans le document.",
                route,
                advice,
                extract=mark if mark in text else None,
            )


_LONGEST = 60
_MOST = 5
"""Marks shown of one text."""
