"""Une zone ou un risque du plan de crise cite une commune hors du territoire.

Les zones et les risques reprennent les codes Insee des communes du territoire.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
territoire: {communes: [{insee: 24037}]}
crise:
  zones: [{nom: Centre, communes: [24520]}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
territoire: {communes: [{insee: 24037}]}
crise:
  zones: [{nom: Centre, communes: [24037]}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CRI013", "zone-hors-territoire", everywhere(Level.ERREUR), ("coherence",), section="crise")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare with the communes of the territory, where these are given."""
    listed = projet.territoire.communes if projet.territoire else ()
    inside = {commune.insee for commune in listed}
    if projet.crise is None or not inside:
        return
    for key in ("zones", "risques"):
        for index, zone in enumerate(getattr(projet.crise, key)):
            for rank, code in enumerate(zone.communes):
                if code not in inside:
                    yield Remark(
                        f"La commune {code} n'est pas dans le territoire.",
                        ("crise", key, index, "communes", rank),
                        "Corrigez le code, ou ajoutez la commune sous « territoire: communes: ».",
                    )
