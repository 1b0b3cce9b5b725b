"""Une commune n'existe pas.

Aucune commune n'a ce code dans le code officiel géographique de l'Insee. Le plus souvent, un code
postal a été pris pour un code Insee, ou deux chiffres sont inversés. Le territoire d'action est ce
que la loi demande de préciser : une commune qui n'existe pas le rend faux.

Les codes sont ceux du 1er janvier 2026, de la table livrée avec `cptskit`. Un code supprimé par une
fusion est signalé par les règles `code-ancien` et `commune-deleguee`.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24999, nom: Bergerac}
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

from cptskit.francais.listes import joined
from cptskit.francais.suggestions import suggested
from cptskit.projet import Projet
from cptskit.referentiels import (
    MILLESIME,
    Commune,
    UnknownCodeError,
    ancienne,
    chercher_communes,
    commune,
    communes_du_departement,
    departement_de_commune,
)
from cptskit.regles.places import COMMUNES
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_CLOSE = 3


@rule("TER004", "commune-inconnue", everywhere(Level.ERREUR), ("csp-l1434-12", "coherence"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up every code, of the territory and of what neighbours share."""
    for route, code, name in _codes(projet):
        if not _known(code):
            told = f" (« {name} »)" if name else ""
            yield Remark(
                f"La commune {code}{told} n'existe pas (code officiel géographique {MILLESIME}).",
                route,
                _help(code, name),
            )


def _codes(projet: Projet) -> Iterator[tuple[Route, str, str | None]]:
    territoire = projet.territoire
    if territoire is None:
        return
    for index, one in enumerate(territoire.communes):
        yield (*COMMUNES, index, "insee"), one.insee, one.nom
    for index, voisine in enumerate(territoire.cpts_voisines):
        for place, code in enumerate(voisine.communes_communes):
            route = ("territoire", "cpts_voisines", index, "communes_communes", place)
            yield route, code, None


def _known(code: str) -> bool:
    try:
        commune(code)
    except UnknownCodeError:
        return ancienne(code) is not None
    return True


def _help(code: str, name: str | None) -> str:
    around = _around(code)
    named = _named(name, around) if name else ()
    postal = [one for one in around if code in one.codes_postaux]
    if named:
        return suggested(_listed(named))
    if postal:
        return f"{code} est un code postal : celui de {_listed(postal)}."
    near = [one for one in around if _one_slip(code, one.code)]
    if 0 < len(near) <= _CLOSE:
        return suggested(_listed(near))
    return (
        "Cherchez le code Insee par le nom : cptskit territoire add --commune NOM ; "
        "ce n'est pas le code postal."
    )


def _around(code: str) -> tuple[Commune, ...]:
    try:
        return communes_du_departement(departement_de_commune(code))
    except UnknownCodeError:
        return ()


def _named(name: str, around: tuple[Commune, ...]) -> tuple[Commune, ...]:
    """Return the communes of that name: of the département of the code, else of all France."""
    inside = {one.departement for one in around}
    return (inside and chercher_communes(name, inside)) or chercher_communes(name)


def _listed(communes: tuple[Commune, ...] | list[Commune]) -> str:
    return joined((f"{one.code} ({one.nom})" for one in communes[:_CLOSE]), "ou")


def _one_slip(code: str, other: str) -> bool:
    """Say whether one digit differs, or two neighbours are swapped."""
    wrong = [i for i, (a, b) in enumerate(zip(code, other, strict=True)) if a != b]
    if len(wrong) == 2:
        i, j = wrong
        return j == i + 1 and code[i] == other[j] and code[j] == other[i]
    return len(wrong) == 1
