"""Un avenant ou un renouvellement précède le contrat.

Un avenant change un contrat signé, un renouvellement en suit un autre. Un acte daté d'avant la
signature du premier contrat est une date mal recopiée : il n'est compté nulle part.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  signature: 2022-10-01
  renouvellements: [{date: 2020-03-01}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  signature: 2020-03-01
  renouvellements: [{date: 2025-03-01}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.dates import on
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_WORDS = {"avenants": "L'avenant", "renouvellements": "Le renouvellement"}


@rule("CON012", "actes-en-desordre", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the date of each act with the signature of the first contract."""
    contrat = projet.contrat
    if contrat is None or contrat.signature is None:
        return
    for key, words in _WORDS.items():
        for index, act in enumerate(getattr(contrat, key)):
            if act.date and act.date.surement_avant(contrat.signature):
                yield Remark(
                    f"{words} est daté {on(act.date)}, avant la signature du premier contrat "
                    f"({contrat.signature}).",
                    ("contrat", key, index, "date"),
                    "Corrigez l'une des deux dates.",
                    (Elsewhere(("contrat", "signature"), f"signature : {contrat.signature}"),),
                )
