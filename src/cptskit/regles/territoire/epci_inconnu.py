"""Une intercommunalité n'est pas dans la liste officielle.

Les intercommunalités à fiscalité propre, et les établissements publics territoriaux du Grand Paris,
sont ceux du 1er janvier 2026. Une fusion, un changement de nom ou un syndicat (pays, PETR) peuvent
expliquer l'absence : donnez le SIREN d'aujourd'hui, ou retirez la ligne.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Bergeracoise, siren: 200070639}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Bergeracoise, siren: 200070647}]
```
"""

from collections.abc import Iterator

from cptskit.francais.suggestions import suggested
from cptskit.projet import Projet
from cptskit.referentiels import MILLESIME, chercher_epci, epci_proches
from cptskit.regles.keys import siren_key_holds
from cptskit.regles.places import perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.territoires import epci_nomme

_MOST = 3


@rule("TER029", "epci-inconnu", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up each number, and each name that has no number."""
    codes = perimeter(projet).codes
    for index, one in enumerate(projet.territoire.epci if projet.territoire else ()):
        if epci_nomme(one, codes) or (one.siren and not siren_key_holds(one.siren)):
            continue
        which = f"Le SIREN {one.siren} (« {one.nom} »)" if one.siren else f"« {one.nom} »"
        yield Remark(
            f"{which} n'est pas celui d'une intercommunalité au 1er janvier {MILLESIME}."
            if one.siren
            else f"{which} n'est pas le nom d'une seule intercommunalité au 1er janvier "
            f"{MILLESIME}.",
            ("territoire", "epci", index, "siren" if one.siren else "nom"),
            _help(one.nom),
            level=None if one.siren else Level.CONSEIL,
        )


def _help(name: str) -> str:
    near = chercher_epci(name) or epci_proches(name)
    if not near:
        return "Donnez son SIREN d'aujourd'hui (base Banatic), ou retirez cette ligne."
    told = (f"« {{nom: {one.nom}, siren: {one.siren}}} »" for one in near[:_MOST])
    return suggested(*told)
