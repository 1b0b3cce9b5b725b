"""Words as people type them, made comparable; numbers in letters; signs of undecided values."""

import re
import unicodedata
from functools import lru_cache

from cptskit.francais.accents import bare_words

_UNITS = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_WORDS = {word: at for at, word in enumerate(_UNITS)} | _TENS | {"une": 1, "vingts": 20}
_NUMBER_WORD = rf"(?:{'|'.join((*_WORDS, 'cents', 'cent', 'mille', 'et'))})"
_LETTERS = re.compile(rf"\b{_NUMBER_WORD}(?:[\s-]+{_NUMBER_WORD})*\b")

UNSURE = re.compile(
    r"^(?:(?:[àa]|reste [àa]) (?:d[eé]finir|d[eé]signer|pr[eé]ciser|chiffrer|fixer|confirmer|"
    r"compl[eé]ter|d[eé]terminer|venir|nommer|pourvoir|construire|estimer|arbitrer|voir)\b.*"
    r"|n\.? ?[cd]\.?|non (?:communiqu|connu|disponible|d[eé]fini|renseign|chiffr|fix)\w*"
    r"|x{2,}|\?+|en attente.*|[àa] \?|tbd|inconnue?|\[.*compl[eé]ter.*\])$",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"^(?:[-–—/.…\s]*|s\.? ?o\.?|sans objet|n[eé]ant|aucune?|ø|n/?a)$", re.IGNORECASE
)


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Return a text in small letters, without accents and signs: what two spellings share."""
    return bare_words(text, "%€<")


def tight(text: str) -> str:
    """Return a text without what typography may change, to look for it elsewhere."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return re.sub(r"[\W_]+", "", text).casefold()


def is_unsure(text: str) -> bool:
    """Say whether a cell is marked as undecided, or unknown."""
    words = " ".join(text.split())
    return any(UNSURE.match(variant) for variant in (words, words.strip(" .")))


def is_nothing(text: str) -> bool:
    """Say whether a cell is empty as people leave it: a dash, « s.o. »."""
    return NOTHING.match(" ".join(text.split())) is not None


def number_in_letters(text: str) -> int | None:
    """Return the number meant by words: « vingt et une » is 21; None without a number."""
    words = [word for word in re.split(r"[\s-]+", folded(text)) if word != "et"]
    total = current = 0
    for word in words:
        if word in ("cent", "cents"):
            current = max(current, 1) * 100
        elif word == "mille":
            total, current = (total + max(current, 1)) * 1000, 0
        elif word in _WORDS:
            number = _WORDS[word]
            quatre_vingt = number == 20 and current % 100 == 4
            current = current + 76 if quatre_vingt else current + number
        else:
            return None
    return total + current if words else None


def in_figures(text: str) -> str:
    """Return a text folded, with numbers from two in figures: « seize communes »."""

    def figures(match: re.Match[str]) -> str:
        number = number_in_letters(match[0])
        return match[0] if number is None or number < 2 else str(number)

    plain = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", "", text)
    clauses = (folded(clause) for clause in re.split(r"[,;:.()]", plain))
    return " , ".join(_LETTERS.sub(figures, clause) for clause in clauses if clause)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a full stop after a short word does not end one."""
    out: list[str] = []
    for line in text.split("\n"):
        current = ""
        for part in re.split(r"(?<=[.!?…])\s+(?=[A-ZÀ-ÖØ-Þ«0-9])", line):
            current = f"{current} {part}".strip()
            if re.search(r"(?:\b(?:Dr|M|Mme|MM|art|cf|p|n|St|Ste|env)|\b[A-Z])\.$", current):
                continue
            out.append(current)
            current = ""
        if current:
            out.append(current)
    return out


def listed(text: str) -> list[str]:
    """Return the parts of an enumeration: by semicolons if there are any, else by commas.

    Text in brackets is not cut.
    """
    sign = ";" if ";" in text else ","
    parts, depth, current = [], 0, ""
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == sign and depth <= 0:
            parts.append(current)
            current = ""
        else:
            current += letter
    parts.append(current)
    if sign == "," and len(parts) > 1 and " et " in parts[-1]:
        parts[-1:] = re.split(r" et ", parts[-1], maxsplit=1)
    return [part for raw in parts if (part := raw.strip(" .\n\t"))]


def without_brackets(text: str) -> str:
    """Return a text without its brackets and their content."""
    return re.sub(r"\s*\([^()]*\)", "", text).strip()
