"""French typography of running text: spaces, apostrophes, ellipses.

Works on plain text only, never on code or addresses, and adds or removes nothing but spaces:
letters and digits stay as they are. Applying it twice changes nothing.
"""

import re
from functools import cache

NBSP = "\u00a0"
NNBSP = "\u202f"
_SP = f"[ {NBSP}{NNBSP}]"

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS = (
    "°C?|k€|M€|Md€|km²?|m²?|cm|mm|ha|kg|mg|g|ml|l|h|min|s|ETP|ans?|mois|jours?|semaines?|heures?|"
    "euros?|habitants?|communes?|millions?|milliards?|places?|lits?|" + _MONTHS
)
_ABBREVIATIONS = r"art\.|p\.|M\.|MM\.|Mme|Mmes|Dr|Drs|Pr|L\.|R\.|D\."

# Left as they are: addresses of the web and of mail boxes.
_ADDRESS = re.compile(r"((?:https?://|www\.|mailto:)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.\w+)")

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

_STEPS = (
    # An apostrophe; after a digit it may be feet or minutes.
    (r"(?<!\d)'", "’"),
    (r"(?<!\.)\.{3}(?!\.)", "…"),
    (r" {2,}", " "),
    (rf" *([{NBSP}{NNBSP}]){_SP}*", r"\1"),
    # Double punctuation: mend the space, or put the one that was forgotten before a blank.
    (rf"{_SP}+(?=[;!?])", NNBSP),
    (r"(?:(?<=[\w)»\]…])|^)(?=[;!?]+(?:\s|$|[)»]))", NNBSP),
    (rf"{_SP}+(?=:(?:\s|$))", NBSP),
    (r"(?<=[\w)»\]])(?=:(?:\s|$))|^(?=:\s)", NBSP),
    (rf"«{_SP}*", f"«{NBSP}"),
    (rf"{_SP}*»", f"{NBSP}»"),
    # Numbers: groups of three digits, percent, currency, units, dates, abbreviations.
    (rf"(?<=\d){_SP}*(?=%(?!\w))", NBSP),
    (rf"(?<=\d){_SP}*(?=€)", NBSP),
    (rf"(?<=\d){_SP}(?=(?:{_UNITS})(?!\w))", NBSP),
    (rf"\b1er{_SP}(?=(?:{_MONTHS})\b)", f"1er{NBSP}"),
    (rf"(?<!\w)([nN]°){_SP}*(?=\d)", rf"\1{NBSP}"),
    (rf"(?<!\w)({_ABBREVIATIONS}){_SP}(?=\w)", rf"\1{NBSP}"),
)
_THOUSANDS = re.compile(rf"(?<![\w,.])\d{{1,3}}(?:{_SP}\d{{3}})+(?!\d)")


def clean(text: str) -> str:
    """Replace by a space the control characters that no format can hold (a vertical tab, say)."""
    return _CONTROL.sub(" ", text)


def typographie(text: str) -> str:
    """Return the text with the spaces and signs that a French printer would set."""
    parts = _ADDRESS.split(text)
    parts[::2] = [_mend(part) for part in parts[::2]]
    return "".join(parts)


@cache
def _steps() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Compile them when a first text is set: a check sets none."""
    return tuple((re.compile(pattern), replacement) for pattern, replacement in _STEPS)


def _mend(text: str) -> str:
    for pattern, replacement in _steps():
        text = pattern.sub(replacement, text)
    return _THOUSANDS.sub(lambda number: re.sub(_SP, NNBSP, number[0]), text)
