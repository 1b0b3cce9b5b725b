"""Une mission ajoutée en cours de contrat n'a pas d'avenant.

Un contrat signé avant l'avenant 2 (31 mars 2022) n'avait pas de mission de crise. Si le projet la
décrit maintenant, un avenant au contrat l'a ajoutée : datez-le au calendrier, car les délais et les
montants de cette mission en dépendent.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2023-06-01}
contrat: {signature: 2021-02-01}
missions: {crises: {statut: socle}}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2023-06-01}
contrat: {signature: 2021-02-01}
missions: {crises: {statut: socle}}
calendrier:
  jalons: [{type: avenant, date: 2022-11, intitule: Ajout de la mission de crise, fait: oui}]
```
"""

from collections.abc import Iterator

from cptskit.droit.missions import Statut, mission
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.regles.contract import law_days
from cptskit.regles.dates import on
from cptskit.regles.milestones import milestones
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "CON009",
    "avenant-non-date",
    from_projet(Level.CONSEIL),
    ("aci-avenant-2",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for missions that the law of a running contract's signature did not know."""
    days = law_days(projet, context.date)
    signed = projet.contrat.signature if projet.contrat else None
    if signed is None or len(days) == 1:
        return
    if any(jalon.type is TypeJalon.AVENANT for _, jalon in milestones(projet)):
        return
    for code in projet.missions:
        if mission(code.value, days[1]).statut is Statut.ABSENTE:
            yield Remark(
                f"La mission « {label(code)} » n'existait pas quand le contrat a été signé, "
                f"{on(signed)}.",
                ("missions", code.value),
                "Ajoutez au calendrier un jalon « type: avenant » avec sa date.",
                (Elsewhere(("contrat", "signature"), f"signature : {signed}"),),
            )
