"""Les recettes du contrat ne suivent pas ses versements.

Le contrat ne paie pas par douzièmes : le fonctionnement en entier à la signature, puis à chaque
anniversaire un acompte de 75 % et le solde de l'année passée ; une mission qui démarre en cours
d'année est calculée au prorata ; la part variable vient après le dialogue de gestion. Un budget se
fait sur les sommes réellement versées dans l'année civile.

La règle compare les recettes du contrat avec l'échéancier que donne `cptskit bareme --echeancier`,
entre ce qui est versé sans aucune part variable et ce qui l'est avec toutes. Elle ne dit rien tant
que la signature ou le démarrage d'une mission n'a pas de date.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  signature: 2026-07-01
  taille: 1
  montants: {fonctionnement: 50 000, prevention: {fixe: 10 000, variable: 10 000}}
missions:
  acces_aux_soins: {demarrage: 2026-07-01}
  parcours: {demarrage: 2026-07-01}
  prevention: {demarrage: 2026-07-01}
  crises: {demarrage: 2026-07-01}
budget:
  exercices:
    - annee: 2026
      recettes: [{libelle: Contrat, montant: 20 000, nature: aci}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  signature: 2026-07-01
  taille: 1
  montants:
    fonctionnement: 50 000
    acces_aux_soins: {fixe: 50 000, variable: 20 000}
    parcours: {fixe: 20 000, variable: 20 000}
    prevention: {fixe: 10 000, variable: 10 000}
    crises: {fixe: 20 000, variable: 20 000}
missions:
  acces_aux_soins: {demarrage: 2026-07-01}
  parcours: {demarrage: 2026-07-01}
  prevention: {demarrage: 2026-07-01}
  crises: {demarrage: 2026-07-01}
budget:
  exercices:
    - annee: 2026
      recettes: [{libelle: Contrat, montant: 125 000, nature: aci}]
```
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from cptskit.contrat import periodes
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.money import from_contract, total, years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

if TYPE_CHECKING:
    from cptskit.bareme import Echeancier

_TOLERANCE = Decimal("0.02")


@rule(
    "BUD017",
    "recettes-et-echeancier",
    from_projet(Level.AVERTISSEMENT),
    ("contrat-type", "aci-2019"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what the contract pays each civil year with its schedule."""
    schedule = _schedule(projet, context)
    if schedule is None:
        return
    for route, exercice in years(projet):
        counted = total(from_contract(exercice))
        due = schedule.par_annee_civile.get(exercice.annee)
        if not counted or due is None or _shared(projet, schedule, exercice.annee):
            continue
        least, most = due.euros, due.euros + due.maximum_variable
        if least * (1 - _TOLERANCE) <= counted <= most * (1 + _TOLERANCE):
            continue
        yield Remark(
            f"Les recettes du contrat font {euros(counted)} en {exercice.annee} ; l'échéancier "
            f"donne {_between(least, most)}.",
            (*route, "recettes"),
            "Reprenez les versements de l'année : cptskit bareme --echeancier.",
            grade="C" if due.estime or due.maximum_estime else None,
        )


def _shared(projet: Projet, schedule: "Echeancier", annee: int) -> bool:
    """Say whether another contract of the community may pay in a civil year too."""
    signed = schedule.hypotheses.signature.year
    starts = [periode.signature.annee for periode in periodes(projet)]
    later = any(signed < start <= annee for start in starts)
    return later or (annee <= signed + 1 and any(start < signed for start in starts))


def _between(least: Decimal, most: Decimal) -> str:
    if least == most:
        return f"{euros(least)}, sans part variable cette année-là"
    return f"de {euros(least)} à {euros(most)}, selon la part variable"


def _schedule(projet: Projet, context: Context) -> "Echeancier | None":
    """Return the payments of the contract; None while one of its dates is not known."""
    signature = projet.contrat.signature if projet.contrat else None
    if signature is None or signature.jour is None or projet.budget is None:
        return None
    from cptskit import bareme  # noqa: PLC0415 - only a dated contract with a budget needs it

    try:
        case = bareme.cas_du_projet(projet, bareme.Demande(), context.date)
    except (bareme.TailleInconnueError, bareme.BaremeInconnuError):
        return None
    if len(case.hypotheses) != 1 or case.demarrages_imprecis:
        return None
    schedule = bareme.echeancier(case.hypotheses[0])
    return schedule if schedule.complet else None
