"""Des indemnités sont prévues avant la validation du projet.

Les indemnités et les rémunérations d'une CPTS supposent qu'elle existe, par un projet de santé que
l'ARS a validé. Une année qui finit avant la validation n'en porte pas sur l'argent du contrat.

Une aide au démarrage de l'ARS peut payer le temps passé à écrire le projet : quand l'année en
compte une, ce n'est qu'un conseil, à vérifier avec elle.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier: {jalons: [{type: validation, date: 2027-02}]}
budget:
  exercices:
    - annee: 2026
      indemnites: [{beneficiaire: Présidente, montant: 4 000}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier: {jalons: [{type: validation, date: 2027-02}]}
budget:
  exercices:
    - annee: 2027
      indemnites: [{beneficiaire: Présidente, montant: 4 000}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import NatureDepense, NatureRecette, TypeJalon
from cptskit.projet.suivi import Exercice
from cptskit.regles.milestones import dated
from cptskit.regles.money import ceiling_since, years
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level, Route


@rule(
    "BUD018",
    "indemnites-avant-validation",
    from_projet(Level.AVERTISSEMENT),
    ("csp-d1434-44",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for indemnities in a year that ends before the validation, done or planned."""
    validated = min(
        dated(projet, TypeJalon.VALIDATION), key=lambda jalon: jalon[1].debut, default=None
    )
    if validated is None:
        return
    place, day = validated
    for route, exercice in years(projet):
        paid = _paid(exercice)
        if paid is None or not ceiling_since() <= exercice.annee < day.debut.year:
            continue
        aided = any(line.nature is NatureRecette.FIR for line in exercice.recettes)
        yield Remark(
            f"Des indemnités sont comptées en {exercice.annee}, avant la validation du projet "
            f"({day}).",
            (*route, *paid),
            "Reportez-les après la validation"
            + (", ou dites que l'aide de l'ARS paie ce temps." if aided else "."),
            (Elsewhere(place, "la validation"),),
            level=Level.CONSEIL if aided else None,
        )


def _paid(exercice: Exercice) -> Route | None:
    """Return where the year mentions indemnities; None where it mentions none."""
    if any(line.montant for line in exercice.indemnites):
        return ("indemnites",)
    for index, line in enumerate(exercice.depenses):
        if line.nature is NatureDepense.INDEMNITES and line.montant:
            return ("depenses", index)
    return None
