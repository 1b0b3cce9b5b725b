"""La date de signature du contrat est dite deux fois, et diffère.

La signature est au contrat et au calendrier. Les délais des missions, les cinq ans et les
paiements partent de cette date : elle ne peut être qu'une.

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
from cptskit.regles.dates import compatible
from cptskit.regles.milestones import dated
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CAL007", "signature-contradictoire", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for one signature of the calendar that agrees with the contract's."""
    signed = projet.contrat.signature if projet.contrat else None
    found = dated(projet, TypeJalon.SIGNATURE)
    if signed is None or not found or any(compatible(signed, day) for _, day in found):
        return
    route, day = found[-1]
    yield Remark(
        f"Le calendrier et le contrat ne datent pas la signature du même jour : {day} et {signed}.",
        route,
        "Écrivez la même date aux deux endroits.",
        (Elsewhere(("contrat", "signature"), f"contrat : {signed}"),),
    )
