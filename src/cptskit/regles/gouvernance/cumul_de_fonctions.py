"""Une même personne tient deux fonctions du bureau.

Présider et tenir les comptes, ou tenir deux fonctions sur deux lignes : les statuts peuvent
l'interdire, et les relecteurs le remarquent. Une fonction double s'écrit sur une ligne
(« secrétaire-trésorière »).

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - {fonction: présidente, titulaires: [{nom: Camille Exemple}]}
      - {fonction: trésorière, titulaires: [{nom: Camille Exemple}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - {fonction: présidente, titulaires: [{nom: Camille Exemple}]}
      - {fonction: trésorier, titulaires: [{nom: Dominique Fictif}]}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.fonctions import offices
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route


@rule("GOU011", "cumul-de-fonctions", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a name under two of the three offices."""
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    holders: dict[Route, str | None] = {
        ("gouvernance", "bureau", "fonctions", index, "titulaires", place, "nom"): elu.nom
        for index, fonction in enumerate(bureau.fonctions if bureau else ())
        if offices(fonction.fonction)
        for place, elu in enumerate(fonction.titulaires)
    }
    for route, first in twins((route, folded(name or "")) for route, name in holders.items()):
        if route[3] != first[3]:
            yield Remark(
                f"« {holders[route]} » tient deux fonctions du bureau.",
                route,
                "Nommez une autre personne, ou vérifiez que les statuts permettent ce cumul.",
                (Elsewhere(first, "l'autre fonction"),),
            )
