"""How many inhabitants a sentence gives to the territory."""

import re
from collections.abc import Collection, Iterator

from cptskit.francais.recits.sentences import FUTURE, Claim, Sentence

SUJET = "habitants"

_PEOPLE = re.compile(r"(#+) (?:habitants|hab\b|habitantes et habitants|ames\b)")
_RATE = re.compile(r"(?:\b(?:pour|par|sur|entre #+ et|seuil de|d'un|un)|\bdes) (?:environ )?$")
_COMMUNES_FOR = re.compile(r"communes pour (?:environ )?$")
_ELSEWHERE = re.compile(
    r"seuil|saison|\bete\b|estiv|touris|vacanc|\bhiver|quartier|\bqpv\b|medecins? pour|tranche"
    r"|logement|\btaille #|\bentre #"
)
_OURS = re.compile(
    r"\b(?:territoire|cpts|communaute(?! de communes| d'agg| urbaine)|perimetre"
    r"|bassin de (?:vie|sante)|population|notre|nos|nous|elle|# communes)\b"
)
_NOT_OURS = re.compile(
    r"\b(?:agglomeration|voisin\w*|departement|region|france|commune|ville|villes|canton|metropole"
    r"|intercommunalite|epci|communaute (?:de communes|d'agg\w*|urbaine)|hopital|etablissement"
    r"|centre hospitalier|secteur|zone)\b"
)
_SMALL = 1000


def habitants(sentence: Sentence, names: Collection[str]) -> Iterator[Claim]:
    """Yield each number of inhabitants that is said of the whole territory.

    `names` are those of the communes, aligned: what is said of one of them is left.
    """
    if not ("# hab" in sentence.masked or "# ames" in sentence.masked):
        return
    if FUTURE.search(sentence.text) or _ELSEWHERE.search(sentence.masked):
        return
    for match in _PEOPLE.finditer(sentence.masked):
        nombre = sentence.number_at(match.start(1))
        before = sentence.masked[: nombre.debut]
        rate = _RATE.search(before) and not _COMMUNES_FOR.search(before)
        if (
            nombre.valeur >= _SMALL
            and not rate
            and _ours(sentence, nombre.debut, match.end(), names)
        ):
            yield sentence.claim(SUJET, nombre, match.end())


def _ours(sentence: Sentence, start: int, end: int, names: Collection[str]) -> bool:
    """Say whether the nearest place named before the figure, else after it, is the territory."""
    before = re.sub(r"#+", "#", sentence.masked[:start])
    if before.lstrip(" \n-*").startswith("population"):
        return True
    ours = max((match.end() for match in _OURS.finditer(before)), default=-1)
    theirs = max((match.end() for match in _NOT_OURS.finditer(before)), default=-1)
    theirs = max([theirs, *(before.rfind(name) for name in names)])
    if max(ours, theirs) >= 0:
        return ours > theirs
    after = sentence.masked[end:]
    near, far = _OURS.search(after), _NOT_OURS.search(after)
    return near is not None and (far is None or near.start() < far.start())
