"""Une année de contrat s'est achevée sans mise à jour du plan de crise.

Après la première version, la part fixe de la mission paie la mise à jour de chaque année : une
version datée, qui fait voir ce qui change. La règle regarde la dernière année de contrat achevée.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-02-01}
contrat: {signature: 2023-01-10}
crise:
  versions: [{numero: "1", date: 2024-06-12}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-02-01}
contrat: {signature: 2023-01-10}
crise:
  versions:
    - {numero: "1", date: 2024-06-12}
    - {numero: "2", date: 2025-06-10, changements: [Nouveau suppléant]}
```
"""

from collections.abc import Iterator

from cptskit.contrat import periodes
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CRI002",
    "mise-a-jour-absente",
    Levels(contrat=Level.AVERTISSEMENT),
    ("plan-de-crise-annexes",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a version in the last contract year that ended, if a first one came before it."""
    dates = (
        [version.date for version in projet.crise.versions if version.date] if projet.crise else []
    )
    ended = [
        (periode.anniversaire(rank), periode.anniversaire(rank + 1))
        for periode in periodes(projet)
        for rank in range(periode.duree)
        if periode.anniversaire(rank + 1) <= context.date
    ]
    if not dates or not ended:
        return
    start, end = ended[-1]
    if min(date.fin for date in dates) >= start:
        return
    if not any(date.debut < end and date.fin >= start for date in dates):
        yield Remark(
            f"Aucune version du plan de crise dans l'année de contrat du {start:%d/%m/%Y} au "
            f"{end:%d/%m/%Y}.",
            ("crise", "versions"),
            "Fermez une version par an : cptskit crise version.",
        )
