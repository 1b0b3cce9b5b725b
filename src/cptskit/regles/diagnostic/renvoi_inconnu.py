"""Un renvoi du diagnostic ne mène nulle part.

Un besoin cite les constats qui le fondent, un constat cite les indicateurs qui l'appuient, par leur
identifiant. Un identifiant qui n'existe pas est une faute de frappe, ou le reste d'un constat
supprimé.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  constats: [{id: C1, texte: Un habitant sur sept n'a pas de médecin traitant.}]
  besoins: [{id: B1, intitule: Trouver un médecin traitant à chacun., constats: [C11]}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  constats: [{id: C1, texte: Un habitant sur sept n'a pas de médecin traitant.}]
  besoins: [{id: B1, intitule: Trouver un médecin traitant à chacun., constats: [C1]}]
```
"""

from collections.abc import Iterator, Sequence

from cptskit.francais.suggestions import unknown_id
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route


@rule("DIA005", "renvoi-inconnu", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Follow the ids from needs to observations, and from observations to indicators."""
    if projet.diagnostic is None:
        return
    constats = [c.id for c in projet.diagnostic.constats if c.id]
    indicateurs = [i.id for i in projet.diagnostic.indicateurs if i.id]
    for index, besoin in enumerate(projet.diagnostic.besoins):
        route = ("diagnostic", "besoins", index, "constats")
        yield from _dangling(besoin.constats, constats, route, "Le constat")
    for index, constat in enumerate(projet.diagnostic.constats):
        route = ("diagnostic", "constats", index, "indicateurs")
        yield from _dangling(constat.indicateurs, indicateurs, route, "L'indicateur")


def _dangling(
    cited: Sequence[str], known: Sequence[str], route: Route, what: str
) -> Iterator[Remark]:
    for place, id_ in enumerate(cited):
        if id_ not in known:
            where = f"« diagnostic: {route[-1]}: »"
            yield Remark(
                f"{what} « {id_} » n'existe pas.", (*route, place), unknown_id(id_, known, where)
            )
