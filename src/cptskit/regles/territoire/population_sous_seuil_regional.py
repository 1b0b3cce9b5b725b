"""La population est au-dessous de ce que demande la région.

La Bretagne et les Pays de la Loire demandent un nombre minimal d'habitants. Ce n'est pas la loi, et
des communautés plus petites existent : expliquez la situation (montagne, île, distance) et
parlez-en à l'ARS avant d'envoyer le dossier.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
region: Bretagne
territoire:
  population: {valeur: 12 672, annee: 2023, source: "Insee, population municipale"}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
region: Bretagne
territoire:
  population: {valeur: 25 459, annee: 2023, source: "Insee, population municipale"}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "TER003",
    "population-sous-seuil-regional",
    Levels(Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("pdl-2018", "bre-gecolib"),
    regions=frozenset({"52", "53"}),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the reference population with the threshold of the region."""
    population = projet.territoire.population if projet.territoire else None
    if population is None or context.region is None:
        return
    threshold = context.region.seuil_population(context.date)
    if threshold and population.valeur < threshold.valeur:
        yield Remark(
            f"La région {context.region.nom} demande au moins {number(threshold.valeur)} "
            f"habitants, et le territoire en compte {number(population.valeur)}.",
            ("territoire", "population", "valeur"),
            "Élargissez le territoire, ou expliquez cette taille sous « justification: » : des "
            "communautés plus petites ont été acceptées.",
            texte=threshold.texte,
            grade=threshold.grade,
        )
