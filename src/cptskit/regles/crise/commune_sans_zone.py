"""Une commune est dans deux zones du plan de crise, ou dans aucune.

L'alerte passe par les référents de zone : une commune sans zone n'est pas prévenue, une commune
dans deux zones l'est deux fois, ou pas du tout.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
territoire: {communes: [{insee: 24037}, {insee: 24520}]}
crise:
  zones: [{nom: Centre, communes: [24037]}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
territoire: {communes: [{insee: 24037}, {insee: 24520}]}
crise:
  zones: [{nom: Centre, communes: [24037, 24520]}]
```
"""

from collections import Counter
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.places import abridged
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "CRI020", "commune-sans-zone", everywhere(Level.AVERTISSEMENT), ("coherence",), section="crise"
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Count the zones of each commune, once there are zones."""
    if projet.crise is None or not projet.crise.zones:
        return
    zones = Counter(code for zone in projet.crise.zones for code in zone.communes)
    listed = projet.territoire.communes if projet.territoire else ()
    for words, wrong in (
        ("dans aucune zone", [commune for commune in listed if not zones[commune.insee]]),
        ("dans deux zones", [commune for commune in listed if zones[commune.insee] > 1]),
    ):
        if wrong:
            yield Remark(
                f"{abridged([commune.nom or commune.insee for commune in wrong])} : {words} du "
                "plan de crise.",
                ("crise", "zones"),
                "Chaque commune est dans une zone, et une seule.",
            )
