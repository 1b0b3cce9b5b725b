"""Le code d'une commune a changé.

Ce code a été celui d'une commune qui a depuis fusionné avec une autre, ou s'est séparée en
plusieurs. Les documents et les cartes de l'ARS portent le code d'aujourd'hui, et la population
n'est publiée que pour lui.

`cptskit fix` et `cptskit territoire refresh` écrivent la commune d'aujourd'hui quand il n'y en a
qu'une. Quand une commune s'est séparée, vous seuls savez lesquelles en garder.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01003, nom: Amareins}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01165, nom: Francheleins}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.territoire import Commune as Ecrite
from cptskit.referentiels import MILLESIME, PARTIES, Ancienne
from cptskit.regles.places import COMMUNES, called, perimeter, route_of
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Change, Level
from cptskit.territoires.actualite import Nouvelle, Suite, code_change, nouvelles


@rule(
    "TER023",
    "code-ancien",
    everywhere(Level.AVERTISSEMENT),
    ("csp-l1434-12", "coherence"),
    corrects=True,
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Give the code and the name of today of each commune of another time."""
    perimetre = perimeter(projet)
    communes = frozenset(perimetre.communes)
    for new in nouvelles(perimetre):
        ecrite = perimetre.ecrites[new.index]
        if (
            new.ancienne.lien in PARTIES
            or perimetre.connues[new.index]
            or code_change(new.ancienne)
        ):
            continue  # TER024, TER026, TER004
        listed = new.commune in communes and new.commune and new.commune.code != ecrite.insee
        yield Remark(
            _message(ecrite, new),
            (*COMMUNES, new.index, "insee"),
            _help(ecrite, new, listed=bool(listed)),
            (Elsewhere(route_of(projet, new.commune.code), "déjà listée ici"),)
            if listed and new.commune
            else (),
            changes=tuple(changes(ecrite, new)),
        )


def changes(ecrite: Ecrite, new: Nouvelle) -> Iterator[Change]:
    """Yield what is certain: the line goes, or takes the code and the name of today.

    A line without a name keeps none.
    """
    route = (*COMMUNES, new.index)
    if new.suite is Suite.RETIRER:
        yield Change(route, "", remove=True)
    elif new.suite is Suite.REMPLACER and new.commune is not None:
        if new.commune.code != ecrite.insee:
            yield Change((*route, "insee"), new.commune.code)
        if ecrite.nom is not None:
            yield Change((*route, "nom"), new.commune.nom)


def _message(ecrite: Ecrite, new: Nouvelle) -> str:
    if new.commune is None:
        return separated(new.ancienne)
    return (
        f"Le code {ecrite.insee} n'est plus celui d'une commune : {called(ecrite)} fait partie de "
        f"{new.commune.nom} ({new.commune.code}) au 1er janvier {MILLESIME}."
    )


def separated(old: Ancienne) -> str:
    """Return what became of a commune that split up."""
    since = f" depuis {old.fin}" if old.fin else ""
    parts = joined(f"{une.nom} ({une.code})" for une in old.suites)
    return f"{old.nom or old.code} ({old.code}) s'est séparée{since} : {parts}."


WHICH = (
    "Listez celles que le territoire couvre, une ligne pour chacune, et retirez celle-ci ; "
    "la population change avec elles."
)
"""What to do with a commune that split up."""


def _help(ecrite: Ecrite, new: Nouvelle, *, listed: bool) -> str:
    if new.commune is None:
        return WHICH
    if listed and new.suite is Suite.RETIRER:
        return f"Retirez cette ligne : {new.commune.nom} est déjà dans la liste."
    if listed:
        return f"{new.commune.nom} est déjà dans la liste : gardez l'une des deux lignes."
    return f"Écrivez « insee: {new.commune.code} » et « nom: {new.commune.nom} »."
