"""Une clause souvent attendue manque aux statuts.

Une fédération de CPTS attend des statuts le territoire, les partenaires, les ressources, et des
comptes votés puis envoyés aux financeurs. Aucun texte de loi, d'ARS ou de caisse qui exige une
clause n'a été lu : c'est un conseil. La règle lit le texte des statuts quand le projet le donne.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: en_cours
  statuts:
    texte: |
      L'association réunit les professionnels de la vallée. Ses ressources sont les aides publiques.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: en_cours
  statuts:
    texte: |
      L'association réunit les professionnels du territoire de la vallée et leurs partenaires. Ses
      ressources sont les aides publiques. Les comptes votés sont envoyés aux financeurs.
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_EXPECTED = {
    "le territoire": r"\bterritoire|\bcommunes\b",
    "les partenaires": r"\bpartenaire",
    "les ressources": r"\bressources",
    "les comptes envoyés aux financeurs": r"\bfinanceur",
}


@rule("ASS012", "clause-attendue", everywhere(Level.CONSEIL), ("federation-cpts-na",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for each expected clause in the text of the statutes."""
    own = projet.association.statuts if projet.association else None
    if own is None or own.texte is None:
        return
    text = folded(own.texte.markdown)
    missing = [name for name, words in _EXPECTED.items() if not re.search(words, text)]
    if missing:
        yield Remark(
            f"Les statuts ne parlent pas de : {joined(missing, 'et')}.",
            ("association", "statuts", "texte"),
            "Voyez la trame : cptskit render --document statuts.",
        )
