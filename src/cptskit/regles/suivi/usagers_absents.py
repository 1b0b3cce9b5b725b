"""Le projet ne dit pas la place des usagers et des élus.

Plusieurs régions attendent que les usagers, leurs associations et les élus participent au projet.
Dites comment : relecture des documents, invitation aux groupes, siège dans une instance. S'ils ne
sont pas associés, dites pourquoi sous « sans_implication: ».

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
usagers:
  sans_implication: Un comité d'usagers est prévu dès la première année du contrat.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "SUI004",
    "usagers-absents",
    from_projet(Level.AVERTISSEMENT),
    ("idf-2017", "pdl-2018", "occ-lauragais"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask how users take part, or why not."""
    usagers = projet.usagers
    if usagers and (usagers.implication or usagers.representants or usagers.sans_implication):
        return
    yield Remark(
        "Le projet ne dit pas comment les usagers et les élus y participent.",
        ("usagers",),
        "Sous « usagers: », écrivez « implication: », ou « sans_implication: » avec la raison.",
    )
