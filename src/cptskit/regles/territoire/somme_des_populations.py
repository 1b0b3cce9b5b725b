"""La somme des communes n'est pas la population du territoire.

Quand chaque commune donne sa population, leur somme est comparée au chiffre de référence. Un écart
vient d'une commune oubliée, d'une autre année, ou d'une population totale à côté de populations
municipales : dites-le, ou corrigez.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 17 000, annee: 2023, source: Insee}
  communes:
    - {insee: 01249, nom: Miribel, population: 10 000}
    - {insee: 01043, nom: Beynost, population: 5 000}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 15 000, annee: 2023, source: Insee}
  communes:
    - {insee: 01249, nom: Miribel, population: 10 000}
    - {insee: 01043, nom: Beynost, population: 5 000}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_SMALL = 50
"""A difference below one part in fifty is advice: two years, or two sorts of population."""


@rule("TER014", "somme-des-populations", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up the communes when all give their population."""
    territoire = projet.territoire
    if territoire is None or territoire.population is None or not territoire.communes:
        return
    populations = [
        commune.population for commune in territoire.communes if commune.population is not None
    ]
    stated, total = territoire.population.valeur, sum(populations)
    if len(populations) < len(territoire.communes) or total == stated:
        return
    yield Remark(
        f"Les populations des communes font {number(total)} habitants, et le territoire en annonce "
        f"{number(stated)} ; les années peuvent différer.",
        ("territoire", "population", "valeur"),
        "Prenez la même année et la même source pour les deux, ou corrigez une commune.",
        (Elsewhere(("territoire", "communes"), "les communes"),),
        level=Level.CONSEIL if abs(total - stated) * _SMALL < stated else None,
    )
