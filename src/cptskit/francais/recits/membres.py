"""How many members a sentence gives to the community."""

import re
from collections.abc import Iterator

from cptskit.francais.recits.sentences import FUTURE, Claim, Sentence

SUJET = "adhérents"

_PRO = r"professionnels(?: de sante)?(?: liberaux| salaries| et)*"
_MEMBERS = (
    r"(?:adherents|adherentes et adherents|membres adherents|membres"
    rf"|{_PRO} (?:adherents|membres|adherent\b|qui adherent|ont (?:deja )?adhere))"
)
_COUNTED = ("membres", "adherent", "professionnels")
"""What stands behind a number of members."""
_ALL = re.compile(rf"\b(?:les|des|nos|aux|ses|ces|leurs) (#+) {_MEMBERS}(?!\w)")
_HOLDS = re.compile(
    r"\b(?:cpts|communaute|association|elle|nous|on|reunit|forte)\b[^.;:#]{0,50}?"
    r"\b(?:reunit|reunissons|regroup\w+|rassembl\w+|compte|comptons|comprend|feder\w+|compos\w+ de"
    r"|sommes|forte? de|est de|a)"
    r"(?: environ| aujourd'hui| deja| desormais| a ce jour| pres de| plus de)*"
    rf" (#+) (?:{_MEMBERS}|{_PRO})(?!\w)"
)
_JOINED = re.compile(rf"(#+) {_PRO} (?:ont (?:deja )?adhere|adherent a)\b")
_SOME = re.compile(
    r" d(?:es? |')(?!la (?:cpts|communaute)|notre|l'association)"
    r"| (?:du|fondateurs|actifs|titulaires|suppleants|elus|presents|qui|dont|sur|par|volontaires"
    r"|tires|a #|concernes|formes|interroges)(?!\w)"
)
_BODY = re.compile(
    r"\b(?:conseil|bureau|comite|groupes?|college|commission|equipe|ca|copil|prefiguration"
    r"|cotisations?|msp|maison|centre|hopital|enquete|questionnaires? recus?)\b"
)


def membres(sentence: Sentence) -> Iterator[Claim]:
    """Yield each number of members that is said of the whole community."""
    if not any(f"# {word}" in sentence.masked for word in _COUNTED) or FUTURE.search(sentence.text):
        return
    seen: set[int] = set()
    for pattern in (_HOLDS, _JOINED, _ALL):
        for match in pattern.finditer(sentence.masked):
            nombre = sentence.number_at(match.start(1))
            before, rest = sentence.masked[: nombre.debut], sentence.masked[match.end() :]
            if nombre.debut in seen or _SOME.match(rest) or _BODY.search(before):
                continue
            if pattern is _ALL and sentence.earlier(nombre):
                continue
            seen.add(nombre.debut)
            yield sentence.claim(SUJET, nombre, match.end())
