"""Un caractère n'est dans aucune police des documents.

Le PDF porte les polices de cptskit, pour se lire partout : un émoji, un idéogramme ou un signe rare
y serait remplacé par un carré « □ ».

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: Un territoire à taille humaine 🩺
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: Un territoire à taille humaine – œuvres et ≥ 3 communes.
```
"""

import unicodedata
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.fonts import lacking


@rule("RED011", "caractere-sans-dessin", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the first such character of each text."""
    for route, text in context.texts:
        if sign := lacking(text)[:1]:
            name = unicodedata.name(sign, f"U+{ord(sign):04X}")
            yield Remark(
                f"« {sign} » ({name}) ne s'imprime pas : un carré paraîtra à sa place.",
                route,
                "Retirez ce caractère, ou écrivez ce qu'il dit.",
                extract=sign,
            )
