"""La date de signature du contrat est dite deux fois, et diffère.

La signature est au contrat et au calendrier. Les délais des missions, les cinq ans et les
paiements partent de cette date : elle ne peut être qu'une.

Un contrat renouvelé a plusieurs signatures : celle qui est à quelques mois du terme de l'autre, ou
que donnent « avenants: » et « renouvellements: », est un autre acte, et n'est pas en cause.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01-15}
calendrier:
  jalons: [{type: signature, date: 2027-02}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01-15}
calendrier:
  jalons: [{type: signature, date: 2027-01}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.contrat import Contrat
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months, add_years
from cptskit.regles.contract import end_of_contract
from cptskit.regles.dates import compatible
from cptskit.regles.milestones import dated
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_BEFORE_THE_END = 12
"""Months before the end of a contract from which another signature renews it."""


@rule("CAL007", "signature-contradictoire", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for one signature of the calendar that agrees with the contract's."""
    signed = projet.contrat.signature if projet.contrat else None
    jalons = dated(projet, TypeJalon.SIGNATURE)
    if projet.contrat is None or signed is None or not jalons:
        return
    if any(_same_or_another_act(projet.contrat, signed, day) for _, day in jalons):
        return
    route, day = jalons[-1]
    yield Remark(
        f"Le calendrier et le contrat ne datent pas la signature du même jour : {day} et {signed}.",
        route,
        "Écrivez la même date aux deux endroits.",
        (Elsewhere(("contrat", "signature"), f"contrat : {signed}"),),
    )


def _same_or_another_act(contrat: Contrat, signed: DateCivile, day: DateCivile) -> bool:
    """Say whether a date agrees with the contract's, or is that of an act that follows it."""
    acts = [avenant.date for avenant in contrat.avenants] + [
        renouvellement.date for renouvellement in contrat.renouvellements
    ]
    if any(act and compatible(act, day) for act in (signed, *acts)):
        return True
    first, second = sorted((signed, day), key=lambda start: start.debut)
    end = end_of_contract(first)
    if contrat.duree and first is signed:
        end = add_years(signed.fin, int(contrat.duree))
    return end is not None and second.fin >= add_months(end, -_BEFORE_THE_END)
