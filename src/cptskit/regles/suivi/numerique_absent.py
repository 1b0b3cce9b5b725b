"""Le projet ne dit rien du numérique.

Les régions attendent un volet numérique : messagerie sécurisée, dossier médical partagé, répertoire
des ressources, télésanté, annuaire. Nommez les outils que les professionnels utilisent déjà, et
ceux que la communauté veut partager.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
numerique:
  outils:
    - {nom: Messagerie sécurisée de santé, type: mssante, usage: échanges entre professionnels}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "SUI001",
    "numerique-absent",
    from_projet(Level.AVERTISSEMENT),
    ("pdl-2018", "idf-93", "cvl-ars"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for a text or a tool."""
    numerique = projet.numerique
    if numerique and (numerique.presentation or numerique.outils):
        return
    yield Remark(
        "Le projet ne dit rien du numérique.",
        ("numerique",),
        "Sous « numerique: », écrivez « presentation: » ou nommez les outils sous « outils: ».",
    )
