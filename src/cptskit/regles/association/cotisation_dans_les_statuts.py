"""Le montant de la cotisation est écrit dans les statuts.

Il faudrait modifier et déclarer les statuts à chaque changement : mieux vaut écrire que l'assemblée
générale fixe le montant. C'est un conseil.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: en_cours
  statuts:
    texte: |
      La cotisation annuelle est de 10 €.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: en_cours
  statuts:
    texte: |
      L'assemblée générale fixe le montant de la cotisation annuelle.
```
"""

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_SUM = late(
    r"\bcotisation[^.\n]{0,120}?\d[\d \u00a0\u202f]*(?:,\d+)?\s*(?:€|euros?)", re.IGNORECASE
)


@rule("ASS011", "cotisation-dans-les-statuts", everywhere(Level.CONSEIL), ("dila-associations",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a sum behind the word in the text of the statutes."""
    own = projet.association.statuts if projet.association else None
    match = _SUM.search(own.texte.markdown) if own and own.texte else None
    if match:
        yield Remark(
            "Les statuts écrivent le montant de la cotisation.",
            ("association", "statuts", "texte"),
            "Écrivez que l'assemblée générale le fixe ; le montant va dans sa décision.",
            extract=match.group(),
        )
