"""Deux fiches action ont le même titre.

Deux fiches de même titre se confondent dans le sommaire, au budget et au dialogue de gestion. C'est
souvent une fiche recopiée pour servir de modèle, dont le titre est resté.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - {id: PRE-1, titre: Demi-journées de prévention}
      - {id: PRE-2, titre: Demi-journées de prévention}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - {id: PRE-1, titre: Demi-journées de prévention}
      - {id: PRE-2, titre: Vaccination des plus de 65 ans}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import fiches, twins
from cptskit.socle.findings import Level, Route


@rule("FIC014", "fiche-jumelle", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the titles of all fiches, accents and case apart."""
    titles: dict[Route, str] = {(*route, "titre"): fiche.titre for route, fiche in fiches(projet)}
    for route, first in twins((route, folded(title)) for route, title in titles.items()):
        yield Remark(
            f"Une autre fiche action a déjà pour titre « {titles[route]} ».",
            route,
            "Donnez à chaque fiche son titre, ou réunissez les deux fiches.",
            (Elsewhere(first, "même titre"),),
        )
