"""Le plan de crise nomme une personne soignée ou vulnérable.

Le registre des personnes vulnérables est celui du maire, à leur demande, pour les seuls services
sanitaires et sociaux. Une communauté n'en tient pas : le plan dit qui appeler (mairie, CCAS), et
comment les soins continuent.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  continuite: {vulnerables: "Appeler Mme Exemple, rue du Lac, et M. Fictif."}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  continuite: {vulnerables: Appeler le CCAS de la commune.}
```
"""

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_SOMEBODY = re.compile(r"\b(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+[A-ZÀ-ÖØ-Þ]\w+")


@rule(
    "CRI019",
    "personne-vulnerable-nommee",
    everywhere(Level.ERREUR),
    ("cnil-registre-vulnerables",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a person with a title in the texts on continuity."""
    for route, text in context.texts:
        match = _SOMEBODY.search(text) if route[:2] == ("crise", "continuite") else None
        if match:
            yield Remark(
                "Le texte nomme une personne.",
                route,
                "Dites qui appeler (mairie, CCAS), jamais qui est malade ou vulnérable.",
                extract=match.group(),
            )
