"""Le territoire chevauche celui d'une autre CPTS.

Les Pays de la Loire et la Seine-Saint-Denis n'admettent qu'une CPTS par territoire, et ailleurs les
relecteurs posent la question : la pertinence du territoire est un motif d'opposition. Aucun texte
national ne l'interdit. Convenez de la limite avec l'autre communauté, et dites ce qui a été
convenu.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}, {insee: 01043, nom: Beynost}]
  chevauchement: oui
  cpts_voisines:
    - {nom: CPTS voisine, communes_communes: [01043]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
  chevauchement: non
  cpts_voisines:
    - {nom: CPTS voisine, articulation: annuaire commun}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.territoire import Commune
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "TER009",
    "chevauchement",
    everywhere(Level.AVERTISSEMENT),
    ("pdl-2018", "idf-93"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Point at each neighbour who covers the same communes, or at the answer alone."""
    territoire = projet.territoire
    if territoire is None:
        return
    shared = [i for i, other in enumerate(territoire.cpts_voisines) if other.communes_communes]
    for index in shared:
        voisine = territoire.cpts_voisines[index]
        names = [_name(insee, territoire.communes) for insee in voisine.communes_communes]
        yield Remark(
            f"Le territoire chevauche celui de « {voisine.nom} » : {joined(names)}.",
            ("territoire", "cpts_voisines", index, "communes_communes"),
            "Convenez avec elle de la limite et retirez les communes qu'elle garde, ou expliquez "
            "sous « articulation: » pourquoi les deux communautés les couvrent.",
        )
    if territoire.chevauchement and not shared:
        yield Remark(
            "Une partie du territoire appartient déjà à une autre CPTS, sans que l'on sache "
            "laquelle.",
            ("territoire", "chevauchement"),
            "Nommez cette CPTS sous « cpts_voisines: », avec « communes_communes: ».",
        )


def _name(insee: str, communes: tuple[Commune, ...]) -> str:
    return next(
        (commune.nom for commune in communes if commune.insee == insee and commune.nom), insee
    )
