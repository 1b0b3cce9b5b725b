"""Les recettes du contrat dépassent ce qu'il peut payer en une année.

Une année ne reçoit pas plus que le fonctionnement, les parts fixes et les parts variables de toutes
les missions choisies. Le budget se fait sur les sommes réellement versées : les acomptes de 75 %,
les soldes, et la part variable après le dialogue de gestion.

Les montants du contrat de la communauté priment. À défaut, la règle prend le barème de sa taille,
toutes missions comprises : c'est une estimation, à confirmer auprès de la CPAM, et un conseil.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {fonctionnement: 50 000, prevention: {fixe: 10 000, variable: 10 000}}}
missions: {prevention: {statut: socle}}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Contrat, montant: 90 000, nature: aci}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {fonctionnement: 50 000, prevention: {fixe: 10 000, variable: 10 000}}}
missions: {prevention: {statut: socle}}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Contrat, montant: 57 500, nature: aci}]
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.droit.montants import bareme
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.contract import signature
from cptskit.regles.money import (
    contract_amounts,
    from_contract,
    mission_amounts,
    size,
    total,
    years,
)
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "BUD006",
    "aci-superieur-au-bareme",
    from_projet(Level.AVERTISSEMENT),
    ("coherence", "aci-2019", "aci-avenant-2"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what the contract pays each year with its own amounts, else with the scale."""
    own = _own_maximum(projet)
    limit = (own, own, "le contrat", "coherence", "A") if own else _scale(projet, context)
    if limit is None:
        return
    least, most, whose, texte, grade = limit
    told = euros(most) if least == most else f"de {euros(least)} à {euros(most)}"
    caveat = ", estimation à confirmer auprès de la CPAM" if grade == "C" else ""
    for route, exercice in years(projet):
        paid = total(from_contract(exercice))
        if paid is not None and paid > most:
            yield Remark(
                f"Les recettes du contrat font {euros(paid)} en {exercice.annee} ; {whose} ne "
                f"donne que {told} par an au plus{caveat}.",
                (*route, "recettes"),
                "Ne comptez que les sommes versées dans l'année, ou corrigez « nature: » des "
                "recettes qui ne viennent pas du contrat.",
                texte=texte,
                grade=grade,
                level=Level.CONSEIL if grade == "C" else None,
            )


def _own_maximum(projet: Projet) -> Decimal | None:
    """Return all that the contract pays in a year; None unless it gives every part."""
    amounts = contract_amounts(projet)
    if amounts is None or amounts.fonctionnement is None:
        return None
    lines = mission_amounts(amounts)
    parts = [part for line in lines.values() for part in (line.fixe, line.variable)]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or {code.value for code in projet.missions} - set(lines):
        return None
    return amounts.fonctionnement + sum(known)


def _scale(projet: Projet, context: Context) -> tuple[Decimal, Decimal, str, str, str] | None:
    """Return the most that a community of this size may receive, with whose, text and grade.

    Two sums where the sources leave two readings, the lower one first.
    """
    signed, numero = signature(projet), size(projet, context)
    day = signed[1].debut if signed else context.date
    scale = bareme(numero, day) if numero else None
    most = (scale.valeur.maximum or scale.valeur.total_publie) if scale else None
    if scale is None or most is None:
        return None
    low, high = most.intervalle
    return Decimal(low), Decimal(high), f"le barème de la taille {numero}", scale.texte, most.grade
