"""Le même chiffre est donné deux fois, avec deux valeurs.

Un indicateur qui porte le même nom, la même unité et la même année n'a qu'une valeur ; la
population d'une année aussi, dans le diagnostic comme dans le territoire. Deux sources peuvent
différer : c'est alors un avertissement, et le document gagne à dire laquelle il retient.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 64 455, annee: 2023, source: Insee}
diagnostic:
  indicateurs:
    - {libelle: Population, valeur: 61 915, annee: 2023, source: Insee}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 61 915, annee: 2023, source: Insee}
diagnostic:
  indicateurs:
    - {libelle: Population, valeur: 61 915, annee: 2023, source: Insee}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.accents import folded
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.nombres import Valeur
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route
from cptskit.socle.records import record

_POPULATION = {"population", "nombre d'habitants", "habitants", "population du territoire"}


@record
class _Figure:
    libelle: str
    cle: str
    annee: int
    unite: str
    valeur: Valeur
    source: str


@rule("DIA016", "chiffres-contradictoires", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the figures of a same name, unit and year."""
    figures = dict(_figures(projet))
    keyed = ((route, (figure.cle, figure.annee, figure.unite)) for route, figure in figures.items())
    for second, first in twins(keyed):
        figure, earlier = figures[first], figures[second]
        if not _agree(figure.valeur, earlier.valeur):
            yield Remark(
                f"« {earlier.libelle} » vaut {_words(figure.valeur)} et {_words(earlier.valeur)} "
                f"pour la même année, {figure.annee}.",
                second,
                "Corrigez l'un des deux chiffres ou son année ; si les sources diffèrent, "
                "gardez-en une.",
                (Elsewhere(first, "l'autre valeur"),),
                level=None if figure.source == earlier.source else Level.AVERTISSEMENT,
            )


def _figures(projet: Projet) -> Iterator[tuple[Route, _Figure]]:
    population = projet.territoire.population if projet.territoire else None
    if population and population.annee:
        valeur, source = Valeur(Decimal(population.valeur)), folded(population.source or "")
        route: Route = ("territoire", "population", "valeur")
        yield route, _Figure("Population", "population", population.annee, "", valeur, source)
    for index, indicateur in enumerate(projet.diagnostic.indicateurs if projet.diagnostic else ()):
        if indicateur.valeur is None or indicateur.annee is None:
            continue
        name, unit = folded(indicateur.libelle), folded(indicateur.unite or "")
        if name in _POPULATION and unit in ("", "habitants"):
            name, unit = "population", ""
        source = folded(indicateur.source or "")
        route = ("diagnostic", "indicateurs", index, "valeur")
        yield (
            route,
            _Figure(indicateur.libelle, name, indicateur.annee, unit, indicateur.valeur, source),
        )


def _agree(valeur: Valeur, other: Valeur) -> bool:
    if valeur.masquee != other.masquee:
        hidden, plain_one = (valeur, other) if valeur.masquee else (other, valeur)
        return plain_one.nombre < hidden.nombre
    return valeur.nombre == other.nombre


def _words(valeur: Valeur) -> str:
    sign = "moins de " if valeur.masquee else ""
    return f"{sign}{number(valeur.nombre)}{' %' if valeur.pourcent else ''}"
