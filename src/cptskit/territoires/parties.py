"""How a commune of another time, or a part of one, is given in a sentence."""

from cptskit.francais.articles import de_lieu
from cptskit.referentiels import Ancienne, Lien

SORTES = {Lien.DELEGUEE: "une commune déléguée", Lien.ASSOCIEE: "une commune associée"}
"""What a part is called, with its article."""


def devenue(une: Ancienne) -> str:
    """Return « Pierrefitte-sur-Seine est une commune déléguée de Saint-Denis (93066) »."""
    noms = " ; ".join(f"{suite.nom} ({suite.code})" for suite in une.suites)
    depuis = f" depuis {une.fin}" if une.fin else ""
    nom = une.nom or f"la commune {une.code}"
    if une.lien in SORTES:
        return f"{nom} est {SORTES[une.lien]} {de_lieu(noms)}"
    if len(une.codes) > 1:
        return f"{nom} s'est séparée{depuis} : {noms}"
    if une.lien is Lien.NOM:
        return f"{nom} s'appelle {noms}{depuis}"
    if any(suite.nom == une.nom for suite in une.suites):
        return f"{une.code} est l'ancien code {de_lieu(noms)}"
    return f"{nom} fait partie de {noms}{depuis}"


def en_bref(une: Ancienne) -> str:
    """Return « commune déléguée de Saint-Denis », « en cinq communes depuis 2025 »."""
    if une.commune is None:
        depuis = f" depuis {une.fin}" if une.fin else ""
        return f"séparée en {len(une.codes)} communes{depuis}"
    if une.lien in SORTES:
        return f"{SORTES[une.lien].removeprefix('une ')} {de_lieu(une.commune.nom)}"
    if une.lien is Lien.NOM:
        return f"aujourd'hui {une.commune.nom}"
    return f"aujourd'hui {une.commune.nom} ({une.commune.code})"
