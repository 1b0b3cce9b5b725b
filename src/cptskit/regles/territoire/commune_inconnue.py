"""Une commune n'existe pas.

Aucune commune n'a ce code dans le code officiel géographique de l'Insee. Le plus souvent, un code
postal a été pris pour un code Insee, ou deux chiffres sont inversés. Le territoire d'action est ce
que la loi demande de préciser : une commune qui n'existe pas le rend faux.

Les codes sont ceux du 1er janvier 2026, de la table livrée avec `cptskit`. Un code supprimé par une
fusion est signalé par les règles `code-ancien` et `commune-deleguee` ; celui d'une commune qui en a
changé, un zéro perdu et un code postal que le nom explique sont corrigés par `cptskit fix`.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 1004, nom: Ambérieu-en-Bugey}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24037, nom: Bergerac}
    - {insee: 01004, nom: Ambérieu-en-Bugey}
```
"""

from collections.abc import Iterator

from cptskit.francais.articles import de_lieu
from cptskit.francais.listes import joined
from cptskit.francais.suggestions import suggested
from cptskit.projet import Projet
from cptskit.projet.territoire import Commune as Ecrite
from cptskit.referentiels import (
    MILLESIME,
    Commune,
    UnknownCodeError,
    ancienne,
    anciennes_du_nom,
    commune,
    communes_du_code_postal,
    communes_du_departement,
    departement_de_commune,
    search_communes,
)
from cptskit.regles.places import COMMUNES, called, perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.territoire.code_ancien import changes
from cptskit.socle.findings import Change, Level, Route
from cptskit.territoires.actualite import Nouvelle, code_change, nouvelles
from cptskit.territoires.noms import meme_nom
from cptskit.territoires.parties import devenue

_CLOSE = 3
_SHORT = 4
"""Digits of a code that lost its leading zero."""


@rule(
    "TER004",
    "commune-inconnue",
    everywhere(Level.ERREUR),
    ("csp-l1434-12", "coherence"),
    corrects=True,
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up every code, of the territory and of what neighbours share."""
    perimetre = perimeter(projet)
    seen = set()
    for new in nouvelles(perimetre):
        seen.add((*COMMUNES, new.index, "insee"))
        if code_change(new.ancienne):
            yield _moved(perimetre.ecrites[new.index], new)
    for route, code, name in _codes(projet):
        if route not in seen and not _exists(code, name):
            yield _remark(route, code, name)


def _codes(projet: Projet) -> Iterator[tuple[Route, str, str | None]]:
    territoire = projet.territoire
    if territoire is None:
        return
    for index, each in enumerate(territoire.communes):
        yield (*COMMUNES, index, "insee"), each.insee, each.nom
    for index, voisine in enumerate(territoire.cpts_voisines):
        for place, code in enumerate(voisine.communes_communes):
            route = ("territoire", "cpts_voisines", index, "communes_communes", place)
            yield route, code, None


def _exists(code: str, name: str | None) -> bool:
    """Say whether a code is of today; without a name that contradicts it, of other times too."""
    return _of_today(code) is not None or (name is None and ancienne(code) is not None)


def _of_today(code: str) -> Commune | None:
    try:
        return commune(code)
    except UnknownCodeError:
        return None


def _moved(ecrite: Ecrite, new: Nouvelle) -> Remark:
    """Give the code of today of a commune whose code changed."""
    return Remark(
        f"Le code {ecrite.insee} n'est plus celui {de_lieu(called(ecrite))}.",
        (*COMMUNES, new.index, "insee"),
        f"Écrivez « insee: {new.commune.code} » ({new.commune.nom})." if new.commune else "",
        changes=tuple(changes(ecrite, new)),
    )


def _remark(route: Route, code: str, name: str | None) -> Remark:
    named = f" (« {name} »)" if name else ""
    right = _certain(code, name)
    return Remark(
        f"La commune {code}{named} n'existe pas (code officiel géographique {MILLESIME}).",
        route,
        _help(code, name, right),
        changes=(Change(route, right.code),) if right else (),
    )


def _certain(code: str, name: str | None) -> Commune | None:
    """Return the commune that a zero lost, or a postal code, proves; the name must say the same."""
    if len(code) == _SHORT:
        padded = [une for une in (_of_today(f"0{code}"),) if une]
        return padded[0] if padded and (name is None or meme_nom(name, padded[0])) else None
    postal = [une for une in communes_du_code_postal(code) if name and meme_nom(name, une)]
    return postal[0] if len(postal) == 1 else None


def _help(code: str, name: str | None, right: Commune | None) -> str:
    if right and len(code) == _SHORT:
        return (
            f"Écrivez « insee: {right.code} » ({right.nom}) : un tableur a retiré le zéro du début."
        )
    if right:
        return f"{code} est un code postal ; écrivez « insee: {right.code} » ({right.nom})."
    around = _around(code)
    if name and (named := _by_name(name, around)):
        return named
    if postal := communes_du_code_postal(code.zfill(_SHORT + 1)):
        return f"{code} est un code postal : celui de {_listed(postal)}."
    near = [near_by for near_by in around if _one_slip(code, near_by.code)]
    if 0 < len(near) <= _CLOSE:
        return suggested(_listed(near))
    return (
        "Cherchez le code Insee par le nom : cptskit territoire add --commune NOM ; "
        "ce n'est pas le code postal."
    )


def _by_name(name: str, around: tuple[Commune, ...]) -> str:
    """Return what the name says: today's communes, else what became of one of other times."""
    if named := _named(name, around):
        return suggested(_listed(named))
    old = anciennes_du_nom(name, {near_by.departement for near_by in around})
    return f"{devenue(old[0])[:1].upper()}{devenue(old[0])[1:]}." if old else ""


def _around(code: str) -> tuple[Commune, ...]:
    try:
        return communes_du_departement(departement_de_commune(code))
    except UnknownCodeError:
        return ()


def _named(name: str, around: tuple[Commune, ...]) -> tuple[Commune, ...]:
    """Return the communes of that name: of the département of the code, else of all France."""
    inside = {near_by.departement for near_by in around}
    return (inside and search_communes(name, inside)) or search_communes(name)


def _listed(communes: tuple[Commune, ...] | list[Commune]) -> str:
    return joined((f"{each.code} ({each.nom})" for each in communes[:_CLOSE]), "ou")


def _one_slip(code: str, other: str) -> bool:
    """Say whether one digit differs, or two neighbours are swapped."""
    wrong = [i for i, (a, b) in enumerate(zip(code, other, strict=True)) if a != b]
    if len(wrong) == 2:
        i, j = wrong
        return j == i + 1 and code[i] == other[j] and code[j] == other[i]
    return len(wrong) == 1
