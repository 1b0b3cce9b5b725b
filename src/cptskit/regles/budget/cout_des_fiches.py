"""Les fiches d'une mission coûtent plus que sa part du budget.

Chaque fiche action donne son coût annuel, et le budget ce que la mission dépense. Quand la somme
des fiches dépasse la dépense de toutes les années, l'une des deux est à revoir.

La règle compare si chaque fiche de la mission a un coût, et si le budget a des dépenses à son nom.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - {id: PRE-1, titre: Dépistages, budget: 12 000}
      - {id: PRE-2, titre: Vaccination, budget: 9 000}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Actions de prévention, montant: 15 000, mission: prevention}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - {id: PRE-1, titre: Dépistages, budget: 9 000}
      - {id: PRE-2, titre: Vaccination, budget: 6 000}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Actions de prévention, montant: 15 000, mission: prevention}]
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.mission_words import label
from cptskit.regles.money import total, years
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("BUD016", "cout-des-fiches", from_projet(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the fiches of each mission with its best-endowed year."""
    for code, mission in projet.missions.items():
        costs = [fiche.budget for fiche in mission.fiches if fiche.budget is not None]
        most = _most(projet, code)
        if not costs or len(costs) < len(mission.fiches) or most is None:
            continue
        if sum(costs) > most:
            yield Remark(
                f"Les fiches de la mission « {label(code)} » coûtent {euros(sum(costs))} par an ; "
                f"le budget ne lui donne que {euros(most)}.",
                ("missions", code.value, "fiches"),
                "Corrigez « budget: » des fiches, ou les dépenses de cette mission.",
                (Elsewhere(("budget", "exercices"), f"au plus {euros(most)} par an"),),
            )


def _most(projet: Projet, code: CodeMission) -> Decimal | None:
    """Return the spending of a mission in the year that gives it most; None if none is given."""
    by_year = [
        total(depense for depense in exercice.depenses if depense.mission is code)
        for _, exercice in years(projet)
    ]
    if None in by_year:
        return None
    return max((spent for spent in by_year if spent), default=None)
