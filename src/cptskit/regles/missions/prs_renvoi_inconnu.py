"""Une mission ou une action cite un objectif du PRS qui n'est pas dans la liste.

Les missions et les fiches citent les objectifs du projet régional de santé par leur identifiant.
Un identifiant absent de « prs: objectifs: » ne mène nulle part : le tableau des objectifs du
document serait faux.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
prs: {objectifs: [{id: PRS1, intitule: Améliorer l'accès aux soins de premier recours}]}
missions:
  acces_aux_soins: {prs: [PRS2]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
prs: {objectifs: [{id: PRS1, intitule: Améliorer l'accès aux soins de premier recours}]}
missions:
  acces_aux_soins: {prs: [PRS1]}
```
"""

from collections.abc import Iterator

from cptskit.francais.suggestions import unknown_id
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level, Route


@rule("MIS014", "prs-renvoi-inconnu", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up each identifier that missions and fiches cite; say once that there is none."""
    ids = [objectif.id for objectif in projet.prs.objectifs] if projet.prs else []
    unknown = [
        ((*route, "prs", index), id_)
        for route, cited in _links(projet)
        for index, id_ in enumerate(cited)
        if id_ not in ids
    ]
    if not ids and len(unknown) > 1:
        yield gathered(
            [route for route, _ in unknown],
            "Missions et actions citent des objectifs du PRS, et la section « prs » n'en a aucun.",
            "Écrivez sous « prs: objectifs: » chaque objectif cité, avec son identifiant et sa "
            "source.",
        )
        return
    for route, id_ in unknown:
        yield Remark(
            f"L'objectif du PRS « {id_} » n'est pas dans la section « prs ».",
            route,
            unknown_id(id_, ids, "« prs: objectifs: »"),
        )


def _links(projet: Projet) -> Iterator[tuple[Route, tuple[str, ...]]]:
    for code, mission in projet.missions.items():
        yield ("missions", code.value), mission.prs
    for route, fiche in fiches(projet):
        yield route, fiche.prs
