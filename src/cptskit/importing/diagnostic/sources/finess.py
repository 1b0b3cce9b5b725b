"""FINESS: what the categories of establishments are for us, and what both of its files share."""

from collections.abc import Iterable

from cptskit.importing.diagnostic.facts import Etablissement
from cptskit.projet.codes import TypeOrganisation as T

EDITEUR = "Agence du numérique en santé"

_CATEGORIES: dict[T, str] = {
    T.ETABLISSEMENT_DE_SANTE: "101 355 365 128 129 131 114 115 109 362 292 156 161 425 430 141 146",
    T.HAD: "127",
    T.CENTRE_DE_SANTE: "124",
    T.MSP: "603",
    T.CPTS: "604",
    T.PHARMACIE: "620 627 628 629",
    T.LABORATOIRE: "611 610 612",
    T.EHPAD: "500",
    T.SSIAD: "354 209",
    T.MEDICO_SOCIAL: (
        "501 502 202 207 460 182 183 186 188 189 190 192 194 195 196 246 255 437 445 446 "
        "165 178 180 197 223 228 463"
    ),
}
_TYPES = {code: kind for kind, codes in _CATEGORIES.items() for code in codes.split()}
"""TRE_R397, as sources.md § 2c lists it; what is not there is no care, and is left out."""

_LIBELLES = {
    "101": "Centre hospitalier régional",
    "355": "Centre hospitalier",
    "156": "Centre médico-psychologique",
    "209": "Service autonomie aide et soins",
    "354": "Service de soins infirmiers à domicile",
    "500": "Établissement d’hébergement pour personnes âgées dépendantes",
    "603": "Maison de santé",
    "604": "Communauté professionnelle territoriale de santé",
    "620": "Pharmacie d’officine",
    "611": "Laboratoire de biologie médicale",
    "124": "Centre de santé",
    "127": "Hospitalisation à domicile",
}


def establishment(
    finess: str, nom: str, categorie: str, commune: str, libelle: str = ""
) -> Etablissement | None:
    """Return an establishment of care; None for a category that is none."""
    kind = _TYPES.get(categorie)
    if kind is None:
        return None
    words = _LIBELLES.get(categorie) or libelle or kind.value
    return Etablissement(finess, " ".join(nom.split()), kind, words, commune)


def in_order(found: Iterable[Etablissement]) -> tuple[Etablissement, ...]:
    """Return establishments by type, commune and name; one that a file holds twice, once."""
    unique = {one.finess: one for one in found}
    kinds = list(T)
    return tuple(
        sorted(unique.values(), key=lambda one: (kinds.index(one.type), one.commune, one.nom))
    )
