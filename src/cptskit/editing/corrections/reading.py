"""The corrections of reading errors: values and keys with one meaning, spelled another way."""

from decimal import Decimal
from enum import Enum

from pydantic import BaseModel

from cptskit.editing.corrections.spelling import (
    date_instead,
    key_instead,
    number_instead,
)
from cptskit.loading import LoadedProject, problems
from cptskit.loading.aside import names_like
from cptskit.loading.files import relative_path
from cptskit.loading.fitting import enum_at, says_more, type_at
from cptskit.loading.quotes import between_curly
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.projet.textes import Narratif
from cptskit.socle.findings import Change, Finding
from cptskit.vocabulaire import code_for

_TEXTS = (str, Narratif)
_NUMBERS = (int, Decimal, Valeur)


def reading_change(finding: Finding, loaded: LoadedProject) -> Change | None:
    """Return the correction of a reading error, or None where nothing is certain."""
    match finding.code:
        case problems.BAD_VALUE.code:
            return _value(finding, loaded)
        case problems.NOT_IN_LIST.code:
            return _of_list(finding, loaded)
        case problems.SHAPE.code:
            return _text(finding, loaded)
        case problems.NO_TEXT.code:
            return _file(finding, loaded)
        case problems.UNKNOWN_KEY.code:
            return _key(finding, loaded)
        case _:
            return None


def _value(finding: Finding, loaded: LoadedProject) -> Change | None:
    written, expected = loaded.locator.written(finding.route), type_at(finding.route)
    if written is None:
        return None
    if (inside := between_curly(written)) is not None:
        return Change(finding.route, inside)
    instead = None
    if expected is DateCivile:
        instead = date_instead(written)
    elif expected in _NUMBERS:
        instead = number_instead(written)
    return Change(finding.route, instead) if instead and instead != written else None


def _file(finding: Finding, loaded: LoadedProject) -> Change | None:
    """Return the path of a text as the folder has it, where case or accents alone differ."""
    route = (*finding.route, "texte")
    written = loaded.locator.written(route)
    near = list(names_like(loaded.folder, relative_path(written))) if written else []
    return Change(route, near[0]) if len(near) == 1 else None


def _of_list(finding: Finding, loaded: LoadedProject) -> Change | None:
    """Return the listed value that a word means, or the code of a mission where it is a key."""
    route, values = finding.route, enum_at(finding.route)
    is_key = not _is_enum(type_at(route))
    written = str(route[-1]) if is_key else loaded.locator.written(route)
    if written is None or says_more(values, written, route):
        return None
    code = code_for(values, written)
    if code is None or (is_key and loaded.locator.is_written((*route[:-1], code))):
        return None
    return Change(route, code, key=is_key)


def _is_enum(expected: object) -> bool:
    return isinstance(expected, type) and issubclass(expected, Enum)


def _text(finding: Finding, loaded: LoadedProject) -> Change | None:
    """Return a text that was read as keys because of a colon: « - Tenir parole : toujours »."""
    written = loaded.locator.on_one_line(finding.route)
    expected = type_at(finding.route)
    return Change(finding.route, written) if written and expected in _TEXTS else None


def _key(finding: Finding, loaded: LoadedProject) -> Change | None:
    model = type_at(finding.route[:-1])
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return None
    instead = key_instead(str(finding.route[-1]), list(model.model_fields))
    if instead is None or loaded.locator.is_written((*finding.route[:-1], instead)):
        return None
    return Change(finding.route, instead, key=True)
