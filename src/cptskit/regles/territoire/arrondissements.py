"""Paris, Lyon ou Marseille est listée en entier.

Une CPTS de Paris, de Lyon ou de Marseille couvre des arrondissements, qui ont chacun leur code
(`75115`, `69386`, `13201`). Lister la ville entière à côté d'un de ses arrondissements compterait
deux fois des habitants ; la lister seule annonce des centaines de milliers d'habitants.

Si le territoire ne couvre qu'une partie de la ville qu'aucun arrondissement ne dit, écrivez
« partielle: oui », la population de cette partie et un motif.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 75056, nom: Paris}
    - {insee: 75115, nom: Paris 15e Arrondissement}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 75114, nom: Paris 14e Arrondissement}
    - {insee: 75115, nom: Paris 15e Arrondissement}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.referentiels import arrondissements
from cptskit.regles.places import COMMUNES, perimeter, route_of
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER025", "arrondissements", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a city of arrondissements that is listed whole."""
    perimetre = perimeter(projet)
    for index, (ecrite, connue) in enumerate(
        zip(perimetre.ecrites, perimetre.connues, strict=True)
    ):
        its = arrondissements(ecrite.insee) if connue and not ecrite.partielle else ()
        if connue is None or not its:
            continue
        inside = [part for part in its if part in perimetre.communes]
        example = f"« - {{insee: {its[0].code}, nom: {its[0].nom}}} »"
        yield Remark(
            f"{connue.nom} est listée en entier, à côté de {joined(part.nom for part in inside)} : "
            "ses habitants seraient comptés deux fois."
            if inside
            else f"{connue.nom} est listée en entier : {number(connue.population or 0)} habitants, "
            f"en {len(its)} arrondissements.",
            (*COMMUNES, index),
            f"Retirez {connue.nom}, ou écrivez « partielle: oui »."
            if inside
            else f"Listez les arrondissements couverts, par exemple {example}.",
            tuple(Elsewhere(route_of(projet, part.code), "ici aussi") for part in inside),
            level=None if inside else Level.CONSEIL,
        )
