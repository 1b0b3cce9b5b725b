"""La règle de décision n'est pas dite.

Les relecteurs veulent savoir comment la communauté tranche : majorité, quorum, consensus, poids de
chaque collège. Plusieurs régions demandent une gouvernance décrite dans le projet de santé.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  instances:
    - {nom: Conseil d'administration, role: conduit le projet}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  regle_de_decision: Le conseil cherche le consensus ; à défaut, il vote à la majorité des présents.
  instances:
    - {nom: Conseil d'administration, role: conduit le projet}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.chapters import governance
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "GOU004",
    "regle-de-decision-absente",
    from_projet(Level.AVERTISSEMENT),
    ("idf-93", "pdl-2018", "paca-2020"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask how decisions are made, in general or in one body at least."""
    gouvernance = governance(projet)
    if gouvernance is None or gouvernance.regle_de_decision:
        return
    if not any(instance.decision for instance in gouvernance.instances):
        yield Remark(
            "Rien ne dit comment les décisions se prennent.",
            ("gouvernance", "regle_de_decision"),
            "Écrivez sous « regle_de_decision: » la majorité, le quorum et le poids des collèges.",
        )
