"""Une aide ponctuelle est comptée deux années de suite.

Une aide au démarrage se reçoit une fois. La même recette, du même montant, sur deux années est
souvent une ligne recopiée. Si l'aide est versée en deux fois, écrivez « première tranche » et
« seconde tranche ».

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - {annee: 2027, recettes: [{libelle: Aide au démarrage, montant: 40 000, nature: fir}]}
    - {annee: 2028, recettes: [{libelle: Aide au démarrage, montant: 40 000, nature: fir}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - {annee: 2027, recettes: [{libelle: Aide au démarrage, montant: 40 000, nature: fir}]}
    - {annee: 2028, recettes: [{libelle: Volet fonctionnement, montant: 50 000, nature: aci}]}
```
"""

from collections.abc import Hashable, Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import NatureRecette
from cptskit.projet.suivi import Recette
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route
from cptskit.socle.patterns import late

_ONCE = late(r"\bdemarrage\b|\bamorcage\b|\blancement\b|\bcreation\b")


@rule("BUD007", "aide-comptee-deux-fois", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the aid of all years; only a start-up aid is more than advice."""
    aids: dict[Route, Recette] = {
        (*route, "recettes", index): recette
        for route, exercice in years(projet)
        for index, recette in enumerate(exercice.recettes)
        if recette.nature is NatureRecette.FIR and recette.montant
    }
    for route, first in twins((route, _key(aid)) for route, aid in aids.items()):
        libelle = aids[route].libelle
        yield Remark(
            f"L'aide « {libelle} » est comptée deux fois, du même montant.",
            route,
            "Retirez-la d'une année ou, si elle est versée en plusieurs fois, dites quelle "
            "tranche chaque année reçoit.",
            (Elsewhere(first, "première fois"),),
            level=None if _ONCE.search(folded(libelle)) else Level.CONSEIL,
        )


def _key(aid: Recette) -> Hashable:
    return folded(aid.libelle), aid.montant
