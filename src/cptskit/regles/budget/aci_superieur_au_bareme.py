"""Les recettes du contrat dépassent ce qu'il peut payer en une année.

Une année ne reçoit pas plus que le fonctionnement, les parts fixes et les parts variables de
toutes les missions choisies. Le budget se fait sur les sommes réellement versées : les acomptes
de 75 %, les soldes, et la part variable après le dialogue de gestion.

Les montants du contrat de la communauté priment. À défaut, la règle prend le barème de sa taille,
tel qu'il lie le contrat cette année-là (l'année d'un avenant ou d'un renouvellement, le plus haut
des deux), toutes missions comprises : c'est une estimation, à confirmer auprès de la CPAM, et un
conseil.

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
from datetime import date
from decimal import Decimal

from cptskit.contrat import etat, periodes
from cptskit.droit.montants import Bareme, bareme
from cptskit.droit.valeurs import Valeur
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.contrat import MontantsContrat
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

Limit = tuple[Decimal, Decimal, str, str, str]
"""The most (two sums where two readings exist), whose it is, the text and its grade."""


@rule(
    "BUD006",
    "aci-superieur-au-bareme",
    from_projet(Level.AVERTISSEMENT),
    ("coherence", "aci-2019", "aci-avenant-2"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what the contract pays each year with its own amounts, else with the scale."""
    for route, exercice in years(projet):
        limit = _limit(projet, context, exercice.annee)
        if limit is None:
            continue
        least, most, whose, texte, grade = limit
        ceiling = euros(most) if least == most else f"de {euros(least)} à {euros(most)}"
        caveat = ", estimation à confirmer auprès de la CPAM" if grade == "C" else ""
        paid = total(from_contract(exercice))
        if paid is not None and paid > most:
            yield Remark(
                f"Les recettes du contrat font {euros(paid)} en {exercice.annee} ; {whose} ne "
                f"donne que {ceiling} par an au plus{caveat}.",
                (*route, "recettes"),
                "Ne comptez que les sommes versées dans l'année, ou corrigez « nature: » des "
                "recettes qui ne viennent pas du contrat.",
                texte=texte,
                grade=grade,
                level=Level.CONSEIL if grade == "C" else None,
            )


def _limit(projet: Projet, context: Context, annee: int) -> Limit | None:
    """Return the most that the contract may pay in a civil year, by the law that binds it then.

    The contract changes in the year of an amendment or a renewal: the higher limit counts.
    """
    if not periodes(projet):
        own = contract_amounts(projet)
        if own and (most := _own_maximum(projet, own)):
            return most, most, "le contrat", "coherence", "A"
        numero = size(projet, context)
        return _scale(bareme(numero, context.date), numero) if numero else None
    limits = [_on(projet, context, date(annee, month, day)) for month, day in ((1, 1), (12, 31))]
    return max((limit for limit in limits if limit), key=lambda limit: limit[1], default=None)


def _on(projet: Projet, context: Context, day: date) -> Limit | None:
    now = etat(projet, day)
    if now.montants and (own := _own_maximum(projet, now.montants)):
        return own, own, "le contrat", "coherence", "A"
    numero = now.taille or size(projet, context)
    if now.droit is None or numero is None:
        return None
    scales = (_scale(valeur, numero) for valeur in now.droit.baremes(numero))
    return max((scale for scale in scales if scale), key=lambda scale: scale[1], default=None)


def _own_maximum(projet: Projet, amounts: MontantsContrat) -> Decimal | None:
    """Return all that a contract pays in a year; None unless it gives every part."""
    if amounts.fonctionnement is None:
        return None
    lines = mission_amounts(amounts)
    parts = [part for line in lines.values() for part in (line.fixe, line.variable)]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or {code.value for code in projet.missions} - set(lines):
        return None
    return amounts.fonctionnement + sum(known)


def _scale(scale: Valeur[Bareme] | None, numero: int) -> Limit | None:
    """Return the most that a scale gives, with whose it is, its text and grade.

    Two sums where the sources leave two readings, the lower one first.
    """
    most = (scale.valeur.maximum or scale.valeur.total_publie) if scale else None
    if scale is None or most is None:
        return None
    low, high = most.intervalle
    return Decimal(low), Decimal(high), f"le barème de la taille {numero}", scale.texte, most.grade
