"""Une action cite un besoin qui n'est pas au diagnostic.

Les fiches action citent les besoins par leur identifiant. Un identifiant qui ne mène nulle part
laisse l'action sans raison, et le besoin visé sans réponse.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins: [{id: B1, intitule: Retrouver un médecin traitant}]
missions:
  acces_aux_soins:
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chacun, besoins: [B11]}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins: [{id: B1, intitule: Retrouver un médecin traitant}]
missions:
  acces_aux_soins:
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chacun, besoins: [B1]}]
```
"""

from collections.abc import Iterator

from cptskit.francais.suggestions import unknown_id
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC003", "besoin-inconnu", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up each need that a fiche cites; say once that there is none."""
    ids = [besoin.id for besoin in projet.diagnostic.besoins] if projet.diagnostic else []
    unknown = [
        ((*route, "besoins", index), id_)
        for route, fiche in fiches(projet)
        for index, id_ in enumerate(fiche.besoins)
        if id_ not in ids
    ]
    if not ids and len(unknown) > 1:
        yield gathered(
            [route for route, _ in unknown],
            "Les actions citent des besoins, et le diagnostic n'en a aucun.",
            "Écrivez sous « diagnostic: besoins: » chaque besoin cité, avec son identifiant.",
        )
        return
    for route, id_ in unknown:
        yield Remark(
            f"Le besoin « {id_} » n'est pas dans le diagnostic.",
            route,
            unknown_id(id_, ids, "« diagnostic: besoins: »"),
        )
