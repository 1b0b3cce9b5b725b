"""La coordination coûte plus que le volet fonctionnement.

Le volet fonctionnement paie d'abord la coordination. Quand elle coûte davantage, ce qui est
fréquent, une autre recette la complète : dites laquelle, par exemple la part des missions.

Le volet du contrat prime ; à défaut, la règle prend le barème de la taille.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {fonctionnement: 50 000}}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Contrat, montant: 80 000, nature: aci}]
      depenses: [{libelle: Coordination, montant: 58 000, nature: coordination}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {fonctionnement: 50 000}}
budget:
  presentation: La coordination est payée par le fonctionnement et par la mission d'accès aux soins.
  exercices:
    - annee: 2027
      recettes: [{libelle: Contrat, montant: 80 000, nature: aci}]
      depenses: [{libelle: Coordination, montant: 58 000, nature: coordination}]
```
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cptskit.contrat import etat
from cptskit.droit.montants import bareme
from cptskit.droit.valeurs import Grade
from cptskit.francais.accents import folded
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.codes import NatureDepense
from cptskit.regles.money import contract_amounts, from_contract, size, total, years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("BUD010", "coordination-et-fonctionnement", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare both in each year that the contract pays, unless the text explains it."""
    presentation = projet.budget.presentation if projet.budget else None
    if presentation and "coordination" in folded(str(presentation)):
        return
    for route, exercice in years(projet):
        envelope, grade = _envelope(projet, context, exercice.annee)
        if envelope is None:
            continue
        caveat = f", {grade.mention}" if grade and grade.mention else ""
        cost = total(d for d in exercice.depenses if d.nature is NatureDepense.COORDINATION)
        if cost and cost > envelope and from_contract(exercice):
            yield Remark(
                f"La coordination coûte {euros(cost)} en {exercice.annee}, plus que le volet "
                f"fonctionnement ({euros(envelope)} par an{caveat}).",
                (*route, "depenses"),
                "Dites sous « budget: presentation: » quelle recette paie le reste de la "
                "coordination.",
            )


def _envelope(projet: Projet, context: Context, annee: int) -> tuple[Decimal | None, Grade | None]:
    """Return the contract's own envelope of a year, else that of the scale with its grade."""
    now = etat(projet, date(annee, 12, 31))
    amounts = now.montants or contract_amounts(projet)
    if amounts and amounts.fonctionnement is not None:
        return amounts.fonctionnement, None
    numero = now.taille or size(projet, context)
    scale = bareme(numero, now.droit.jours[-1] if now.droit else context.date) if numero else None
    if scale is None:
        return None, None
    return Decimal(scale.valeur.fonctionnement.euros), scale.valeur.fonctionnement.grade
