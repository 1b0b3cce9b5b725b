"""Le projet ne dit pas comment il se fait connaître.

Les habitants et les professionnels qui n'ont pas pris part au projet doivent apprendre qu'il
existe : site, affiches, lettre aux professionnels, réunion publique. Quelques actions suffisent.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
communication:
  actions: [Lettre trimestrielle aux professionnels, Affiches dans les pharmacies]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "SUI005",
    "communication-absente",
    from_projet(Level.CONSEIL),
    ("idf-2017", "avecsante-2020"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for a text or an action."""
    communication = projet.communication
    if communication is None or not (communication.presentation or communication.actions):
        yield Remark(
            "Le projet ne dit pas comment la communauté informe habitants et professionnels.",
            ("communication",),
            "Sous « communication: », écrivez « presentation: » ou listez « actions: ».",
        )
