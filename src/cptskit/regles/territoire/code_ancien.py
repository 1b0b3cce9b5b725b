"""Le code d'une commune a changé.

Ce code a été celui d'une commune, qui a depuis fusionné avec une autre ou changé de code. Les
documents et les cartes de l'ARS portent le code d'aujourd'hui, et la population n'est publiée que
pour lui.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01003, nom: Amareins}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01165, nom: Francheleins}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.territoire import Commune as Ecrite
from cptskit.referentiels import MILLESIME, Commune, Lien, ancienne
from cptskit.regles.places import COMMUNES, called, perimeter, route_of
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Change, Level


@rule(
    "TER023",
    "code-ancien",
    everywhere(Level.AVERTISSEMENT),
    ("csp-l1434-12", "coherence"),
    corrects=True,
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Give the code of today of each code that ended."""
    found = perimeter(projet)
    ends = [old.commune for one in found.ecrites if (old := ancienne(one.insee))]
    for index, (one, known) in enumerate(zip(found.ecrites, found.connues, strict=True)):
        old = None if known else ancienne(one.insee)
        if old is None or old.lien is not Lien.ANCIEN:
            continue
        today = old.commune
        listed = today in found.communes
        alone = not listed and ends.count(today) == 1
        yield Remark(
            f"Le code {one.insee} n'est plus celui d'une commune : {called(one)} fait partie de "
            f"{today.nom} ({today.code}) au 1er janvier {MILLESIME}.",
            (*COMMUNES, index, "insee"),
            f"Retirez cette ligne : {today.nom} est déjà dans la liste."
            if listed
            else f"Écrivez « insee: {today.code} » et « nom: {today.nom} ».",
            (Elsewhere(route_of(projet, today.code), "déjà listée ici"),) if listed else (),
            changes=tuple(_today(index, one, today)) if alone else (),
        )


def _today(index: int, one: Ecrite, today: Commune) -> Iterator[Change]:
    """Yield the code and the name of today; a line without a name keeps none."""
    yield Change((*COMMUNES, index, "insee"), today.code)
    if one.nom is not None:
        yield Change((*COMMUNES, index, "nom"), today.nom)
