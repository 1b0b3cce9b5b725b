"""Le projet transmis est réputé validé.

Le projet de santé est réputé validé si le directeur général de l'ARS ne s'y oppose pas dans les
deux mois de sa transmission, pour l'un des deux seuls motifs de la loi : les objectifs du projet
régional de santé ne sont pas respectés, ou le territoire n'est pas pertinent. L'ARS délivre sur
demande une attestation de cette validation tacite.

Gardez la preuve de la transmission et l'accusé de réception.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: transmission, date: 2026-06-15, fait: oui}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons:
    - {type: transmission, date: 2026-06-15, fait: oui}
    - {type: validation, date: 2026-08-15, intitule: Validation tacite, fait: oui}
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import VALIDATION_TACITE_MOIS, valeur
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.durees import add_months
from cptskit.regles.dates import on
from cptskit.regles.milestones import milestones
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_AFTER = (TypeJalon.VALIDATION, TypeJalon.SIGNATURE)


@rule("CAL006", "validation-tacite", everywhere(Level.CONSEIL), ("csp-l1434-12", "crpa"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a projet handed over long enough ago, and nothing done after."""
    if any(j.fait and j.type in _AFTER for _, j in milestones(projet)):
        return
    sent = [
        (route, jalon.date)
        for route, jalon in milestones(projet)
        if jalon.type is TypeJalon.TRANSMISSION and jalon.fait and jalon.date
    ]
    if not sent:
        return
    route, day = max(sent, key=lambda found: found[1].fin)
    months = valeur(VALIDATION_TACITE_MOIS, day.fin)
    if months is None:
        return
    validated = add_months(day.fin, months.valeur)
    if context.date > validated:
        yield Remark(
            f"Le projet a été transmis à l'ARS {on(day)} : sauf opposition de sa part, il est "
            f"réputé validé depuis le {long_date(validated)}.",
            (*route, "date"),
            "Demandez à l'ARS l'attestation de validation tacite (CRPA, art. L.232-3), puis "
            "ajoutez un jalon « type: validation » avec « fait: oui ».",
            texte=months.texte,
            grade=months.grade,
        )
