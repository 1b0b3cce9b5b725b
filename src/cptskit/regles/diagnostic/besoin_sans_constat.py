"""Un besoin ne s'appuie sur aucun constat.

Un besoin que rien ne fonde est une opinion. Citez les constats qui le fondent ; un constat s'appuie
lui-même sur un chiffre ou sur un témoignage.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  constats: [{id: C1, texte: Un habitant sur sept n'a pas de médecin traitant.}]
  besoins:
    - {id: B1, intitule: Trouver un médecin traitant à chacun.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  constats: [{id: C1, texte: Un habitant sur sept n'a pas de médecin traitant.}]
  besoins:
    - {id: B1, intitule: Trouver un médecin traitant à chacun., constats: [C1]}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "DIA007",
    "besoin-sans-constat",
    Levels(Level.CONSEIL, Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("idf-93", "occ-lauragais"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the needs without observations."""
    besoins = projet.diagnostic.besoins if projet.diagnostic else ()
    bare = [index for index, besoin in enumerate(besoins) if not besoin.constats]
    if bare:
        alone = len(bare) == 1
        yield gathered(
            [("diagnostic", "besoins", index) for index in bare],
            f"{'Le besoin' if alone else 'Les besoins'} {joined(besoins[i].id for i in bare)} "
            f"{'ne repose' if alone else 'ne reposent'} sur aucun constat.",
            "Ajoutez « constats: » avec les identifiants des constats qui fondent ce besoin.",
        )
