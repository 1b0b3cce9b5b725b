"""Il y a plus de membres que de professionnels sur le territoire.

Un effectif de membres, écrit ou compté dans la liste des membres, qui dépasse le nombre de
professionnels du territoire (tableau des effectifs, ou diagnostic de la même année) surprend. Il
peut s'expliquer : membres salariés ou exerçant à côté, années différentes, petit effectif masqué
par la source. Dites-le, ou corrigez l'un des deux nombres.

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

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.denombrement import denombrer
from cptskit.regles.figures import head_counts
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MEM007", "effectif-superieur-au-territoire", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare members, counted or listed, and professionals of each profession."""
    effectifs = projet.membres.effectifs if projet.membres else ()
    territory = {count.profession: count for count in reversed(list(head_counts(projet)))}
    for index, effectif in enumerate(denombrer(projet.membres).effectifs):
        stated = territory.get(effectif.profession)
        if effectif.nombre is None or stated is None or effectif.nombre <= stated.nombre:
            continue
        if stated.route[0] == "diagnostic" and effectif.annee not in (None, stated.annee):
            continue
        written = index < len(effectifs) and effectifs[index].nombre is not None
        yield Remark(
            f"{number(effectif.nombre)} {effectif.profession.pluriel} sont membres, pour "
            f"{number(stated.nombre)} sur le territoire.",
            ("membres", "effectifs", index, "nombre") if written else ("membres", "professionnels"),
            "Corrigez l'un des deux nombres ; si des membres exercent hors du territoire, dites-le "
            "dans « membres: presentation: ».",
            (Elsewhere(stated.route, "sur le territoire"),),
        )
