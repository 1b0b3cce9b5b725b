"""Un lien d'un texte ne mène nulle part.

Un document garde les liens vers le web (https://…), vers une adresse de messagerie (mailto:…) et
vers un titre du même document (#…). De tout autre lien, il ne resterait que les mots.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: |
    Voir [le détail](annexes/detail.pdf).
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: |
    Voir [le détail](https://example.org/detail.pdf).
```
"""

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.marques import marks_of
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_SOMEWHERE = late(r"https?://\S|mailto:\S|#\S", re.IGNORECASE)


@rule("RED012", "lien-sans-cible", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at the target of each link."""
    for route, text in context.narratives:
        for target in marks_of(text).links:
            if not _SOMEWHERE.match(target):
                yield Remark(
                    f"Le lien vers « {target} » ne mène nulle part dans le document.",
                    route,
                    "Donnez une adresse (https://…), ou gardez les mots sans lien ; un fichier se "
                    "joint dans la liste « annexes: ».",
                    extract=target or None,
                )
