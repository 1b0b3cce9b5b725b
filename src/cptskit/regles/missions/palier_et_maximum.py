"""Le meilleur palier d'un indicateur ne paie pas son maximum.

Le meilleur palier atteint est payé, sans addition : le palier le plus haut rapporte donc le
maximum de l'indicateur, et aucun palier ne le dépasse.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    indicateurs:
      - intitule: Patients vaccinés
        maximum: 10 000
        paliers:
          - {seuil: 100, montant: 5 000}
          - {seuil: 200, montant: 15 000}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    indicateurs:
      - intitule: Patients vaccinés
        maximum: 15 000
        paliers:
          - {seuil: 100, montant: 5 000}
          - {seuil: 200, montant: 15 000}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level


@rule(
    "MIS020",
    "palier-et-maximum",
    everywhere(Level.AVERTISSEMENT),
    ("annexes-de-contrat",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the best-paid tier with the maximum, when all tiers are paid."""
    for route, indicateur in indicateurs(projet):
        paid = [tier.montant for tier in indicateur.paliers if tier.montant is not None]
        if indicateur.maximum is None or not paid or len(paid) < len(indicateur.paliers):
            continue
        if max(paid) != indicateur.maximum:
            yield Remark(
                f"Le meilleur palier de « {indicateur.intitule} » paie {euros(max(paid))} ; "
                f"son maximum est de {euros(indicateur.maximum)}.",
                (*route, "maximum"),
                "Corrigez « maximum: » ou le montant du dernier palier : les deux sont égaux, "
                "car les paliers ne s'additionnent pas.",
                (Elsewhere((*route, "paliers"), f"meilleur palier : {euros(max(paid))}"),),
            )
