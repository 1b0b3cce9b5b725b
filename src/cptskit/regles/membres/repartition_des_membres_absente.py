"""Les membres ne sont pas comptés par profession.

Un nombre total ne dit pas qui participe. Les relecteurs regardent la part de chaque profession, et
celle des médecins d'abord. Une ligne par profession suffit, sans aucun nom.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 15
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

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("MEM019", "repartition-des-membres-absente", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the count of a profession at least, where a total is given."""
    membres = projet.membres
    if membres is None or not membres.nombre:
        return
    if not membres.professionnels and all(
        effectif.nombre is None for effectif in membres.effectifs
    ):
        yield Remark(
            "Le projet donne le nombre de membres, sans dire combien de chaque profession.",
            ("membres", "nombre"),
            "Ajoutez « nombre: » à chaque profession sous « effectifs: ».",
        )
