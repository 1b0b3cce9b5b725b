"""Une action sort des cinq ans du contrat.

Le contrat court cinq ans à partir de sa signature, et la communauté peut en signer un autre
ensuite. Une action qui commence ou finit après son terme, ou qui est finie avant la signature,
n'est pas une action de ce contrat.

Une action peut avoir commencé avant la signature. La règle se tait quand le contrat est échu : le
prochain n'a pas encore de date.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2027-01-15}
missions:
  prevention:
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, debut: 2027-03, fin: 2033-12}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2027-01-15}
missions:
  prevention:
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, debut: 2027-03, fin: 2032-01}]
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.missions import FicheAction
from cptskit.regles.contract import life
from cptskit.regles.dates import on
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC008", "dates-hors-contrat", from_projet(Level.AVERTISSEMENT), ("aci-2019",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the dates of each fiche with the contract's five years."""
    contract = life(projet, context.date)
    if contract is None:
        return
    where, signed, end = contract[0].route, contract[0].signature, contract[-1].fin
    for route, fiche in fiches(projet):
        if out := _outside(fiche, signed, end):
            key, words = out
            yield Remark(
                f"La fiche « {fiche.titre} » {words}.",
                (*route, key),
                f"Corrigez la date : le contrat est signé {on(signed)} et finit "
                f"le {long_date(end)}.",
                (Elsewhere(where, f"signature : {signed}"),),
                grade="B",
            )


def _outside(fiche: FicheAction, signed: DateCivile, end: date) -> tuple[str, str] | None:
    """Return the key of the date that is outside, and the words for it."""
    if fiche.debut and fiche.debut.debut >= end:
        return "debut", f"commence ({fiche.debut}) après la fin du contrat"
    if fiche.fin and fiche.fin.debut > end:
        return "fin", f"finit ({fiche.fin}) après la fin du contrat"
    if fiche.fin and fiche.fin.surement_avant(signed):
        return "fin", f"est finie ({fiche.fin}) avant la signature"
    return None
