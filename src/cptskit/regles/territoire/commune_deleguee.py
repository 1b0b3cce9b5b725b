"""Une commune déléguée ou associée est listée comme une commune.

Une commune nouvelle réunit des communes déléguées ; elles gardent un nom et parfois un code, mais
seule la commune nouvelle a une population officielle et peut être comptée. Si le territoire ne
couvre que la commune déléguée, listez la commune nouvelle avec « partielle: oui », la population de
la partie couverte et un motif.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
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

from cptskit.projet import Projet
from cptskit.referentiels import MILLESIME, Lien, ancienne
from cptskit.regles.places import COMMUNES, perimeter, route_of
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_KINDS = {Lien.DELEGUEE: "une commune déléguée", Lien.ASSOCIEE: "une commune associée"}


@rule("TER024", "commune-deleguee", everywhere(Level.AVERTISSEMENT), ("csp-l1434-12", "coherence"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Name the commune of each part of one."""
    found = perimeter(projet)
    for index, (one, known) in enumerate(zip(found.ecrites, found.connues, strict=True)):
        part = None if known else ancienne(one.insee)
        if part is None or part.lien not in _KINDS:
            continue
        whole = part.commune
        listed = whole in found.communes
        yield Remark(
            f"{part.nom} ({one.insee}) est {_KINDS[part.lien]} de {whole.nom} ({whole.code}) au "
            f"1er janvier {MILLESIME}.",
            (*COMMUNES, index, "insee"),
            f"Retirez cette ligne : {whole.nom} est déjà dans la liste."
            if listed
            else f"Listez « insee: {whole.code} » ({whole.nom}) ; si le territoire s'arrête à "
            f"{part.nom}, ajoutez « partielle: oui », « population: » et « motif: ».",
            (Elsewhere(route_of(projet, whole.code), "déjà listée ici"),) if listed else (),
        )
