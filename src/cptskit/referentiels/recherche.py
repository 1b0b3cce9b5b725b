"""Search of communes and EPCI by name: blind to accents, case, hyphens and abbreviations."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import cache

from cptskit.francais.accents import without_accents
from cptskit.referentiels.communes import VILLES, Commune, arrondissements, commune, lignes
from cptskit.referentiels.epci import Epci, epci, tous_les_epci
from cptskit.referentiels.postal import communes_du_code_postal
from cptskit.referentiels.territoires import tous_les_departements
from cptskit.socle.patterns import late

_SEPARATORS = str.maketrans(dict.fromkeys(r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""", " "))
_SUR = late(r"\bs/")
_SHORT = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
_ARTICLE = late(r"^(?:le|la|les|l|los|aux?|lo) ")
_PLACE = late(r"^(?P<nom>.+?)\s*(?:\((?P<entre>[^()]+)\)|,\s*(?P<apres>[^,]+))$")
_ARRONDISSEMENT = late(r"^(paris|lyon|marseille) 0?(\d\d?)(?:er?|e|eme|ieme)?(?: arr.*)?$")
_KIND = late(
    r"^(?:cc|ca|cu|ept|metropole|communaute (?:de communes|d agglomeration|urbaine|d agglo)"
    r"|etablissement public territorial|agglomeration)\b ?"
)
_LINK = late(r"^(?:(?:de|du|des|d|la|le|les|l|et|en)\b ?)+")
_TURNED = late(r"^(.*\S)\s*\((le|la|les|l')\)$", re.IGNORECASE)

Index = dict[str, tuple[str, ...]]
"""Codes by key."""


def cle(nom: str) -> str:
    """Return what two spellings of a name have in common: `ST-GÉRY` and `Saint Géry`."""
    if not nom.isascii():
        nom = without_accents(nom.replace("’", " ")).encode("ascii", "ignore").decode()
    mots = _SUR.sub("sur ", nom.lower()).translate(_SEPARATORS).split()
    return " ".join([_SHORT.get(mot, mot) for mot in mots])


def search_communes(texte: str, departements: Iterable[str] = ()) -> tuple[Commune, ...]:
    """Return the communes of this name, by code: several where it has homonyms.

    The text may say the département: `Sainte-Colombe (05)`, `Sainte-Colombe, Hautes-Alpes`.
    An arrondissement answers to `Paris 15e`. `departements` narrows the search, and its cost.
    """
    nom, dedans = avec_departement(texte)
    index = _index_communes(dedans or tuple(departements))
    codes = index.get(cle_commune(nom)) or index.get(_sans_article(cle_commune(nom))) or ()
    return tuple(map(commune, codes))


def communes_proches(texte: str, departements: Iterable[str] = ()) -> tuple[Commune, ...]:
    """Return up to eight communes whose names are near a text that is not a name."""
    nom, dedans = avec_departement(texte)
    codes = _proches(cle_commune(nom), _index_communes(dedans or tuple(departements)))
    return tuple(map(commune, codes))


def communes_commencant(texte: str, departements: Iterable[str] = ()) -> tuple[Commune, ...]:
    """Return the communes whose code, name, or a word of whose name begins so; in a stable order.

    `departements` narrows the search, and its cost.
    """
    index = _index_communes(tuple(departements))
    if texte[:1].isdigit():
        codes = {code for same_name in index.values() for code in same_name}
        return tuple(commune(code) for code in sorted(codes) if code.startswith(texte.upper()))
    simple = cle_commune(texte)
    first = [nom for nom in index if nom.startswith(simple)]
    noms = dict.fromkeys([*sorted(first), *(nom for nom in index if f" {simple}" in nom)])
    return tuple(map(commune, dict.fromkeys(code for nom in noms for code in index[nom])))


def search_epci(texte: str) -> tuple[Epci, ...]:
    """Return the EPCI of this name, long name or SIREN; several where it has homonyms."""
    siren = "".join(texte.split())
    trouves = tuple(un for un in tous_les_epci() if un.siren == siren)
    if trouves:
        return trouves
    nom, dedans = avec_departement(texte)
    complets, coeurs = _index_epci()
    return _dans(complets.get(cle(nom)) or coeurs.get(coeur_epci(nom)) or (), dedans)


def epci_proches(texte: str) -> tuple[Epci, ...]:
    """Return up to eight EPCI whose names are near a text that is not a name."""
    nom, dedans = avec_departement(texte)
    return _dans(_proches(coeur_epci(nom), _index_epci()[1]), dedans)


def _dans(sirens: Iterable[str], departements: tuple[str, ...]) -> tuple[Epci, ...]:
    trouves = tuple(map(epci, sirens))
    return tuple(un for un in trouves if not departements or {*departements} & {*un.departements})


def coeur_epci(nom: str) -> str:
    """Return the key of the name of an EPCI without its kind, its article and its brackets."""
    entier = cle(re.sub(r"\([^()]*\)", " ", nom)) or cle(nom)
    coeur = _LINK.sub("", _KIND.sub("", entier))
    return coeur or entier


def alike(un: str, autre: str) -> bool:
    """Say whether two keys are spellings of one name: a typing error, or a word more or less."""
    mots, autres = set(un.split()), set(autre.split())
    if not mots or not autres:
        return False
    return mots <= autres or autres <= mots or SequenceMatcher(None, un, autre).ratio() > 0.85


def avec_departement(texte: str) -> tuple[str, tuple[str, ...]]:
    """Split `Nom (24)`, `Nom, Dordogne` into the name and the codes of the département."""
    trouve = _PLACE.match(texte.strip())
    if trouve is None:
        return texte, ()
    lieu = trouve["entre"] or trouve["apres"]
    codes = tuple(
        un.code
        for un in tous_les_departements()
        if un.code == lieu.strip().upper() or cle(un.nom) == cle(lieu)
    )
    return (trouve["nom"], codes) if codes else (texte, ())


def cle_commune(nom: str) -> str:
    """Return the key of a commune's name; `Force (La)` is `La Force`."""
    if nom.endswith(")"):
        nom = _TURNED.sub(r"\2 \1", nom)
    simple = cle(nom)
    if simple.startswith(("paris ", "lyon ", "marseille ")):
        return _ARRONDISSEMENT.sub(r"\1 \2", simple)
    return simple


def _sans_article(simple: str) -> str:
    return _ARTICLE.sub("", simple)


@cache
def _index_communes(departements: tuple[str, ...]) -> Index:
    codes = departements or tuple(un.code for un in tous_les_departements())
    noms = [(code, ligne[1]) for un in codes for code, ligne in lignes(un).items()]
    noms += [(un.code, un.nom) for v in VILLES if v[:2] in codes for un in arrondissements(v)]
    exacts = [(cle_commune(nom), code) for code, nom in noms]
    sans = [(_sans_article(nom), code) for nom, code in exacts if nom[0] in "al"]
    return _index(sans) | _index(exacts)


@cache
def _index_epci() -> tuple[Index, Index]:
    tous = tous_les_epci()
    noms = [(cle(nom), un.siren) for un in tous for nom in dict.fromkeys((un.nom, un.nom_long))]
    return _index(noms), _index((coeur_epci(un.nom), un.siren) for un in tous)


def _index(noms: Iterable[tuple[str, str]]) -> Index:
    listes: dict[str, list[str]] = {}
    for nom, code in noms:
        listes.setdefault(nom, []).append(code)
    return {nom: tuple(liste) for nom, liste in listes.items()}


def _proches(simple: str, index: Index) -> tuple[str, ...]:
    if not simple:
        return ()
    noms = [nom for nom in index if nom.startswith(simple)]
    noms += [nom for nom in index if f" {simple}" in f" {nom}"]
    noms += get_close_matches(simple, index, n=5, cutoff=0.75)
    trouves = dict.fromkeys(code for nom in noms for code in index[nom])
    return tuple(trouves)[:8]


def communes_proposees(texte: str, nombre: int = 8) -> tuple[Commune, ...]:
    """Return the communes that a person may be typing: the largest whose name starts so.

    A postal code gives its communes. Where no name starts so, those that hold the words, then those
    that are near. Two signs at least.
    """
    compact = texte.strip()
    if len(compact) < 2:
        return ()
    if compact.isdigit():
        return communes_du_code_postal(compact)[:nombre] if len(compact) == 5 else ()
    nom, dedans = avec_departement(compact)
    index, simple = _index_communes(dedans), cle_commune(nom)
    noms = [un for un in index if un.startswith(simple)]
    noms = noms or [un for un in index if f" {simple}" in un]
    codes = {code for un in noms for code in index[un]}
    trouvees = sorted(map(commune, codes), key=lambda une: (-(une.population or 0), une.code))
    return tuple(trouvees[:nombre]) or communes_proches(texte)[:nombre]


def epci_proposes(texte: str, nombre: int = 5) -> tuple[Epci, ...]:
    """Return the EPCI that a person may be typing: those whose name starts so, or holds it."""
    if len(texte.strip()) < 2:
        return ()
    nom, dedans = avec_departement(texte.strip())
    index, simple = _index_epci()[1], coeur_epci(nom)
    noms = [un for un in index if un.startswith(simple)]
    noms += [un for un in index if f" {simple}" in un]
    sirens = dict.fromkeys(siren for un in noms for siren in index[un])
    return _dans(tuple(sirens), dedans)[:nombre] or epci_proches(texte)[:nombre]
