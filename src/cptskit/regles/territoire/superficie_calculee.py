"""La superficie annoncée n'est pas celle des communes.

La superficie des communes est calculée sur contours simplifiés (IGN 2024) ; elle dépasse d'environ
0,5 % celle de l'Insee, davantage au bord de la mer et des lacs. Un écart de plus de 5 % (10 % sur
le littoral) vient donc d'un autre périmètre, d'une unité ou d'une faute de frappe ; la densité de
population serait fausse avec elle.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  superficie: {valeur: 566, annee: 2024, source: IGN}
  communes: [{insee: 24037, nom: Bergerac}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  superficie: {valeur: 56, annee: 2024, source: IGN}
  communes: [{insee: 24037, nom: Bergerac}]
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.regles.places import COMMUNES, perimeter
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_INLAND, _COAST = Decimal("0.05"), Decimal("0.10")


@rule("TER036", "superficie-calculee", everywhere(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the area told with the sum of the communes."""
    stated = projet.territoire.superficie if projet.territoire else None
    perimetre = perimeter(projet)
    computed = perimetre.superficie() if stated else None
    if stated is None or computed is None:
        return
    slack = _COAST if any(commune.bord for commune in perimetre.communes) else _INLAND
    if abs(stated.valeur - computed) > slack * computed:
        yield Remark(
            f"Le territoire annonce {number(stated.valeur)} km², et les communes en font "
            f"{number(round(computed))} (superficie calculée sur contours simplifiés).",
            ("territoire", "superficie", "valeur"),
            "Corrigez la superficie ou la liste des communes ; donnez l'année et la source du "
            "chiffre.",
            (Elsewhere(COMMUNES, "les communes"),),
        )
