"""Une commune est laissée dehors au milieu du territoire.

Toutes les voisines de cette commune sont dans le territoire, et elle n'y est pas : ses habitants ne
pourraient rejoindre une autre CPTS qu'en le traversant. Les régions demandent qu'aucune commune ne
reste blanche, et la pertinence du territoire est l'un des deux seuls motifs d'opposition de l'ARS.
Le plus souvent, la commune a été oubliée.

Au bord de la mer ou d'une frontière, seuls les groupes de trois communes au plus sont signalés. Si
la raison est bonne, nommez la commune sous « justification », et le constat disparaît.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24051, nom: Bosset}
    - {insee: 24182, nom: Le Fleix}
    - {insee: 24191, nom: Fraisse}
    - {insee: 24194, nom: Gardonne}
    - {insee: 24197, nom: Ginestet}
    - {insee: 24222, nom: La Force}
    - {insee: 24225, nom: Lamonzie-Saint-Martin}
    - {insee: 24246, nom: Lunas}
    - {insee: 24277, nom: Monfaucon}
    - {insee: 24340, nom: Prigonrieux}
    - {insee: 24487, nom: Saint-Pierre-d'Eyraud}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24051, nom: Bosset}
    - {insee: 24182, nom: Le Fleix}
    - {insee: 24191, nom: Fraisse}
    - {insee: 24194, nom: Gardonne}
    - {insee: 24197, nom: Ginestet}
    - {insee: 24222, nom: La Force}
    - {insee: 24225, nom: Lamonzie-Saint-Martin}
    - {insee: 24246, nom: Lunas}
    - {insee: 24277, nom: Monfaucon}
    - {insee: 24340, nom: Prigonrieux}
    - {insee: 24413, nom: Saint-Georges-Blancaneix}
    - {insee: 24487, nom: Saint-Pierre-d'Eyraud}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import agreed, counted
from cptskit.projet import Projet
from cptskit.referentiels import Commune, enclaves
from cptskit.regles.places import COMMUNES, abridged, explained, perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER035", "commune-enclavee", everywhere(Level.CONSEIL), ("relecture", "csp-l1434-12"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for communes left out whose neighbours are all inside."""
    perimetre = perimeter(projet)
    for group in enclaves(perimetre.codes) if perimetre.complet else ():
        names = [f"{commune.nom} ({commune.code})" for commune in group]
        if not explained(projet, [commune.nom for commune in group]):
            them = agreed(len(group), "la", "les")
            yield Remark(
                f"{abridged(names)} : {_words(group)}.",
                COMMUNES,
                f"Ajoutez {them} (cptskit territoire add --commune "
                f"{group[0].code}), ou dites sous « justification: » quelle CPTS "
                f"{them} couvre.",
            )


def _words(group: tuple[Commune, ...]) -> str:
    people = counted(sum(commune.population or 0 for commune in group), "habitant")
    shore = any(commune.bord for commune in group)
    around = "n'ont par terre que lui pour voisin" if shore else "sont entourées par le territoire"
    if len(group) == 1:
        around = "n'a par terre que lui pour voisin" if shore else "est entourée par le territoire"
        start = f"cette commune de {people} n'est pas dans le territoire"
    else:
        start = f"ces communes de {people} ne sont pas dans le territoire"
    return f"{start}, et {around}" if shore else f"{start}, mais {around}"
