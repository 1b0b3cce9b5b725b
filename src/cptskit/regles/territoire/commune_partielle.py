"""Une commune couverte en partie n'est pas décrite.

Une commune peut n'être couverte qu'en partie. Le territoire reste précis si l'on dit pourquoi, et
combien d'habitants sont concernés : la population de toute la commune serait fausse.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01249, nom: Miribel, partielle: oui}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - insee: 01249
      nom: Miribel
      partielle: oui
      population: 3 000
      motif: Seuls les hameaux de la rive droite consultent sur le territoire.
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_EXPECTED = {"population": "le nombre d'habitants concernés", "motif": "le motif"}


@rule("TER008", "commune-partielle", everywhere(Level.AVERTISSEMENT), ("csp-l1434-12",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the population and the reason of each part of a commune."""
    for index, commune in enumerate(projet.territoire.communes if projet.territoire else ()):
        missing = [name for name in _EXPECTED if getattr(commune, name) is None]
        if commune.partielle and missing:
            yield Remark(
                f"{commune.nom or commune.insee} n'est couverte qu'en partie : il manque "
                f"{joined(_EXPECTED[name] for name in missing)}.",
                ("territoire", "communes", index),
                f"Ajoutez {joined(f'« {name}: »' for name in missing)} à cette commune.",
            )
