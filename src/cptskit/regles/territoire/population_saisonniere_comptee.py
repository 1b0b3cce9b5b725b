"""La population de référence est saisonnière.

Les habitants saisonniers ne comptent pas dans la taille de la communauté : l'ARS et l'assurance
maladie retiennent la population permanente. Le chiffre saisonnier a sa place sous
« autres_populations », et il éclaire l'accès aux soins.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
territoire:
  population: {valeur: 70 000, annee: 2025, source: office du tourisme, nature: saisonniere}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
territoire:
  population: {valeur: 27 000, annee: 2023, source: Insee, nature: municipale}
  autres_populations:
    - {valeur: 70 000, annee: 2025, source: office du tourisme, nature: saisonniere}
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import POPULATION_SAISONNIERE_COMPTEE, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import NaturePopulation
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER013", "population-saisonniere-comptee", everywhere(Level.AVERTISSEMENT), ("aci-2019",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at the nature of the reference population."""
    population = projet.territoire.population if projet.territoire else None
    counted = valeur(POPULATION_SAISONNIERE_COMPTEE, context.date)
    if population is None or counted is None or counted.valeur:
        return
    if population.nature is NaturePopulation.SAISONNIERE:
        yield Remark(
            "La population de référence est saisonnière, et les saisonniers ne comptent pas dans "
            "la taille de la communauté.",
            ("territoire", "population", "nature"),
            "Donnez ici la population permanente (Insee), et le chiffre saisonnier sous "
            "« autres_populations: ».",
            texte=counted.texte,
            grade=counted.grade,
        )
