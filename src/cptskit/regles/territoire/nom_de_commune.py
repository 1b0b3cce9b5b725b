"""Le nom et le code d'une commune ne vont pas ensemble.

Le code fait foi : c'est lui qui compte la population et dessine la carte. Si le nom est celui d'une
autre commune, l'un des deux est faux et le document citera la mauvaise. Un nom d'usage, sans accent
ou abrégé (« St-Géry ») n'est pas en cause.

Un code postal pris pour le code Insee donne souvent le code d'un autre village : quand le nom le
prouve, `cptskit fix` écrit le code Insee. Il écrit aussi le nom d'aujourd'hui d'une commune qui en
a changé ; d'une commune qui s'est séparée, vous seuls savez ce qu'il faut garder.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24100, nom: Bergerac}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24037, nom: Bergerac}
```
"""

from collections.abc import Iterator

from cptskit.francais.articles import de_lieu
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.territoire import Commune as Ecrite
from cptskit.referentiels import Commune, anciennes_du_nom, search_communes
from cptskit.regles.places import COMMUNES, perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.territoire.code_ancien import WHICH, changes, separated
from cptskit.socle.findings import Change, Level
from cptskit.territoires.actualite import Nouvelle, nouvelles
from cptskit.territoires.noms import meme_nom
from cptskit.territoires.parties import devenue

_CLOSE = 3


@rule("TER026", "nom-de-commune", everywhere(Level.ERREUR), ("coherence",), corrects=True)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each name with that of the code."""
    perimetre = perimeter(projet)
    past: dict[int, Nouvelle] | None = None
    for index, (ecrite, connue) in enumerate(
        zip(perimetre.ecrites, perimetre.connues, strict=True)
    ):
        if connue is None or ecrite.nom is None or meme_nom(ecrite.nom, connue):
            continue
        if past is None:
            past = {new.index: new for new in nouvelles(perimetre)}
        new = past.get(index)
        yield _past(index, ecrite, new) if new else _remark(index, ecrite, ecrite.nom, connue)


def _past(index: int, ecrite: Ecrite, new: Nouvelle) -> Remark:
    """Say what became of a commune whose code is that of another today."""
    route = (*COMMUNES, index, "nom")
    if new.commune is None:
        return Remark(separated(new.ancienne), route, WHICH)
    return Remark(
        f"{devenue(new.ancienne)}.",
        route,
        f"Écrivez « nom: {new.commune.nom} ».",
        level=Level.AVERTISSEMENT,
        changes=tuple(changes(ecrite, new)),
    )


def _remark(index: int, ecrite: Ecrite, name: str, connue: Commune) -> Remark:
    others = search_communes(name, [connue.departement])
    part = connue.nom.startswith(f"{name} ")  # « Paris », for « Paris 16e Arrondissement »
    named = () if part else others or search_communes(name)
    postal = [une for une in named if ecrite.insee in une.codes_postaux]
    route = (*COMMUNES, index)
    if len(postal) == 1:
        une = postal[0]
        return Remark(
            f"{ecrite.insee} est le code postal {de_lieu(une.nom)} ; comme code Insee, c'est celui "
            f"{de_lieu(connue.nom)}.",
            (*route, "insee"),
            f"Écrivez « insee: {une.code} » ({une.nom}).",
            changes=(Change((*route, "insee"), une.code),),
        )
    return Remark(
        f"Le code {ecrite.insee} est celui {de_lieu(connue.nom)}, non de « {name} ».",
        (*route, "nom"),
        _help(name, connue, others),
        level=None if others else Level.AVERTISSEMENT,
    )


def _help(name: str, connue: Commune, others: tuple[Commune, ...]) -> str:
    advice = f"Écrivez « nom: {connue.nom} »"
    if others:
        codes = joined((f"« insee: {une.code} »" for une in others[:_CLOSE]), "ou")
        return f"{advice}, ou {codes} si c'est bien {others[0].nom}."
    old = anciennes_du_nom(name, [connue.departement])
    if old:
        return f"{advice}, ou le code de la bonne commune : {devenue(old[0])}."
    return f"{advice}, ou vérifiez le code."
