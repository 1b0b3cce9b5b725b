"""Le budget d'une année n'est pas équilibré.

Les recettes d'une année font ses dépenses. Un déficit est une erreur : le budget ne dit pas qui
paie. Un excédent est un avertissement : écrivez ce qu'il devient, en réserve ou en report.

La règle attend que chaque ligne ait son montant, et que l'année ait recettes et dépenses.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Volet fonctionnement, montant: 50 000}]
      depenses: [{libelle: Coordination, montant: 58 000}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Volet fonctionnement, montant: 50 000}]
      depenses:
        - {libelle: Coordination, montant: 48 000}
        - {libelle: Réserve de trésorerie, montant: 2 000}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.money import total, years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "BUD002",
    "budget-desequilibre",
    from_projet(Level.ERREUR),
    ("coherence", "nor-urps-mk", "avecsante-2020"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare both sums of each year."""
    for route, exercice in years(projet):
        revenue, spending = total(exercice.recettes), total(exercice.depenses)
        if not revenue or not spending or revenue == spending:
            continue
        deficit = spending > revenue
        yield Remark(
            f"Le budget de {exercice.annee} n'est pas équilibré : {euros(revenue)} de recettes, "
            f"{euros(spending)} de dépenses, soit {euros(abs(revenue - spending))} "
            + ("de déficit." if deficit else "d'excédent."),
            (*route, "annee"),
            "Corrigez les montants, ou ajoutez la recette qui couvre le déficit."
            if deficit
            else "Corrigez les montants, ou ajoutez une dépense « Réserve » ou « Report ».",
            level=None if deficit else Level.AVERTISSEMENT,
        )
