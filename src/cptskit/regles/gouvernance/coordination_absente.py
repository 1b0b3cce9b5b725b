"""La coordination n'est pas décrite.

L'absence de coordinateur est l'un des freins relevés en 2023 par la mission « Tour de France » des
CPTS. Le temps de travail, le statut et le coût se décident tôt : après la signature, c'est l'un des
premiers calculs d'une communauté.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  presentation: Un conseil d'administration élit le bureau.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  presentation: Un conseil d'administration élit le bureau.
  coordination: {statut: salarié de l'association, etp: "0,8"}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.chapters import governance
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_EXPECTED = {"statut": "le statut", "etp": "le temps de travail"}


@rule("GOU010", "coordination-absente", from_projet(Level.CONSEIL), ("instr-2023-100", "relecture"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the coordination, then for its status and its time."""
    gouvernance = governance(projet)
    if gouvernance is None:
        return
    if gouvernance.coordination is None:
        yield Remark(
            "Le projet ne dit pas qui coordonne la communauté.",
            ("gouvernance", "coordination"),
            "Ajoutez « coordination: » avec « statut: » et « etp: », même prévus.",
        )
        return
    missing = [name for name in _EXPECTED if getattr(gouvernance.coordination, name) is None]
    if missing:
        yield Remark(
            f"Il manque {joined(_EXPECTED[name] for name in missing)} de la coordination.",
            ("gouvernance", "coordination"),
            f"Ajoutez {joined(f'« {name}: »' for name in missing)}, même prévus.",
        )
