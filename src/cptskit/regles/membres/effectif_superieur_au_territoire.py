"""Il y a plus de membres que de professionnels sur le territoire.

Un effectif de membres supérieur au nombre de professionnels du territoire surprend. Il peut
s'expliquer : membres salariés ou exerçant à côté, années différentes, petit effectif masqué par la
source. Dites-le, ou corrigez l'un des deux nombres.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  effectifs:
    - {profession: medecin_generaliste, nombre: 48, territoire: 44}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  effectifs:
    - {profession: medecin_generaliste, nombre: 31, territoire: 44}
```
"""

from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.words import number


@rule("MEM007", "effectif-superieur-au-territoire", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare members and professionals of each profession."""
    for index, one in enumerate(projet.membres.effectifs if projet.membres else ()):
        if one.nombre is None or one.territoire is None or one.nombre <= one.territoire:
            continue
        route = ("membres", "effectifs", index)
        yield Remark(
            f"{number(one.nombre)} {one.profession.pluriel} sont membres, pour "
            f"{number(one.territoire)} sur le territoire.",
            (*route, "nombre"),
            "Corrigez l'un des deux nombres ; si des membres exercent hors du territoire, dites-le "
            "dans « membres: presentation: ».",
            (Elsewhere((*route, "territoire"), "sur le territoire"),),
        )
