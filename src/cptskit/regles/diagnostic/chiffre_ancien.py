"""Des chiffres ont plus de cinq ans.

Les relecteurs attendent des chiffres officiels récents. Les recensements paraissent avec trois ans
de retard environ : un chiffre de plus de cinq ans a presque toujours une version plus récente. Une
série qui montre une évolution n'est pas en cause si son dernier chiffre est récent.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
diagnostic:
  indicateurs:
    - {libelle: Part des plus de 75 ans, valeur: "9,8 %", annee: 2016, source: Insee}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
diagnostic:
  indicateurs:
    - {libelle: Part des plus de 75 ans, valeur: "9,8 %", annee: 2016, source: Insee}
    - {libelle: Part des plus de 75 ans, valeur: "11,2 %", annee: 2023, source: Insee}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_OLD = 5
"""Years; the reviewing grid of cptskit, no text."""


@rule("DIA004", "chiffre-ancien", everywhere(Level.CONSEIL), ("relecture", "idf-93"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the figures of which even the newest is old."""
    newest: dict[tuple[str, ...], tuple[int, Route]] = {}
    for name, year, route in _dated(projet):
        if name not in newest or year > newest[name][0]:
            newest[name] = (year, route)
    old = sorted(figure for figure in newest.values() if figure[0] < context.date.year - _OLD)
    if len(old) == 1:
        yield gathered(
            [old[0][1]],
            f"Ce chiffre de {old[0][0]} a plus de {_OLD} ans.",
            "Cherchez s'il existe un chiffre plus récent ; sinon, dites pourquoi il vaut encore.",
        )
    elif old:
        yield gathered(
            [route for _, route in old],
            f"{len(old)} chiffres ont plus de {_OLD} ans ; le plus ancien est de {old[0][0]}.",
            "Cherchez s'il existe des chiffres plus récents ; sinon, dites pourquoi ils valent "
            "encore.",
        )


def _dated(projet: Projet) -> Iterator[tuple[tuple[str, ...], int, Route]]:
    population = projet.territoire.population if projet.territoire else None
    if population and population.annee:
        yield ("population",), population.annee, ("territoire", "population", "annee")
    if projet.diagnostic:
        for key in ("indicateurs", "repartitions"):
            for index, figure in enumerate(getattr(projet.diagnostic, key)):
                if figure.annee:
                    name = (key, folded(figure.libelle))
                    yield name, figure.annee, ("diagnostic", key, index, "annee")
    for index, effectif in enumerate(projet.membres.effectifs if projet.membres else ()):
        if effectif.annee:
            name = ("effectifs", effectif.profession)
            yield name, effectif.annee, ("membres", "effectifs", index, "annee")
