"""Une dispense nomme une règle qui n'existe pas.

`regles_ignorees` nomme une règle par son code (TER005) ou par son nom (commune-en-double). La
liste des règles : `cptskit explain --liste`.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
regles_ignorees:
  - regle: TER999
    motif: Cette règle ne nous concerne pas.
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
regles_ignorees:
  - regle: DIA002
    motif: Le chiffre est celui du contrat, sans année connue.
```
"""

from collections.abc import Iterator

from cptskit.francais.suggestions import did_you_mean
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("DOS001", "regle-inconnue", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each entry with the codes and names of the registry."""
    for index, entry in enumerate(projet.regles_ignorees):
        if entry.regle not in context.known:
            yield Remark(
                f"La règle « {entry.regle} » n'existe pas.",
                ("regles_ignorees", index, "regle"),
                did_you_mean(entry.regle, context.known, "Voyez cptskit explain --liste."),
            )
