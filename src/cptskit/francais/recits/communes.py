"""How many communes a sentence gives to the territory."""

import re
from collections.abc import Iterator

from cptskit.francais.recits.sentences import Claim, Sentence

SUJET = "communes"

_OURS = r"(?:territoire|cpts|communaute(?! de communes| d'agg| urbaine)|perimetre|bassin|projet)"
_ALL = re.compile(r"\b(?:les|des|nos|aux|ses|ces|leurs) (#+) communes\b")
_HOLDS = re.compile(
    rf"\b(?:{_OURS}|elle|il|nous)\b[^.;:#]{{0,50}}?\b(?:reunit|reunissons|regroup\w+|rassembl\w+"
    r"|comptent?|compte|comprend|couvre|couvrons|comporte|compos\w+ (?:de|par)"
    r"|constitu\w+ (?:de|par)|etend sur|englobe|federe|recouvre|inclut|forme de|represente|soit"
    r"|de|a)"
    r"(?: environ| aujourd'hui| pres de| plus de| un total de| un ensemble de)* (#+) communes\b"
)
_WITH_PEOPLE = re.compile(r"(#+) communes\b(?=(?: et|,| pour| \()[^.;:]{0,25}?#+ habitants)")
_FORM = re.compile(r"(#+) communes (?=(?:composent|forment|constituent|adherent))")
_TERRITORY = re.compile(rf" (?:du|de la|de notre|de ce|de|de son) {_OURS}\b")
_PART = re.compile(
    r" (?:autres|plus|les plus|sans|ou|dont|parmi|sur|qui n'|hors)\b"
    r"| (?!membres|adherentes|couvertes|participantes)\w{4,}es\b"
)
_OF = re.compile(r" (?:d[eu]s?\b|d')")
_NOT_OURS = re.compile(
    r"\b(?:agglomeration|intercommunalite|departement|canton|metropole|voisin\w*|epci"
    r"|communaute (?:de communes|d'agg\w*|urbaine))\b"
)


def communes(sentence: Sentence) -> Iterator[Claim]:
    """Yield each number of communes that is said of the whole territory."""
    if "# communes" not in sentence.masked:
        return
    seen: set[int] = set()
    for pattern in (_HOLDS, _WITH_PEOPLE, _FORM, _ALL):
        for match in pattern.finditer(sentence.masked):
            nombre = sentence.number_at(match.start(1))
            rest = sentence.masked[match.end() :]
            whole = bool(_TERRITORY.match(rest))
            if nombre.debut in seen or (not whole and _PART.match(rest)):
                continue
            if pattern is _ALL and not whole and _OF.match(rest):
                continue
            if pattern is _ALL and not whole and sentence.earlier(nombre):
                continue
            if _NOT_OURS.search(
                match.group() if pattern is _HOLDS else _near(sentence, nombre.debut)
            ):
                continue
            seen.add(nombre.debut)
            yield sentence.claim(SUJET, nombre, match.end())


def _near(sentence: Sentence, start: int) -> str:
    """Return what stands before a number, back to the last comma."""
    return sentence.masked[:start].rpartition(",")[2]
