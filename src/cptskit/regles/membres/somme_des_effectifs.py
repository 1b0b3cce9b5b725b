"""Les effectifs par profession ne font pas le nombre de membres.

Quand « effectifs_complets: oui » est écrit, la somme des effectifs est comparée au nombre de
membres annoncé, structures membres comprises ou non. Si les deux nombres ne sont pas de la même
année, l'écart peut s'expliquer : c'est un avertissement.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 25
  effectifs_complets: oui
  effectifs:
    - {profession: infirmier, nombre: 9}
    - {profession: medecin_generaliste, nombre: 6}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 15
  effectifs_complets: oui
  effectifs:
    - {profession: infirmier, nombre: 9}
    - {profession: medecin_generaliste, nombre: 6}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.membres import Membres
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MEM002", "somme-des-effectifs", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up the head counts, where they claim to be complete or exceed the total."""
    membres = projet.membres
    if membres is None or membres.nombre is None or not membres.effectifs:
        return
    unknown = [
        effectif.profession.pluriel for effectif in membres.effectifs if effectif.nombre is None
    ]
    if membres.effectifs_complets and unknown:
        yield Remark(
            f"Les effectifs sont dits complets, mais le nombre manque pour : {joined(unknown)}.",
            ("membres", "effectifs_complets"),
            "Ajoutez ces nombres, ou écrivez « effectifs_complets: non ».",
            level=Level.AVERTISSEMENT,
        )
        return
    total = sum(effectif.nombre or 0 for effectif in membres.effectifs)
    if _wrong(membres, total):
        yield Remark(
            f"Les effectifs par profession font {number(total)} membres, et non "
            f"{number(membres.nombre)}.",
            ("membres", "nombre"),
            "Corrigez le nombre de membres ou un effectif"
            + (", ou écrivez « effectifs_complets: non »." if membres.effectifs_complets else "."),
            (Elsewhere(("membres", "effectifs"), "les effectifs"),),
            level=Level.AVERTISSEMENT if _years_differ(membres) else None,
        )


def _wrong(membres: Membres, total: int) -> bool:
    if membres.nombre is None or total in (
        membres.nombre,
        membres.nombre - len(membres.structures),
    ):
        return False
    return membres.effectifs_complets or total > membres.nombre


def _years_differ(membres: Membres) -> bool:
    years = {effectif.annee for effectif in membres.effectifs} | {membres.annee}
    return len(years - {None}) > 1
