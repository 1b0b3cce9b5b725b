"""La cible d'un indicateur est égale à sa valeur de départ.

Un indicateur dont la cible est le point de départ ne mesure aucun progrès. Si le but est de
maintenir un niveau, le titre de l'indicateur le dit : « maintien du taux de… ».

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Dépistages
        indicateurs: [{intitule: Taux de dépistage, reference: 48 %, cible: 48 %}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Dépistages
        indicateurs: [{intitule: Taux de dépistage, reference: 48 %, cible: 55 %}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.missions import IndicateurSuivi
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_KEPT = late(r"\bmaint(?:ien|enir|enu)|\bstabilis|\bconserv|\bperenn|\bgarder\b")


@rule("FIC015", "cible-egale-a-la-reference", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare target and baseline; hidden counts are not compared."""
    for route, indicateur in indicateurs(projet):
        start, target = indicateur.reference, indicateur.cible
        if start is None or target is None or start != target or start.masquee:
            continue
        if not _KEPT.search(folded(indicateur.intitule)):
            yield Remark(
                f"La cible de « {indicateur.intitule} » est sa valeur de départ : "
                f"{_shown(indicateur)}.",
                (*route, "cible"),
                "Donnez la valeur visée ou, si le niveau est à tenir, écrivez « Maintien de… » "
                "dans le titre.",
                (Elsewhere((*route, "reference"), "valeur de départ"),),
            )


def _shown(indicateur: IndicateurSuivi) -> str:
    cible = indicateur.cible
    assert cible is not None
    return f"{number(cible.nombre)} %" if cible.pourcent else number(cible.nombre)
