"""Les statuts d'une association de droit local n'ont pas une mention obligatoire.

En Moselle, dans le Bas-Rhin et le Haut-Rhin, les statuts disent : le nom, l'objet, le siège et
l'inscription ; l'entrée et la sortie des membres ; les contributions ; la direction ; quand et
comment l'assemblée est convoquée ; comment les décisions sont constatées. La règle lit le texte des
statuts quand le projet le donne (« association: statuts: texte: »).

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: en_cours
  droit: droit_local
  statuts:
    texte: |
      L'association est nommée CPTS d'exemple. Son objet est la santé. Elle sera inscrite.
      Les membres entrent par adhésion et sortent par démission. La cotisation est fixée par
      l'assemblée. La direction la conduit. Un procès-verbal constate chaque décision.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: en_cours
  droit: droit_local
  statuts:
    texte: |
      L'association est nommée CPTS d'exemple, son siège est à Colmar. Son objet est la santé. Elle
      sera inscrite. Les membres entrent par adhésion et sortent par démission. La cotisation est
      fixée par l'assemblée, convoquée une fois par an par courriel. La direction la conduit. Un
      procès-verbal constate chaque décision.
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_ASKED = {
    "l'objet": r"\bobjet\b|\bbut\b",
    "le siège": r"\bsiege\b",
    "l'inscription": r"\binscri",
    "l'entrée des membres": r"\badhesion|\badmission|\bentre",
    "leur sortie": r"\bdemission|\bradiation|\bexclu|\bsort|\bperte",
    "les contributions": r"\bcotisation|\bcontribution",
    "la direction": r"\bdirection|\bconseil d.administration|\bcomite\b",
    "la convocation de l'assemblée": r"\bconvo(?:cation|que)",
    "la constatation des décisions": r"\bproces[- ]verb|\bconstat",
}


@rule("ASS005", "mention-droit-local", everywhere(Level.ERREUR), ("associations-droit-local",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for each compulsory mention in the text of the statutes."""
    own = projet.association
    if own is None or own.droit is not DroitAssociation.DROIT_LOCAL or own.statuts is None:
        return
    if own.statuts.texte is None:
        return
    text = folded(own.statuts.texte.markdown)
    missing = [name for name, words in _ASKED.items() if not re.search(words, text)]
    if missing:
        yield Remark(
            "Les statuts ne parlent pas de ce que le droit local impose : "
            f"{joined(missing, 'et')}.",
            ("association", "statuts", "texte"),
            "Ajoutez un article pour chaque mention ; « cptskit render --document statuts » en "
            "propose un.",
        )
