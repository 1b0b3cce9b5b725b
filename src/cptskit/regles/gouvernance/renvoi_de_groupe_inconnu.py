"""Un groupe de travail cite une fiche ou une mission qui n'existe pas.

Les groupes citent les fiches action par leur identifiant, et les missions par leur code. Une fiche
renommée ou une mission abandonnée laisse un renvoi dans le vide.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours, fiches: [PAR-2]}]
missions:
  parcours: {fiches: [{id: PAR-1, titre: Suivre le diabète}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours, fiches: [PAR-1]}]
missions:
  parcours: {fiches: [{id: PAR-1, titre: Suivre le diabète}]}
```
"""

from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import fiches
from cptskit.regles.words import unknown_id


@rule("GOU009", "renvoi-de-groupe-inconnu", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Follow the ids of fiches and the codes of missions, once any mission is chosen."""
    known = [fiche.id for _, fiche in fiches(projet)]
    for index, group in enumerate(
        projet.gouvernance.groupes_de_travail if projet.gouvernance else ()
    ):
        route = ("gouvernance", "groupes_de_travail", index)
        for place, id_ in enumerate(group.fiches):
            if id_ not in known:
                yield Remark(
                    f"La fiche « {id_} », que cite « {group.nom} », n'existe pas.",
                    (*route, "fiches", place),
                    unknown_id(id_, known, "« fiches: » d'une mission"),
                )
        for place, code in enumerate(group.missions):
            if projet.missions and code not in projet.missions:
                yield Remark(
                    f"« {group.nom} » travaille à la mission « {code.value} », que le projet ne "
                    "choisit pas.",
                    (*route, "missions", place),
                    f"Ajoutez « {code.value}: » sous « missions: », ou retirez ce code.",
                    level=Level.AVERTISSEMENT,
                )
