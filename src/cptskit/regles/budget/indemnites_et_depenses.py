"""Les indemnités par professionnel dépassent les dépenses d'indemnités.

Ce que reçoit chaque professionnel se retrouve dans les dépenses de l'année. Quand la somme des
indemnités dépasse les dépenses de nature « indemnites », une ligne manque au budget.

La règle se tait si une dépense n'a ni nature ni montant : elle peut être celle qui manque.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Indemnités de gouvernance, montant: 4 000, nature: indemnites}]
      indemnites:
        - {beneficiaire: Présidente, montant: 3 000}
        - {beneficiaire: Trésorier, montant: 1 500}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Indemnités de gouvernance, montant: 4 500, nature: indemnites}]
      indemnites:
        - {beneficiaire: Présidente, montant: 3 000}
        - {beneficiaire: Trésorier, montant: 1 500}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.codes import NatureDepense
from cptskit.regles.money import total, years
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("BUD012", "indemnites-et-depenses", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare both sums of each year that has spending of that kind."""
    for route, exercice in years(projet):
        lines = [d for d in exercice.depenses if d.nature in (None, NatureDepense.INDEMNITES)]
        spent = total(lines)
        paid = sum((line.montant for line in exercice.indemnites), Decimal(0))
        if spent is not None and lines and paid > spent:
            yield Remark(
                f"Les indemnités par professionnel font {euros(paid)} en {exercice.annee} ; les "
                f"dépenses n'en prévoient que {euros(spent)}.",
                (*route, "indemnites"),
                "Ajoutez la dépense qui manque avec « nature: indemnites », ou corrigez les "
                "montants.",
                (Elsewhere((*route, "depenses"), f"dépenses : {euros(spent)}"),),
            )
