"""FINESS: the categories of establishments, and what both of its files share."""

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
"""TRE_R397, as sources.md § 2c lists it; other categories are not care, and are left out."""

_LIBELLES = {
    "101": "Centre hospitalier régional",
    "355": "Centre hospitalier",
    "365": "Établissement de soins pluridisciplinaires",
    "128": "Établissement de soins chirurgicaux",
    "129": "Établissement de soins médicaux",
    "131": "Centre de lutte contre le cancer",
    "109": "Soins médicaux et de réadaptation",
    "362": "Soins de longue durée",
    "292": "Centre hospitalier spécialisé en psychiatrie",
    "156": "Centre médico-psychologique",
    "161": "Maison de santé pour maladies mentales",
    "425": "Centre d’accueil thérapeutique à temps partiel (CATTP)",
    "430": "Centre de postcure pour malades mentaux",
    "141": "Centre de dialyse",
    "146": "Centre de dialyse",
    "501": "Hébergement pour personnes âgées",
    "502": "Hébergement pour personnes âgées",
    "202": "Résidence autonomie",
    "207": "Accueil de jour pour personnes âgées",
    "460": "Service autonomie aide",
    "182": "Service d’éducation spéciale et de soins à domicile (SESSAD)",
    "183": "Institut médico-éducatif (IME)",
    "186": "Institut thérapeutique, éducatif et pédagogique (ITEP)",
    "188": "Établissement pour enfants polyhandicapés",
    "189": "Centre médico-psycho-pédagogique (CMPP)",
    "190": "Centre d’action médico-sociale précoce (CAMSP)",
    "246": "Établissement et service d’aide par le travail (ESAT)",
    "255": "Maison d’accueil spécialisée (MAS)",
    "437": "Foyer d’accueil médicalisé (FAM)",
    "445": "Service d’accompagnement médico-social (SAMSAH)",
    "446": "Service d’accompagnement à la vie sociale (SAVS)",
    "165": "Appartements de coordination thérapeutique (ACT)",
    "178": "CAARUD",
    "180": "Lits halte soins santé (LHSS)",
    "197": "CSAPA",
    "223": "Protection maternelle et infantile (PMI)",
    "228": "Centre de santé sexuelle",
    "463": "Centre local d’information et de coordination (CLIC)",
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


_BY_TYPE = {
    T.ETABLISSEMENT_DE_SANTE: "Établissement de santé",
    T.PHARMACIE: "Pharmacie",
    T.LABORATOIRE: "Laboratoire de biologie médicale",
    T.MEDICO_SOCIAL: "Établissement ou service médico-social",
}
"""For a category without words in sources.md and in the file."""


def establishment(
    finess: str, nom: str, categorie: str, commune: str, libelle: str = ""
) -> Etablissement | None:
    """Return an establishment of care; None for any other category."""
    kind = _TYPES.get(categorie)
    if kind is None:
        return None
    words = _LIBELLES.get(categorie) or libelle or _BY_TYPE.get(kind, "Autre établissement")
    return Etablissement(finess, " ".join(nom.split()), kind, words, commune)


def in_order(etablissements: Iterable[Etablissement]) -> tuple[Etablissement, ...]:
    """Return establishments by type, commune and name; each once."""
    unique = {etablissement.finess: etablissement for etablissement in etablissements}
    kinds = list(T)
    return tuple(
        sorted(
            unique.values(),
            key=lambda etablissement: (
                kinds.index(etablissement.type),
                etablissement.commune,
                etablissement.nom,
            ),
        )
    )
