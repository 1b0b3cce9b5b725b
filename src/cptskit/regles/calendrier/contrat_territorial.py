"""Un contrat territorial de santé précède la validation du projet.

Un contrat territorial de santé ne porte que sur un projet de santé validé : son jalon suit celui de
la validation. La règle ne dit rien à qui n'en prévoit pas.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons:
    - {type: contrat_territorial, date: 2027-01}
    - {type: validation, date: 2027-04}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons:
    - {type: validation, date: 2027-04}
    - {type: contrat_territorial, date: 2027-09}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.regles.milestones import dated, milestones
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CAL012", "contrat-territorial", everywhere(Level.AVERTISSEMENT), ("csp-l1434-13",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each territorial contract with the validation."""
    validated = dated(projet, TypeJalon.VALIDATION)
    for route, jalon in milestones(projet):
        if jalon.type is not TypeJalon.CONTRAT_TERRITORIAL:
            continue
        if not validated:
            yield Remark(
                "Un contrat territorial de santé suppose un projet validé, et aucun jalon ne dit "
                "la validation.",
                route,
                "Ajoutez un jalon « type: validation » avant celui-ci.",
                level=Level.CONSEIL,
            )
        elif jalon.date and all(jalon.date.surement_avant(day) for _, day in validated):
            place, day = validated[0]
            yield Remark(
                f"Le contrat territorial de santé ({jalon.date}) précède la validation du projet "
                f"({day}).",
                (*route, "date"),
                "Placez-le après la validation.",
                (Elsewhere(place, "la validation"),),
            )
