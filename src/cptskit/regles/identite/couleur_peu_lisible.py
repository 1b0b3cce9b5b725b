"""La couleur choisie se lit mal sur le blanc.

La couleur de « style: » est celle des titres, des en-têtes de tableaux et des filets. Un texte se
lit bien si son contraste avec le fond atteint 4,5:1 (règles d'accessibilité WCAG 2, critère
1.4.3) : 1:1 pour deux couleurs égales, 21:1 pour le noir sur le blanc.

Les documents restent lisibles : cptskit y remplace une couleur trop claire par une nuance plus
foncée de la même teinte. La règle propose cette nuance, pour que la couleur écrite soit celle que
l'on voit.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
style:
  couleur: "#F2A900"
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
style:
  couleur: "#946700"
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import fixed
from cptskit.projet import Projet
from cptskit.projet.couleurs import BLANC, CONTRASTE_MINIMAL, contraste, lisible
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Change, Level

_ROUTE = ("style", "couleur")


@rule(
    "IDE017",
    "couleur-peu-lisible",
    everywhere(Level.AVERTISSEMENT),
    ("relecture",),
    corrects=True,
)
def check(projet: Projet, _: Context) -> Iterator[Remark]:
    """Measure the colour of the documents on white."""
    colour = projet.style.couleur if projet.style else None
    if colour is None:
        return
    measured = contraste(colour, BLANC)
    if measured < CONTRASTE_MINIMAL:
        shade = lisible(colour)
        yield Remark(
            f"La couleur {colour} se lit mal sur le blanc : son contraste est de "
            f"{_ratio(measured)}, il en faut {_ratio(CONTRASTE_MINIMAL)}.",
            _ROUTE,
            f'Écrivez « couleur: "{shade}" », la même teinte en plus foncé '
            f"({_ratio(contraste(shade, BLANC))}) : les documents la prennent déjà.",
            changes=(Change(_ROUTE, shade),),
        )


def _ratio(contrast: float) -> str:
    """Return a contrast as people write it, never rounded up to one that it has not."""
    return f"{fixed(int(contrast * 10) / 10, 1)}:1"
