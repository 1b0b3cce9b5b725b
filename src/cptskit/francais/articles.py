"""The article and the preposition that a name takes: « de la CPTS », « d'Aubagne »."""

import re

from cptskit.francais.accents import without_accents

_FEMININE = (
    "agence antenne association caisse clinique commission communaute coordination cote delegation "
    "direction equipe federation fondation grande haute maison mairie metropole mission pharmacie "
    "plaine plateforme porte region union unite vallee ville "
    "ars ca cc cpam cpts cu cgss had msa msp urps "
)

_MASCULINE = (
    "bassin bocage cabinet centre coeur collectif comite conseil contrat departement dispositif "
    "etablissement grand groupe groupement haut hopital institut laboratoire littoral massif nord "
    "pays pole reseau service sud syndicat territoire val "
    "ccas cds ch chu cls dac ehpad ght ssiad "
)

_GENDERS = {
    **dict.fromkeys(_FEMININE.split(), "la "),
    **dict.fromkeys(_MASCULINE.split(), "le "),
}
_OWN_ARTICLE = re.compile(r"(le|la|les)\s+(?=\w)|l'(?=\w)", re.IGNORECASE)
_ELIDED = re.compile(
    # A vowel, save in some words; a silent h, which only these beginnings surely have.
    r"(?!onz|oui|yaou)[aeiou]|y(?![aeou])|h(?:y|era|abit|ier|opi|otel|omme|ospi|uma|ad\b)"
)


def le(nom: str) -> str:
    """Return a name with its article: « la CPTS de Bergerac », « l'ARS » ; « Miribel » has none."""
    return _article(nom) + nom


def de(nom: str) -> str:
    """Return a name after « de »: « de la CPTS », « du Havre », « d'Aubagne », « de Miribel »."""
    return _after(nom, "de ", "du ", "des ", "d'")


def de_lieu(nom: str) -> str:
    """Return the name of a place after « de », no word of it read as a noun: « de Porte-Joie »."""
    return de(nom) if _OWN_ARTICLE.match(nom) or not _article(nom) else _plainly(nom)


def _plainly(nom: str) -> str:
    return ("d'" if _elides(nom) else "de ") + nom


def a(nom: str) -> str:
    """Return a name after « à »: « à la CPTS », « au Havre », « aux Essarts », « à Aubagne »."""
    return _after(nom, "à ", "au ", "aux ", "à ")


def _after(nom: str, plain: str, singular: str, plural: str, elided: str) -> str:
    own = _OWN_ARTICLE.match(nom.replace("\u2019", "'"))
    if own:
        merged = {"le": singular, "les": plural}.get((own[1] or "").lower())
        return merged + nom[own.end() :] if merged else plain + nom
    article = _article(nom)
    if article:
        return singular + nom if article == "le " else plain + article + nom
    return (elided if _elides(nom) else plain) + nom


def _article(nom: str) -> str:
    """Return the article of a common noun or of a known acronym; none for the name of a place."""
    first = re.split(r"[\s,(]", _bare(nom), maxsplit=1)[0]
    article = _GENDERS.get(first, "")
    return "l'" if article and _elides(nom) else article


def _elides(nom: str) -> bool:
    return _ELIDED.match(_bare(nom)) is not None


def _bare(text: str) -> str:
    return without_accents(text.strip().lower())
