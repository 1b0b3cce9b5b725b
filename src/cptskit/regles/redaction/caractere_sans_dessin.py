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

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.fonts import lacking

_SHOWN = 10


@rule("RED011", "caractere-sans-dessin", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for such characters, and show the first of each text."""
    if not lacking("".join(text for _, text in context.texts)):
        return
    for route, text in context.texts:
        signs = lacking(text)
        if len(signs) == 1:
            yield Remark(
                f"« {signs} » (U+{ord(signs):04X}) ne s'imprime pas : un carré paraîtra à sa "
                "place.",
                route,
                "Retirez ce caractère, ou écrivez ce qu'il dit.",
                extract=signs,
            )
        elif signs:
            yield Remark(
                f"« {' '.join(signs[:_SHOWN])} » ne s'impriment pas : des carrés paraîtront à leur "
                "place.",
                route,
                "Retirez ces caractères, ou écrivez ce qu'ils disent.",
                extract=signs[0],
            )
