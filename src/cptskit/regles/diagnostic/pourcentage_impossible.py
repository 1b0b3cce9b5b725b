"""Un pourcentage est impossible.

Une part d'un tout est comprise entre 0 et 100 %. Une évolution ou un taux d'occupation peuvent
sortir de ces bornes : un indicateur dont le nom le dit n'est pas en cause.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {libelle: Patients sans médecin traitant, valeur: 138 %, annee: 2025, source: Rezone CPTS}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {libelle: Patients sans médecin traitant, valeur: "13,8 %", annee: 2025, source: Rezone CPTS}
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.nombres import Valeur
from cptskit.regles.figures import in_percent
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_MAY_EXCEED = re.compile(
    r"evolution|variation|hausse|baisse|augmentation|diminution|croissance|occupation|ecart|solde"
    r"|progression|recul|indice|couverture|rapport|ratio"
)


@rule("DIA014", "pourcentage-impossible", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at the percentages of indicators, of their comparisons, and of breakdowns."""
    for route, libelle, valeur in _percentages(projet):
        if not 0 <= valeur.nombre <= 100:
            yield Remark(
                f"« {libelle} » vaut {number(valeur.nombre)} %, hors de 0 à 100 %.",
                route,
                "Corrigez le chiffre ou son unité ; si c'est une évolution, dites-le dans le "
                "libellé.",
                level=Level.AVERTISSEMENT if route[1] == "indicateurs" else None,
            )


def _percentages(projet: Projet) -> Iterator[tuple[Route, str, Valeur]]:
    if projet.diagnostic is None:
        return
    for index, indicateur in enumerate(projet.diagnostic.indicateurs):
        if _MAY_EXCEED.search(folded(f"{indicateur.libelle} {indicateur.unite}")):
            continue
        route: Route = ("diagnostic", "indicateurs", index)
        values = [((*route, "valeur"), indicateur.valeur)]
        beside = indicateur.comparaisons.valeurs() if indicateur.comparaisons else ()
        values += [((*route, "comparaisons", name), value) for name, value in beside]
        yield from (
            (at, indicateur.libelle, v)
            for at, v in values
            if v and in_percent(indicateur.unite, [v])
        )
    for index, whole in enumerate(projet.diagnostic.repartitions):
        for place, part in enumerate(whole.parts):
            if part.valeur and in_percent(whole.unite, [part.valeur]):
                at = ("diagnostic", "repartitions", index, "parts", place, "valeur")
                yield at, part.libelle, part.valeur
