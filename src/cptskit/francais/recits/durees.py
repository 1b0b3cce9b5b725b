"""How long a sentence says that the contract, or a mandate, lasts."""

import re
from collections.abc import Iterator

from cptskit.francais.recits.sentences import Claim, Sentence

CONTRAT, MANDATS = "ans de contrat", "ans de mandat"

_CONTRACT = re.compile(
    r"\bcontrat\b(?! local| de travail| d'app| d'eng| a duree| de ville| d'ass| pluri)[^.;#]{0,50}?"
    r"\b(?:pour|de|dure|duree de|sur) (#+) ans?\b"
)
_OF_CONTRACT = re.compile(r"\b(?:les|des|aux) (#+) (?:ans|annees) (?:du|de) contrat\b(?! local)")
_MANDATE = re.compile(
    r"\b(?:elue?s?|elit|elisent|designe\w*|nomme\w*|mandats?|renouvele\w*|president\w*|presidence)\b"
    r"[^.;#]{0,60}?\b(?:pour|de|dure|durent|tous les|toutes les) (#+) ans?\b"
)
_OTHERS = re.compile(
    r"\b(?:pilotes?|groupes?|referente?s?|commission|par tiers|par moitie|age\w*|plus de|experience"
    r"|depuis)\b"
)


def contrat(sentence: Sentence) -> Iterator[Claim]:
    """Yield each length that a sentence gives to the contract of the community."""
    if "# an" not in sentence.masked:
        return
    seen: set[int] = set()
    for pattern in (_CONTRACT, _OF_CONTRACT):
        for match in pattern.finditer(sentence.masked):
            nombre = sentence.number_at(match.start(1))
            if nombre.debut not in seen:
                seen.add(nombre.debut)
                yield sentence.claim(CONTRAT, nombre, match.end())


def mandats(sentence: Sentence) -> Iterator[Claim]:
    """Yield each length that a sentence gives to a mandate of the association."""
    if "# an" not in sentence.masked or "contrat" in sentence.text:
        return
    if _OTHERS.search(sentence.text):
        return
    for match in _MANDATE.finditer(sentence.masked):
        yield sentence.claim(MANDATS, sentence.number_at(match.start(1)), match.end())
