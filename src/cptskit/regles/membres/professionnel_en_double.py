"""Un professionnel est listé deux fois.

Deux lignes portent le même numéro RPPS, ou le même nom, le même prénom et la même profession. Des
homonymes existent : sans numéro, c'est un avertissement. Le message ne répète ni nom ni numéro, car
il peut paraître dans un journal public.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, prenom: Camille, profession: infirmier}
    - {nom: EXEMPLE, prenom: Camille, profession: infirmier}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, prenom: Camille, profession: infirmier}
    - {nom: Exemple, prenom: Camille, profession: pharmacien}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.membres import Professionnel
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route


@rule("MEM009", "professionnel-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a number given twice, then for a name given twice without two numbers."""
    listed = list(enumerate(projet.membres.professionnels if projet.membres else ()))
    base: Route = ("membres", "professionnels")
    for route, first in twins(
        ((*base, i, "rpps"), professionnel.rpps) for i, professionnel in listed
    ):
        yield Remark(
            "Ce numéro RPPS est déjà dans la liste.",
            route,
            "Retirez l'une des deux lignes, ou corrigez le numéro.",
            (Elsewhere(first, "le même numéro"),),
        )
    for route, first in twins(
        ((*base, i, "nom"), _name(professionnel)) for i, professionnel in listed
    ):
        yield Remark(
            "Un professionnel de ce nom et de cette profession est déjà dans la liste.",
            route,
            "Retirez l'une des deux lignes ; pour des homonymes, ajoutez leurs numéros RPPS.",
            (Elsewhere(first, "le même nom"),),
            level=Level.AVERTISSEMENT,
        )


def _name(professionnel: Professionnel) -> tuple[str, str, str] | None:
    if professionnel.rpps or professionnel.prenom is None or professionnel.profession is None:
        return None
    return folded(professionnel.nom), folded(professionnel.prenom), professionnel.profession.value
