"""An indicator in a line: « X : 214 au départ, 90 visé au 31 mars 2028 (source : Y) »."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.days import days_in, year_in
from cptskit.importing.reprise.figures import VALUE, plain_number, value_of

_V = rf"({VALUE})"
_START = (
    r"(?:au d[eé]part|initial\w*|aujourd.hui|actuellement|[àa] ce jour|de d[eé]part"
    r"|en (?:19|20)\d\d)"
)
_AIM = r"(?:vis[eé]\w*|attendu\w*|cibl[eé]\w*|objectif|[àa] terme|souhait[eé]\w*)"
_SOURCE = re.compile(r"[\s;,–-]*\(?\s*sources?\s*:\s*([^()]+?)\s*\)?\s*\.?$", re.IGNORECASE)
_FROM_TO = re.compile(
    rf"(?:\bpasser\s+)?\b(?:de|from)\s+{_V}\s+(?:à|a|->|→)\s+{_V}|{_V}\s*(?:→|->|⇒)\s*{_V}",
    re.IGNORECASE,
)
_BOTH = re.compile(rf"{_V}\s+{_START}[\s,;/–-]+(?:puis\s+)?{_V}\s+{_AIM}", re.IGNORECASE)
_STARTED = re.compile(
    rf"\b(?:d[eé]part|initiale?|r[eé]f[eé]rence|actuel\w*|base|situation initiale|valeur initiale)"
    rf"\s*(?::|=|de|est de)?\s*{_V}",
    re.IGNORECASE,
)
_AIMED = re.compile(
    rf"\b(?:objectifs?|cibles?|vis[eé]e?|attendue?|[àa] atteindre)\s*(?::|=|de|est de"
    rf"|[àa])?\s*{_V}",
    re.IGNORECASE,
)
_WHEN = r"((?:au|en|fin|d.ici|pour|avant|[àa] fin)\s[^(),;:]*?(?:19|20)\d\d)"
_TWO_YEARS = re.compile(
    rf"^([^:]{{3,}}?)\s*:\s*{_V}\s+en\s+(?:19|20)\d\d\s*(?:,|;|puis|et|→|->)\s*{_V}\s+{_WHEN}\.?$",
    re.IGNORECASE,
)
_DATED_AND_BEFORE = re.compile(
    rf"^(.{{3,}}?)\s*[:,]\s*{_V}\s+{_WHEN}\s*\(\s*{_V}\s+en\s+(?:19|20)\d\d\s*\)\.?$",
    re.IGNORECASE,
)
_BRACKET = re.compile(rf"\(\s*{_V}\s*(?:{_START})?\s*\)", re.IGNORECASE)
_VERSUS = re.compile(
    rf"\(?\s*soit\s*([+-]\s*{VALUE})?\s*(?:vs\.?|contre"
    rf"|par rapport [àa])\s*{_V}(?:\s*{_START})?\s*\)?",
    re.IGNORECASE,
)
_VERB = (
    r"(?:atteindre|arriver [àa]|ouvrir|tenir|r[eé]unir|obtenir|organiser|former|porter [àa]|"
    r"r[eé]aliser|inclure|avoir|recevoir|suivre|mettre en place|compter|recruter|vacciner|"
    r"accompagner|r[eé]duire [àa]|ramener [àa]|augmenter [àa])"
)
_SENTENCE = re.compile(
    rf"^(?:{_VERB}\s+(?:au moins\s+|jusqu.[àa]\s+)?)?{_V}\s+(?:fois\s+(?:l[ea]s?\s+|un[e]?\s+)?"
    rf"|de\s+|d['’])?"
    r"(?P<quoi>[^\d\W].{2,})$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"^\s+(?!vis|attendu|au\b|en\b|d.ici|avant|à\b|et\b|contre)([^\W\d][^(),;.:/]{1,40})"
)


ORDER = (
    *("intitule", "reference", "cible", "unite", "echeance", "source", "justificatif"),
    *("maximum", "paliers"),
)
_Value = TypeVar("_Value")


@dataclass
class Line:
    """An indicator, as a project writes it; `doubts` are in French."""

    values: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)


def read_line(text: str) -> Line:
    """Return the indicator in a line. What is not certain is left out."""
    words = " ".join((typed_item(text) or text).split())
    line = Line()
    if match := _SOURCE.search(words):
        line.values["source"] = match[1].strip()
        words = words[: match.start()].strip()
    if not any(form(words, line) for form in (_dated, _paired, _versus, _single)):
        line.values["intitule"] = words.strip(" .:;")
    line.values = ordered(line.values)
    return line


def ordered(values: Mapping[str, _Value]) -> dict[str, _Value]:
    """Return the filled keys of an indicator in the order of a project."""
    return {name: values[name] for name in ORDER if values.get(name)}


def _paired(words: str, line: Line) -> bool:
    """Read a line with both values."""
    for form in (_FROM_TO, _BOTH):
        if both := form.search(words):
            first, second = [value for value in both.groups() if value is not None][:2]
            line.values |= {"reference": value_of(first), "cible": value_of(second)}
            _name(words, both.start(), line)
            _rest(words[both.end() :], line, unit=form is _FROM_TO)
            return True
    start, aim = _STARTED.search(words), _AIMED.search(words)
    if not aim or (start and start.start() < aim.end() <= start.end()):
        return False
    line.values["cible"] = value_of(aim[1])
    if start:
        line.values["reference"] = value_of(start[1])
    first = min(match.start() for match in (start, aim) if match)
    last = max(match.end() for match in (start, aim) if match)
    _name(words, first, line)
    _rest(words[last:], line, unit=False)
    return bool(line.values.get("intitule"))


def _dated(words: str, line: Line) -> bool:
    """Read « Places : 0 en 2027, 150 fin 2029 », or « Places, 90 % fin 2029 (60 % en 2026) ».

    Of two dated values the older is the baseline.
    """
    match = _TWO_YEARS.match(words)
    start, aim, when = (match[2], match[3], match[4]) if match else ("", "", "")
    if match is None and (match := _DATED_AND_BEFORE.match(words)):
        aim, when, start = match[2], match[3], match[4]
    if match is None:
        return False
    days = days_in(f"{when}")
    line.values |= {"intitule": match[1].strip(" .:,"), "cible": value_of(aim)}
    line.values["reference"] = value_of(start)
    if len(days) == 1:
        line.values["echeance"] = days[0].iso
    elif year := year_in(when):
        line.values["echeance"] = f"{year}-12" if re.match(r"fin\b", when) else year
    return True


def _versus(words: str, line: Line) -> bool:
    """Read « Atteindre 51 740 patients (soit +500 vs 51 240 initial) », and add it up."""
    match = _VERSUS.search(words)
    sentence = _SENTENCE.match(words[: match.start()].strip()) if match else None
    if not match or not sentence:
        return False
    target, base = sentence[1], match[2]
    line.values |= {"intitule": sentence["quoi"].strip(" ."), "reference": value_of(base)}
    line.values |= {"cible": value_of(target), "unite": _first_word(sentence["quoi"])}
    if match[1] and _exact(base) + _exact(match[1]) != _exact(target):
        del line.values["cible"]
        line.doubts.append(
            f"la cible écrite ({plain_number(_digits(target))}) ne fait pas la somme annoncée : "
            "elle est laissée vide"
        )
    if "%" in target:
        line.values.pop("unite", None)
    return True


def _single(words: str, line: Line) -> bool:
    """Read a sentence that begins with its target, or a name with its baseline in brackets."""
    base = _BRACKET.search(words) or re.search(
        rf"\(\s*{_STARTED.pattern}\s*\)", words, re.IGNORECASE
    )
    core = (words[: base.start()] + words[base.end() :]).strip() if base else words
    if base:
        line.values["reference"] = value_of(base[1])
    sentence = _SENTENCE.match(core)
    if sentence and not re.match(r"^(?:ans?\b|h\b|heures?\b|mois\b|jours?\b)", sentence["quoi"]):
        line.values |= {"intitule": sentence["quoi"].strip(" ."), "cible": value_of(sentence[1])}
        if "%" not in sentence[1] and " fois " not in core:
            line.values["unite"] = _first_word(sentence["quoi"])
        return True
    if base:
        line.values["intitule"] = core.strip(" .:;")
        return True
    return False


def _name(words: str, end: int, line: Line) -> None:
    before = words[:end].rstrip()
    before = re.sub(r"[\s(:;,–-]+$", "", before)
    line.values["intitule"] = before.strip(" .")


def _rest(rest: str, line: Line, *, unit: bool) -> None:
    """Read the date, and the unit where the words may be one."""
    days = days_in(rest)
    if len(days) == 1:
        line.values["echeance"] = days[0].iso
    elif not days and (year := year_in(rest)):
        line.values["echeance"] = year
    if unit and (match := _UNIT.match(rest)):
        line.values["unite"] = match[1].strip()


def _first_word(words: str) -> str:
    match = re.match(r"^[^\W\d][\w'’-]*", words)
    return match[0] if match else ""


def _digits(text: str) -> str:
    return re.sub(r"[^\d.,+-]", "", text)


def _exact(text: str) -> Decimal:
    try:
        return Decimal(_digits(text).replace(",", "."))
    except InvalidOperation:
        return Decimal(0)
