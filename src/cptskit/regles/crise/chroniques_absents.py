"""Le plan ne dit pas comment les malades chroniques gardent leurs soins.

L'accord demande que le plan dise comment les patients atteints de maladies chroniques restent
soignés pendant la crise : des moyens et des relais, jamais des noms.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  cellule: {lieu: Maison des associations}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  cellule: {lieu: Maison des associations}
  continuite:
    chroniques: Chaque cabinet garde une plage pour les patients suivis.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, advised_then_expected, rule


@rule("CRI008", "chroniques-absents", advised_then_expected(), ("aci-avenant-2",), section="crise")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the text."""
    if projet.crise is None:
        return
    continuite = projet.crise.continuite
    if continuite is None or continuite.chroniques is None:
        yield Remark(
            "Le plan ne dit pas comment les malades chroniques gardent leurs soins.",
            ("crise", "continuite") if continuite else ("crise",),
            "Ajoutez « crise: continuite: chroniques: ».",
        )
