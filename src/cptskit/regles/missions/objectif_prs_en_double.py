"""Deux objectifs du PRS ont le même identifiant.

Les missions et les fiches action citent les objectifs du projet régional de santé (PRS) par leur
identifiant : deux objectifs ne peuvent pas le partager.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
prs:
  objectifs:
    - {id: PRS1, intitule: Améliorer l'accès aux soins de premier recours}
    - {id: PRS1, intitule: Développer la prévention}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
prs:
  objectifs:
    - {id: PRS1, intitule: Améliorer l'accès aux soins de premier recours}
    - {id: PRS2, intitule: Développer la prévention}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level


@rule("MIS022", "objectif-prs-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the identifiers of the objectives."""
    objectifs = projet.prs.objectifs if projet.prs else ()
    keyed = ((("prs", "objectifs", i, "id"), o.id) for i, o in enumerate(objectifs))
    for route, first in twins(keyed):
        id_ = objectifs[int(route[2])].id
        yield Remark(
            f"L'identifiant « {id_} » désigne déjà un autre objectif du PRS.",
            route,
            "Donnez à chaque objectif son identifiant, et corrigez les renvois.",
            (Elsewhere(first, "premier objectif de cet identifiant"),),
        )
