"""How many missions, and which size, a sentence gives to the community."""

import re
from collections.abc import Iterator

from cptskit.francais.recits.sentences import FUTURE, Claim, Sentence

TOUTES, OPTIONNELLES, TAILLE = "missions", "missions optionnelles", "taille"

_HOLDS = re.compile(
    r"\b(?:projet|contrat|communaute|cpts|nous|elle)\b[^.;:#]{0,50}?\b(?:autour de|retient|retenons"
    r"|porte|portons|choisit|comprend|comporte|en|repose sur|conduit|mene|menons|engage sur|compte)"
    r" (#+) missions\b"
)
_OWN = re.compile(r"\b(?:nos|ses|vos) (#+) missions\b")
_NUMBERED = re.compile(r"\bmissions\b[^.;#]{0,40}? au nombre de (#+)")
_ALL = re.compile(r"\b(?:les|des|ces|aux) (#+) missions\b")
_OPTIONAL = re.compile(r"(#+) missions (?:dites )?(?:optionnelles|complementaires|facultatives)\b")
_LAW = re.compile(r"\b(?:article|art|code|loi|accord|avenant|convention\w*|l\.? ?1434)\b")
_SOME = re.compile(r" (?:socles?|dites|prioritaires|suivantes|restantes|\w+elles|obligatoires)\b")
_SIZE = re.compile(r"\btaille (#+)(?! (?:a|et|ou) #)")
_OURS = re.compile(r"\b(?:cpts|communaute|elle|nous|notre|territoire|contrat|association)\b")
_OTHERS = re.compile(
    r"\b(?:seuil|entre|passer\w*|deviendr\w*|plafond|montants?|bareme|si|depass\w*|reserve\w*"
    r"|separe\w*|les cpts|des cpts|une cpts voisine|jusqu'a|tailles|serait|pourrait)\b"
)


def missions(sentence: Sentence, total: int) -> Iterator[Claim]:
    """Yield each number of missions told of all of them, and of the optional ones.

    « Les deux missions » may be any two of them: such a number counts only above `total`.
    """
    if not ("# missions" in sentence.masked or "au nombre de #" in sentence.masked):
        return
    if _LAW.search(sentence.text) or FUTURE.search(sentence.text):
        return
    for match in _OPTIONAL.finditer(sentence.masked):
        yield sentence.claim(OPTIONNELLES, sentence.number_at(match.start(1)), match.end())
    seen: set[int] = set()
    for pattern in (_HOLDS, _OWN, _NUMBERED, _ALL):
        for match in pattern.finditer(sentence.masked):
            nombre = sentence.number_at(match.start(1))
            part = _SOME.match(sentence.masked[match.end() :])
            if nombre.debut in seen or part or (pattern is _ALL and nombre.valeur <= total):
                continue
            seen.add(nombre.debut)
            yield sentence.claim(TOUTES, nombre, match.end())


def taille(sentence: Sentence) -> Iterator[Claim]:
    """Yield the size that a sentence says to be that of the community."""
    if "taille #" not in sentence.masked:
        return
    if _OTHERS.search(sentence.masked) or FUTURE.search(sentence.text):
        return
    for match in _SIZE.finditer(sentence.masked):
        nombre = sentence.number_at(match.start(1))
        if 1 <= nombre.valeur <= 4 and _OURS.search(sentence.masked):
            yield sentence.claim(TAILLE, nombre, match.end(), match.start())
