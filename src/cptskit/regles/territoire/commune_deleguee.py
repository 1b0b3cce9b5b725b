"""Une commune déléguée ou associée est listée comme une commune.

Une commune nouvelle réunit des communes déléguées ; elles gardent un nom et parfois un code, mais
seule la commune nouvelle a une population officielle et peut être comptée. Si le territoire ne
couvre que la commune déléguée, listez la commune nouvelle avec « partielle: oui », la population de
la partie couverte et un motif.

Si la commune nouvelle est déjà dans la liste, ou si toutes ses parties y sont, `cptskit fix` et
`cptskit territoire refresh` corrigent à coup sûr.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01262, nom: Montluel}
    - {insee: 01120, nom: Cordieux}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01262, nom: Montluel}
```
"""

from collections.abc import Iterator

from cptskit.francais.articles import de_lieu
from cptskit.projet import Projet
from cptskit.referentiels import MILLESIME, PARTIES, Commune
from cptskit.regles.places import COMMUNES, perimeter, route_of
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.territoire.code_ancien import changes
from cptskit.socle.findings import Level
from cptskit.territoires.actualite import Nouvelle, Suite, nouvelles
from cptskit.territoires.parties import SORTES


@rule(
    "TER024",
    "commune-deleguee",
    everywhere(Level.AVERTISSEMENT),
    ("csp-l1434-12", "coherence"),
    corrects=True,
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Name the commune of each part of one."""
    perimetre = perimeter(projet)
    communes = frozenset(perimetre.communes)
    for new in nouvelles(perimetre):
        part, whole = new.ancienne, new.commune
        if part.lien not in PARTIES or whole is None:
            continue
        listed = whole in communes
        yield Remark(
            f"{part.nom} ({part.code}) est {SORTES[part.lien]} {de_lieu(whole.nom)} ({whole.code}) "
            f"au 1er janvier {MILLESIME}.",
            (*COMMUNES, new.index, "insee"),
            _help(new, whole, listed=listed),
            (Elsewhere(route_of(projet, whole.code), "déjà listée ici"),) if listed else (),
            changes=tuple(changes(perimetre.ecrites[new.index], new)),
        )


def _help(new: Nouvelle, whole: Commune, *, listed: bool) -> str:
    if listed and new.suite is Suite.RETIRER:
        return f"Retirez cette ligne : {whole.nom} est déjà dans la liste."
    if listed:
        return f"{whole.nom} est déjà dans la liste : gardez l'une des deux lignes."
    if new.suite is not Suite.CHOISIR:
        return f"Listez « insee: {whole.code} » ({whole.nom}) à la place de ses parties."
    return (
        f"Listez « insee: {whole.code} » ({whole.nom}) ; si le territoire s'arrête à "
        f"{new.ancienne.nom}, ajoutez « partielle: oui », « population: » et « motif: »."
    )
