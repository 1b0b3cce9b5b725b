"""Le dossier ne dit pas s'il chevauche une autre CPTS.

C'est l'une des premières questions de l'ARS. Répondez par oui ou par non, et citez les CPTS
voisines.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
  chevauchement: non
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.chapters import territory
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "TER011",
    "chevauchement-sans-reponse",
    Levels(Level.CONSEIL, Level.CONSEIL),
    ("relecture", "pdl-2018", "idf-93"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for an answer, unless the neighbours give it."""
    territoire = territory(projet)
    if territoire is None or territoire.chevauchement is not None:
        return
    if not any(voisine.communes_communes for voisine in territoire.cpts_voisines):
        yield Remark(
            "Le dossier ne dit pas si une commune appartient déjà à une autre CPTS.",
            ("territoire", "chevauchement"),
            "Écrivez « chevauchement: non », ou « chevauchement: oui » en nommant l'autre CPTS.",
        )
