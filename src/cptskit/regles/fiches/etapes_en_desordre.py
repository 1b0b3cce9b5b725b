"""Les étapes d'une action ne sont pas dans l'ordre des dates.

On lit les étapes de haut en bas. Une date plus ancienne que la précédente est une étape mal placée
ou une faute de frappe.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        etapes:
          - {intitule: Programme arrêté, date: 2027-05}
          - {intitule: Première demi-journée, date: 2027-03}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        etapes:
          - {intitule: Programme arrêté, date: 2027-03}
          - {intitule: Première demi-journée, date: 2027-05}
```
"""

from collections.abc import Iterator
from itertools import pairwise

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC012", "etapes-en-desordre", everywhere(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each dated step with the one before."""
    for route, fiche in fiches(projet):
        dated = [(index, step) for index, step in enumerate(fiche.etapes) if step.date]
        for (before, first), (after, second) in pairwise(dated):
            if first.date and second.date and second.date.surement_avant(first.date):
                yield Remark(
                    f"L'étape « {second.intitule} » ({second.date}) vient après "
                    f"« {first.intitule} » ({first.date}), qui est plus tardive.",
                    (*route, "etapes", after, "date"),
                    "Rangez les étapes par date, ou corrigez la date.",
                    (Elsewhere((*route, "etapes", before, "date"), f"{first.date}"),),
                )
