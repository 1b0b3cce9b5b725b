"""L'exonération de CFE est annoncée avant la signature du contrat.

La cotisation foncière des entreprises (CFE) n'est pas due par une CPTS dont le projet de santé est
validé **et** qui a signé la convention, pour les biens qui servent à ses missions. Avant, elle
peut l'être.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
budget: {presentation: L'association est exonérée de CFE.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
budget: {presentation: L'association sera exonérée de CFE après la signature du contrat.}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.contract import signature
from cptskit.regles.passages import passages
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_NAMED = late(
    r"\bexoner[^.;]{0,80}\b(?:cfe|cotisation fonciere)\b"
    r"|\b(?:cfe|cotisation fonciere)\b[^.;]{0,80}\bexoner"
)
_LATER = late(
    r"\b(?:apres|des|une fois|lorsque|quand|a compter de|a partir de)\b[^.;]{0,60}"
    r"\b(?:sign|convention|contrat|valid)"
)


@rule("BUD020", "exoneration-de-cfe", everywhere(Level.AVERTISSEMENT), ("cgi-1461-a",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a claim of it while no contract is signed."""
    signed = signature(projet)
    if signed and signed[1].debut <= context.date:
        return
    for route, text in passages(context, "exoner", _NAMED):
        if not _LATER.search(text):
            yield Remark(
                "L'exonération de CFE suppose un projet validé et un contrat signé, et il ne l'est "
                "pas encore.",
                route,
                "Dites qu'elle vaudra après la signature, ou prévoyez la cotisation.",
            )
