"""La population annoncée n'est pas celle de l'Insee.

L'Insee publie chaque fin d'année la population municipale de chaque commune. Celle qui est en
vigueur au 1er janvier 2026 est celle de **2023** : le recensement s'étale sur cinq ans, et le
chiffre est celui de l'année du milieu. Deux dossiers peuvent donc donner deux chiffres justes, de
deux années ; un chiffre sans année ni source ne peut pas être vérifié. La population *totale*
ajoute les personnes comptées à part, et dépasse un peu la population *municipale*.

Si l'année est la même, l'écart est une erreur de périmètre ou de frappe. Si elle diffère, ce n'est
qu'un conseil, donné quand l'écart dépasse 2 % ou change la taille de la communauté, et seulement à
un dossier de 2026 ou après : demandez à la CPAM quelle année elle retient. Le constat disparaît si
le chiffre de l'Insee est donné aussi, sous « autres_populations ». `cptskit territoire refresh`
prend les chiffres de la table livrée avec `cptskit`.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 28 000, annee: 2023, source: "Insee, population municipale"}
  communes: [{insee: 24037, nom: Bergerac}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 27 110, annee: 2023, source: "Insee, population municipale"}
  communes: [{insee: 24037, nom: Bergerac}]
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.droit.tailles import taille
from cptskit.francais.nombres import counted, number
from cptskit.projet import Projet
from cptskit.projet.codes import NaturePopulation
from cptskit.projet.territoire import Population, Territoire
from cptskit.referentiels import MILLESIME
from cptskit.regles.places import COMMUNES, perimeter
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route
from cptskit.territoires import Chiffre

_IN_FORCE = date(MILLESIME, 1, 1)
"""Nobody could know the official figures before."""
_SLACK = 50
"""One part in fifty: what three years between two censuses may well make."""


@rule("TER027", "population-officielle", everywhere(Level.AVERTISSEMENT), ("coherence", "aci-2019"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each population told with the sum of the communes."""
    territoire = projet.territoire
    perimetre = perimeter(projet)
    official = perimetre.population()
    if territoire is None or official is None:
        return
    communes = counted(len(perimetre.ecrites), "commune")
    for route, population in _populations(territoire):
        same = (
            population.annee == official.annee and population.nature is NaturePopulation.MUNICIPALE
        )
        if population.valeur == official.valeur or (official.en_partie and same):
            continue
        if same:
            message = (
                f"La population municipale {official.annee} du territoire est de "
                f"{number(official.valeur)} habitants (Insee, somme de {communes}), et non de "
                f"{number(population.valeur)}."
            )
        elif route[-1] == "population" and _far(population, official, territoire, context.date):
            message = _vintages(population, official, context.date)
        else:
            continue
        yield Remark(
            message,
            (*route, "valeur"),
            _help(official, keep=not same),
            (Elsewhere(COMMUNES, "les communes comptées"),),
            level=None if same else Level.CONSEIL,
        )


def _help(official: Chiffre, *, keep: bool) -> str:
    instead = (
        f"Écrivez « valeur: {number(official.valeur)} », « annee: {official.annee} » et « source: "
        "Insee, population municipale » (cptskit territoire refresh)"
    )
    if not keep:
        return f"{instead}."
    return f"{instead}, ou gardez ce chiffre et donnez l'autre sous « autres_populations: »."


def _populations(territoire: Territoire) -> Iterator[tuple[Route, Population]]:
    if territoire.population:
        yield ("territoire", "population"), territoire.population
    for index, population in enumerate(territoire.autres_populations):
        yield ("territoire", "autres_populations", index), population


def _far(population: Population, official: Chiffre, territoire: Territoire, day: date) -> bool:
    """Say whether another year's figure is worth a word, and no second figure says it already."""
    if population.nature is NaturePopulation.SAISONNIERE or day < _IN_FORCE:
        return False
    if any(population.valeur == official.valeur for population in territoire.autres_populations):
        return False
    gap = abs(population.valeur - official.valeur)
    return gap * _SLACK > official.valeur or _sizes(population.valeur, day) != _sizes(
        official.valeur, day
    )


def _vintages(population: Population, official: Chiffre, day: date) -> str:
    year = f" ({population.annee})" if population.annee else ", sans dire de quelle année"
    percent = 100 * (population.valeur - official.valeur) / official.valeur
    way = "de plus" if percent > 0 else "de moins"
    text = (
        f"Le territoire annonce {number(population.valeur)} habitants{year} ; l'Insee en compte "
        f"{number(official.valeur)} en {official.annee} (population municipale) : "
        f"{number(abs(population.valeur - official.valeur))} {way}, soit "
        f"{f'{abs(percent):.1f}'.replace('.', ',')} %."
    )
    ours, theirs = _sizes(population.valeur, day), _sizes(official.valeur, day)
    if ours != theirs and len(ours) == len(theirs) == 1:
        text += f" La taille {ours[0]} deviendrait {theirs[0]}."
    return text


def _sizes(population: int, day: date) -> tuple[int, ...]:
    sizes = taille(population, day)
    return sizes.possibles if sizes else ()
