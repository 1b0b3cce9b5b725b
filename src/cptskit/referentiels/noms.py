"""The names under which the communes of a territory are known."""

from collections.abc import Iterable

from cptskit.referentiels.communes import commune
from cptskit.referentiels.historique import communes_deleguees
from cptskit.referentiels.lecture import UnknownCodeError
from cptskit.referentiels.recherche import cle_commune


def noms_reconnus(communes: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Return by key the names of communes, given as code and name, as they are to be written.

    `ST GEORGES DES GROSEILLERS` has the key of `Saint-Georges-des-Groseillers`; a delegated commune
    is known by its own name.
    """
    by_spelling: dict[str, str] = {}
    for code, written in communes:
        official = _nom_officiel(code)
        for name in filter(None, (official, written)):
            by_spelling.setdefault(cle_commune(name), official or name)
        for part in communes_deleguees(code):
            by_spelling.setdefault(cle_commune(part), part)
    return by_spelling


def _nom_officiel(code: str) -> str:
    try:
        return commune(code).nom
    except UnknownCodeError:
        return ""
