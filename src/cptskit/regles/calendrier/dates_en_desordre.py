"""Deux jalons sont dans un ordre impossible.

La validation suit la transmission du projet à l'ARS, et le contrat se signe sur un projet validé ;
l'association se déclare après son assemblée générale constitutive. La lettre d'intention, elle,
peut précéder ou suivre l'assemblée générale.

La règle se tait quand un jalon revient plusieurs fois et qu'un ordre possible existe : un projet
est parfois transmis deux fois, un contrat renouvelé. Elle se tait aussi quand le contrat déjà signé
est suivi d'une transmission à venir, celle d'un renouvellement ; si elle est déjà faite, ce n'est
qu'un avertissement.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
calendrier:
  jalons:
    - {type: validation, date: 2026-05}
    - {type: transmission, date: 2026-09}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
calendrier:
  jalons:
    - {type: transmission, date: 2026-05}
    - {type: validation, date: 2026-07}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.dates import DateCivile
from cptskit.regles.milestones import constitutive, dated, in_words, milestones
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_CONTRACT: Route = ("contrat", "signature")
_ORDERS = (
    (TypeJalon.TRANSMISSION, TypeJalon.VALIDATION),
    (TypeJalon.VALIDATION, TypeJalon.SIGNATURE),
    (TypeJalon.TRANSMISSION, TypeJalon.SIGNATURE),
    (TypeJalon.ASSEMBLEE_GENERALE, TypeJalon.DECLARATION),
)


@rule("CAL003", "dates-en-desordre", everywhere(Level.ERREUR), ("coherence", "csp-l1434-12"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the last date of what must follow with the first date of what must precede."""
    seen: set[TypeJalon] = set()
    for before, after in _ORDERS:
        first, last = _dates(projet, before), _dates(projet, after)
        if not first or not last or after in seen:
            continue
        where, start = min(first, key=lambda jalon: jalon[1].debut)
        route, end = max(last, key=lambda jalon: jalon[1].fin)
        renewed = route == _CONTRACT and end.surement_avant(context.date)
        if end.surement_avant(start) and not (renewed and start.debut > context.date):
            seen.add(after)
            yield Remark(
                f"La date de {in_words(after)} ({end}) précède celle de {in_words(before)} "
                f"({start}).",
                route,
                "Corrigez l'une des deux dates"
                + (
                    " ; si un nouveau projet prépare le renouvellement du contrat, ajoutez au "
                    "calendrier les dates du premier."
                    if renewed
                    else "."
                ),
                (Elsewhere(where, f"{in_words(before)} : {start}"),),
                level=Level.AVERTISSEMENT if renewed else None,
            )


def _dates(projet: Projet, kind: TypeJalon) -> list[tuple[Route, DateCivile]]:
    if kind is TypeJalon.ASSEMBLEE_GENERALE:
        return [
            ((*route, "date"), jalon.date)
            for route, jalon in milestones(projet)
            if constitutive(jalon) and jalon.date
        ]
    days = dated(projet, kind)
    signed = projet.contrat.signature if projet.contrat else None
    if kind is TypeJalon.SIGNATURE and signed:
        days.append((_CONTRACT, signed))
    return days
