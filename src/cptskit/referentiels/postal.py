"""Postal codes: which communes have one. A postal code is never an Insee code."""

from functools import cache

from cptskit.referentiels.communes import VILLES, Commune, arrondissements, commune, lignes
from cptskit.referentiels.territoires import tous_les_departements

_POSTAUX = 9
"""Column of the postal codes of a commune."""


def communes_du_code_postal(code: str) -> tuple[Commune, ...]:
    """Return the communes that have this postal code, by code, in any département; maybe none.

    Of Paris, Lyon and Marseille, the arrondissements.
    """
    return tuple(map(commune, _index().get(code, ())))


@cache
def _index() -> dict[str, tuple[str, ...]]:
    by_code: dict[str, list[str]] = {}
    for departement in tous_les_departements():
        for code, ligne in lignes(departement.code).items():
            for postal in ligne[_POSTAUX].split() if code not in VILLES else ():
                by_code.setdefault(postal, []).append(code)
    for un in (un for ville in VILLES for un in arrondissements(ville)):
        for postal in un.codes_postaux:
            by_code.setdefault(postal, []).append(un.code)
    return {postal: tuple(codes) for postal, codes in by_code.items()}
