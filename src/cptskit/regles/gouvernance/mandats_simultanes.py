"""Deux présidents le sont en même temps.

Deux mandats de président qui se chevauchent viennent d'une date fausse, ou d'une coprésidence qui
n'est pas écrite comme telle. Deux mandats qui se suivent dans la même année ne sont pas en cause.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2017, fin: 2022}
    - {fonction: présidente, profession: infirmier, debut: 2020, fin: 2023}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2017, fin: 2020}
    - {fonction: présidente, profession: infirmier, debut: 2020, fin: 2023}
```
"""

from collections.abc import Iterator
from itertools import combinations

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.fonctions import PRESIDENT, offices, shared
from cptskit.projet.gouvernance import Mandat
from cptskit.regles.dates import span
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("GOU013", "mandats-simultanes", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the terms of presidents two by two, shared presidencies apart."""
    terms = [
        (index, mandat)
        for index, mandat in enumerate(projet.gouvernance.mandats if projet.gouvernance else ())
        if PRESIDENT in offices(mandat.fonction) and not shared(mandat.fonction)
    ]
    for (first, one), (second, other) in combinations(terms, 2):
        if _begins_during(one, other) and _begins_during(other, one):
            spans = (span(term.debut, term.fin) for term in (one, other) if term.debut and term.fin)
            yield Remark(
                f"Deux présidents le sont en même temps : {joined(spans)}.",
                ("gouvernance", "mandats", second, "debut"),
                "Corrigez une date, ou écrivez « coprésident » si la présidence était partagée.",
                (Elsewhere(("gouvernance", "mandats", first), "l'autre mandat"),),
            )


def _begins_during(mandat: Mandat, other: Mandat) -> bool:
    """Say whether a mandate surely begins before another ends."""
    return bool(mandat.debut and other.fin and mandat.debut.surement_avant(other.fin))
