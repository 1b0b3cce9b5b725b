"""Le coût de la coordination est dit deux fois, et diffère.

La gouvernance donne le temps de travail et le coût annuel de la coordination ; le budget les
reprend. Pour un même temps de travail, une année au moins doit porter le même coût.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance: {coordination: {etp: 1, cout_annuel: 58 000}}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Coordination, montant: 45 000, nature: coordination, etp: 1}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance: {coordination: {etp: 1, cout_annuel: 58 000}}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Dix mois, montant: 48 300, nature: coordination, etp: 1}]
    - annee: 2028
      depenses: [{libelle: Coordination, montant: 58 000, nature: coordination, etp: 1}]
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.codes import NatureDepense
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("BUD015", "coordination-contradictoire", from_projet(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for one year that gives the same cost for the same time."""
    coordination = projet.gouvernance.coordination if projet.gouvernance else None
    if coordination is None or coordination.cout_annuel is None or coordination.etp is None:
        return
    lines = [
        ((*route, "depenses", index, "montant"), depense.montant)
        for route, exercice in years(projet)
        for index, depense in enumerate(exercice.depenses)
        if depense.nature is NatureDepense.COORDINATION and depense.etp == coordination.etp
    ]
    costs = [cost for _, cost in lines if cost is not None]
    if costs and coordination.cout_annuel not in costs:
        where, _ = lines[-1]
        yield Remark(
            f"La coordination coûte {euros(costs[-1])} au budget, et "
            f"{euros(coordination.cout_annuel)} par an dans la gouvernance, pour le même temps.",
            where,
            "Écrivez le même coût aux deux endroits, ou dites que l'année n'est pas complète.",
            (
                Elsewhere(
                    ("gouvernance", "coordination", "cout_annuel"),
                    f"gouvernance : {euros(coordination.cout_annuel)}",
                ),
            ),
        )
