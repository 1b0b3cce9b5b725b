"""Une densité ne correspond pas à ses propres chiffres.

Quand le projet donne le nombre de professionnels et la population, la densité se recalcule ; quand
il donne la population et la superficie aussi. Un écart de plus de 3 % se voit à la lecture. Les
années peuvent différer : dites-le en commentaire, ou prenez des chiffres de la même année.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 64 455, annee: 2020, source: déclaration}
membres:
  effectifs: [{profession: medecin_generaliste, territoire: 44, annee: 2020, source: CPAM}]
diagnostic:
  indicateurs:
    - libelle: Densité de médecins généralistes
      valeur: 85
      unite: pour 100 000 habitants
      annee: 2020
      source: CPAM
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 64 455, annee: 2020, source: déclaration}
membres:
  effectifs: [{profession: medecin_generaliste, territoire: 44, annee: 2020, source: CPAM}]
diagnostic:
  indicateurs:
    - libelle: Densité de médecins généralistes
      valeur: 68
      unite: pour 100 000 habitants
      annee: 2020
      source: CPAM
```
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.accents import folded
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur
from cptskit.projet.territoire import Territoire
from cptskit.regles.figures import half_unit, head_counts, named_profession
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_PER_INHABITANTS = re.compile(r"pour (?P<base>\d[\d ]*) hab")
_PER_KM2 = re.compile(r"\bhab\S* ?(?:/|par|au|pour 1) ?km")
_TOLERANCE = Decimal("0.03")

Computed = tuple[Decimal, str, Route]
"""The density as computed, the words of the computation, and where its first term stands."""


@rule("DIA017", "densite-a-recalculer", everywhere(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compute again each density whose terms the project gives."""
    territoire = projet.territoire
    if territoire is None or territoire.population is None or projet.diagnostic is None:
        return
    for index, indicateur in enumerate(projet.diagnostic.indicateurs):
        valeur = indicateur.valeur
        computed = _computed(projet, territoire, indicateur)
        if valeur is None or valeur.masquee or computed is None:
            continue
        density, words, route = computed
        if _explained(indicateur, density):
            continue
        slack = max(half_unit(valeur.nombre), valeur.nombre * _TOLERANCE)
        if abs(density - valeur.nombre) > slack:
            yield Remark(
                f"{words} donnent {number(round(density))}, et non {number(valeur.nombre)} "
                f"(« {indicateur.libelle} ») ; les années peuvent différer.",
                ("diagnostic", "indicateurs", index, "valeur"),
                "Corrigez l'un des chiffres, ou dites en commentaire de quelles années ils sont.",
                (Elsewhere(route, "le chiffre repris"),),
            )


def _explained(indicateur: Indicateur, density: Decimal) -> bool:
    """Say whether a comment already mentions the years, or the other density."""
    comment = folded(indicateur.commentaire or "")
    return "annee" in comment or number(round(density)) in comment


def _computed(projet: Projet, territoire: Territoire, indicateur: Indicateur) -> Computed | None:
    population = territoire.population.valeur if territoire.population else 0
    unit = folded(indicateur.unite or "")
    surface = territoire.superficie.valeur if territoire.superficie else Decimal(0)
    if _PER_KM2.search(unit) and surface > 0:
        words = f"{number(population)} habitants sur {number(surface)} km²"
        return population / surface, words, ("territoire", "superficie", "valeur")
    base = _PER_INHABITANTS.search(unit)
    profession = named_profession(indicateur.libelle)
    if base is None or not population or not folded(indicateur.libelle).startswith("densite"):
        return None
    for count in head_counts(projet):
        if count.profession is profession:
            per = int(base["base"].replace(" ", ""))
            words = (
                f"{number(count.nombre)} {profession.pluriel} pour {number(population)} habitants"
            )
            return count.nombre * per / population, words, count.route
    return None
