"""Une date de naissance est écrite dans les papiers de l'association.

Une date de naissance dans les statuts, un procès-verbal ou la liste des dirigeants fait rejeter le
dossier déposé au greffe. En Moselle, dans le Bas-Rhin et le Haut-Rhin, le tribunal la demande au
contraire : la règle ne dit rien.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: en_cours
  droit: loi_1901
  statuts:
    texte: |
      Le premier président est le docteur Exemple, né le 3 mai 1980.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: en_cours
  droit: loi_1901
  statuts:
    texte: |
      Le conseil élit un président parmi ses membres.
```
"""

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_BORN = late(r"\bnée?s?\s+(?:le|en)\s+(?:\d{1,2}(?:er)?[\s/.-]+\S+[\s/.-]+)?\d{4}", re.IGNORECASE)


@rule("ASS004", "date-de-naissance", everywhere(Level.ERREUR), ("dila-associations",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a birth in the statutes, the meetings and the list of officers."""
    own = projet.association
    if own is None or own.droit is DroitAssociation.DROIT_LOCAL:
        return
    for index, dirigeant in enumerate(own.dirigeants):
        if dirigeant.naissance:
            yield Remark(
                "Une date de naissance est donnée pour un dirigeant ; la loi de 1901 n'en veut pas "
                "sur la liste déposée.",
                ("association", "dirigeants", index, "naissance"),
                "Retirez « naissance: » : elle n'est demandée qu'en droit local.",
            )
    for route, text in context.texts:
        papers = route[:2] == ("association", "statuts") or route[:1] == ("assemblees",)
        if papers and (match := _BORN.search(text)):
            yield Remark(
                "Une date de naissance figure dans un papier de l'association : elle ferait "
                "rejeter le dossier.",
                route,
                "Retirez-la ; la profession, le domicile et la nationalité suffisent.",
                extract=match.group(),
            )
