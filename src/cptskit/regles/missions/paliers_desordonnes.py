"""Les paliers d'un indicateur ne sont pas en ordre.

Les paliers vont du plus bas au plus haut : les seuils progressent toujours dans le même sens, et
un palier plus exigeant ne paie pas moins. Seul le meilleur palier atteint est payé ; les montants
ne s'additionnent pas.

Un seuil peut descendre d'un palier à l'autre quand l'indicateur doit baisser (un délai, par
exemple).

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    indicateurs:
      - intitule: Patients vaccinés
        paliers:
          - {seuil: 100, montant: 5 000}
          - {seuil: 300, montant: 10 000}
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
        paliers:
          - {seuil: 100, montant: 5 000}
          - {seuil: 200, montant: 10 000}
          - {seuil: 300, montant: 15 000}
```
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cptskit.francais.listes import joined
from cptskit.francais.nombres import euros, number
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level


@rule("MIS019", "paliers-desordonnes", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each tier with the next one; hidden counts are not compared."""
    for route, indicateur in indicateurs(projet):
        tiers = indicateur.paliers
        steps = [tier.seuil.nombre for tier in tiers if not tier.seuil.masquee]
        paid = [tier.montant for tier in tiers if tier.montant is not None]
        if not (_rises(steps) or _rises([-step for step in steps])):
            yield Remark(
                f"Les seuils de « {indicateur.intitule} » ne progressent pas : "
                f"{joined(number(step) for step in steps)}.",
                (*route, "paliers"),
                "Rangez les paliers du plus bas au plus haut, chaque seuil une seule fois.",
            )
        elif any(after < before for before, after in pairwise(paid)):
            yield Remark(
                f"Un palier plus exigeant de « {indicateur.intitule} » paie moins : "
                f"{joined(euros(amount) for amount in paid)}.",
                (*route, "paliers"),
                "Rangez les paliers du plus bas au plus haut, ou corrigez les montants.",
            )


def _rises(steps: Sequence[Decimal]) -> bool:
    return all(before < after for before, after in pairwise(steps))
