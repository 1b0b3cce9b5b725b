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

_BY_REGION = {"11": "idf-93", "24": "cvl-ars", "52": "pdl-2018"}


@rule(
    "SUI001",
    "numerique-absent",
    from_projet(Level.AVERTISSEMENT),
    ("pdl-2018", "idf-93", "cvl-ars"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for a text or a tool; the basis is the region's own text where there is one."""
    numerique = projet.numerique
    if numerique and (numerique.presentation or numerique.outils):
        return
    region = context.region
    own = _BY_REGION.get(region.code) if region else None
    yield Remark(
        "Le projet ne dit rien du numérique"
        + (f", que la région {region.nom} attend." if region and own else "."),
        ("numerique",),
        "Sous « numerique: », écrivez « presentation: » ou nommez les outils sous « outils: ».",
        texte=own,
    )
