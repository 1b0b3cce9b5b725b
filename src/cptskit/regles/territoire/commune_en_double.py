"""Une commune est listée deux fois.

Sa population serait comptée deux fois, et le nombre de communes serait faux. Une commune dont deux
parties sont listées séparément, chacune avec « partielle: oui », n'est pas un doublon.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01249, nom: Miribel}
    - {insee: 01043, nom: Beynost}
    - {insee: 01249, nom: Miribel}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01249, nom: Miribel}
    - {insee: 01043, nom: Beynost}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route


@rule("TER005", "commune-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a code given twice, parts of a commune apart."""
    communes = projet.territoire.communes if projet.territoire else ()
    whole = {commune.insee for commune in communes if not commune.partielle}
    keyed: list[tuple[Route, str]] = [
        (("territoire", "communes", index, "insee"), commune.insee)
        for index, commune in enumerate(communes)
        if commune.insee in whole
    ]
    codes = dict(keyed)
    for route, first in twins(keyed):
        yield Remark(
            f"La commune {codes[route]} est listée deux fois.",
            route,
            "Retirez l'une des deux lignes, ou corrigez son code Insee.",
            (Elsewhere(first, "déjà listée ici"),),
        )
