"""La région n'est pas reconnue.

Les règles propres à une région, son ARS et ses destinataires se lisent d'après son nom. Une région
mal écrite, ou qui a changé de nom, laisse le dossier sans ces règles. Les dix-huit régions qui ont
une ARS sont connues par leur nom ou leur code Insee.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Nouvelle-Aquitainne
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Nouvelle-Aquitaine
```
"""

from collections.abc import Iterator

from cptskit.droit.lecture import UnknownLawError
from cptskit.droit.regions import region, toutes_les_regions
from cptskit.francais.suggestions import did_you_mean
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("IDE010", "region-inconnue", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look the project's own region up."""
    if projet.region is None:
        return
    try:
        region(projet.region)
    except UnknownLawError:
        names = [known.nom for known in toutes_les_regions()]
        yield Remark(
            f"« {projet.region} » n'est pas le nom d'une région qui a une ARS.",
            ("region",),
            did_you_mean(projet.region, names, "Écrivez le nom actuel de la région."),
        )
