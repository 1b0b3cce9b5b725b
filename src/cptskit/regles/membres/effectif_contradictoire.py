"""Le nombre de professionnels du territoire est donné deux fois, avec deux valeurs.

Le tableau des effectifs et le diagnostic donnent tous deux combien de professionnels exercent sur
le territoire. Pour une même année, les deux nombres sont égaux ; si les sources comptent autrement
(remplaçants, salariés), dites laquelle vous retenez.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  effectifs: [{profession: medecin_generaliste, territoire: 44, annee: 2025, source: CPAM}]
diagnostic:
  indicateurs: [{libelle: Médecins généralistes, valeur: 41, annee: 2025, source: ARS}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  effectifs: [{profession: medecin_generaliste, territoire: 44, annee: 2025, source: CPAM}]
diagnostic:
  indicateurs: [{libelle: Médecins généralistes, valeur: 44, annee: 2025, source: CPAM}]
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.regles.figures import head_counts
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level


@rule("MEM020", "effectif-contradictoire", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the head counts of a same profession and year."""
    counts = {count.route: count for count in head_counts(projet) if count.annee}
    keyed = ((route, (count.profession, count.annee)) for route, count in counts.items())
    for second, first in twins(keyed):
        one, earlier = counts[first], counts[second]
        if one.nombre != earlier.nombre and first[0] != second[0]:
            yield Remark(
                f"Le projet compte {number(one.nombre)} puis {number(earlier.nombre)} "
                f"{one.profession.pluriel} sur le territoire en {one.annee}.",
                second,
                "Corrigez l'un des deux nombres, ou gardez une seule source.",
                (Elsewhere(first, "l'autre nombre"),),
            )
