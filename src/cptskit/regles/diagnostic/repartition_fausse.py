"""Les parts d'une répartition ne font pas son total.

Quand « complete: oui » est écrit, la somme des parts est comparée au total, ou à 100 pour des
pourcentages. Les arrondis sont admis. Une part masquée par sa source (« < 6 ») n'est pas zéro :
elle laisse la somme dans un intervalle, et seul un total hors de cet intervalle est une erreur.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  repartitions:
    - libelle: Âge des médecins généralistes
      complete: oui
      total: 44
      parts:
        - {libelle: plus de 60 ans, valeur: 21}
        - {libelle: 60 ans ou moins, valeur: 32}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  repartitions:
    - libelle: Âge des médecins généralistes
      complete: oui
      total: 44
      parts:
        - {libelle: plus de 60 ans, valeur: 21}
        - {libelle: 60 ans ou moins, valeur: 23}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Repartition
from cptskit.projet.nombres import Valeur
from cptskit.regles.figures import half_unit, in_percent
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("DIA003", "repartition-fausse", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up the parts of each breakdown that claims to be complete."""
    for index, repartition in enumerate(
        projet.diagnostic.repartitions if projet.diagnostic else ()
    ):
        parts = [part.valeur for part in repartition.parts if part.valeur is not None]
        total = _total(repartition, parts)
        if not repartition.complete or len(parts) < len(repartition.parts) or total is None:
            continue
        low = sum((part.nombre for part in parts if not part.masquee), Decimal(0))
        high = low + sum(part.nombre for part in parts if part.masquee)
        slack = _slack(repartition, parts)
        if not low - slack <= total <= high + slack:
            summed = number(low) if low == high else f"entre {number(low)} et {number(high)}"
            yield Remark(
                f"Les parts de « {repartition.libelle} » font {summed}, et non {number(total)}.",
                ("diagnostic", "repartitions", index, "total"),
                "Corrigez une part ou le total, ou écrivez « complete: non » s'il en manque.",
            )


def _total(repartition: Repartition, parts: list[Valeur]) -> Decimal | None:
    if repartition.total is not None or not parts:
        return repartition.total
    return Decimal(100) if in_percent(repartition.unite, parts) else None


def _slack(repartition: Repartition, parts: list[Valeur]) -> Decimal:
    """Return what rounding may explain: nothing between whole counts."""
    rounded = in_percent(repartition.unite, parts)
    return sum(
        (half_unit(p.nombre) for p in parts if rounded or p.nombre % 1),
        Decimal(0),
    )
