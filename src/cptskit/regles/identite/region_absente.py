"""La région n'est pas dite.

Les attendus varient d'une région à l'autre : contenu de la lettre d'intention, destinataires,
nombre d'habitants, aide au démarrage. Sans la région, le dossier n'est vérifié qu'avec ce que
demandent la plupart d'entre elles.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire: {communes: [{insee: 01249, nom: Miribel}]}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Auvergne-Rhône-Alpes
territoire: {communes: [{insee: 01249, nom: Miribel}]}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.referentiels import UnknownCodeError, departement, departement_de_commune, region
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("IDE011", "region-absente", everywhere(Level.CONSEIL), ("pratique-regionale",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the region, and offer that of the first commune."""
    if projet.region is None and context.region is None:
        name = _region_of_first_commune(projet) or "Nouvelle-Aquitaine"
        yield Remark(
            "La région n'est pas dite : ses règles propres ne sont pas vérifiées.",
            ("region",),
            f"Ajoutez au début du fichier, par exemple, « region: {name} ».",
        )


def _region_of_first_commune(projet: Projet) -> str | None:
    communes = projet.territoire.communes if projet.territoire else ()
    try:
        code = departement(departement_de_commune(communes[0].insee)).region
        return region(code).nom
    except (IndexError, UnknownCodeError):
        return None
