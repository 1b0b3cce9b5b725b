"""Une dispense ne sert plus.

Une règle ignorée garde sa raison dans `regles_ignorees`. Quand la règle ne trouve plus rien à
redire, la dispense est à retirer : elle cacherait la prochaine erreur. Contrôler le projet pour une
autre étape que la sienne ne dit rien de ses dispenses.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
regles_ignorees:
  - regle: IDE002
    motif: Le siège va changer.
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 64 455}
regles_ignorees:
  - regle: DIA002
    motif: Le chiffre est celui du contrat, sans année connue.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("DOS002", "dispense-inutile", everywhere(Level.CONSEIL), ("coherence",), last=True)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Point at the entries that met no remark, at the project's own stage."""
    for index in context.unused if context.etape is projet.etape else ():
        entry = projet.regles_ignorees[index]
        yield Remark(
            f"La règle {entry.regle} est ignorée ici, mais elle ne trouve rien à redire.",
            ("regles_ignorees", index, "regle"),
            "Retirez cette dispense.",
        )
