"""Une intercommunalité est listée deux fois.

Deux lignes portent le même numéro SIREN, ou le même nom sans numéro : le document citerait deux
fois la même intercommunalité.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci:
    - {nom: CC du Lac, siren: 200070647}
    - {nom: Communauté de communes du Lac, siren: 200070647}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci:
    - {nom: CC du Lac, siren: 200070647}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route


@rule("TER017", "epci-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a number given twice, and for a name given twice without numbers."""
    epci = projet.territoire.epci if projet.territoire else ()
    route: Route = ("territoire", "epci")
    keyed = [
        ((*route, index), written.siren or folded(written.nom))
        for index, written in enumerate(epci)
    ]
    for second, first in twins(keyed):
        yield Remark(
            f"« {epci[int(second[-1])].nom} » est listée deux fois.",
            second,
            "Retirez l'une des deux lignes, ou corrigez son numéro SIREN.",
            (Elsewhere(first, "déjà listée ici"),),
        )
