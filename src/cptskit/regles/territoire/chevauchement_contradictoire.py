"""La réponse sur le chevauchement contredit les communes citées.

Une commune partagée avec une CPTS voisine est un chevauchement, et c'est une commune du territoire.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
  chevauchement: non
  cpts_voisines:
    - {nom: CPTS voisine, communes_communes: [01249]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
  chevauchement: oui
  cpts_voisines:
    - {nom: CPTS voisine, communes_communes: [01249]}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER010", "chevauchement-contradictoire", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the shared communes with the answer and with the list."""
    territoire = projet.territoire
    if territoire is None:
        return
    listed = {commune.insee for commune in territoire.communes}
    for index, voisine in enumerate(territoire.cpts_voisines):
        route = ("territoire", "cpts_voisines", index, "communes_communes")
        if voisine.communes_communes and territoire.chevauchement is False:
            yield Remark(
                "Le projet répond qu'il n'y a pas de chevauchement, mais cite des communes "
                f"partagées avec « {voisine.nom} ».",
                ("territoire", "chevauchement"),
                "Écrivez « chevauchement: oui », ou retirez ces communes.",
                (Elsewhere(route, "les communes partagées"),),
            )
        for place, insee in enumerate(voisine.communes_communes if listed else ()):
            if insee not in listed:
                yield Remark(
                    f"La commune {insee}, partagée avec « {voisine.nom} », n'est pas dans la liste "
                    "des communes du territoire.",
                    (*route, place),
                    "Corrigez le code, ou retirez-le : une commune hors du territoire n'est pas "
                    "partagée.",
                    (Elsewhere(("territoire", "communes"), "la liste"),),
                )
