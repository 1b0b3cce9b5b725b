"""Converts values of a project to cells and back: each kind once, so that both sides agree."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from cptskit.classeur.cases import Case
from cptskit.classeur.champs import Champ, Sorte
from cptskit.documents.mots import code as mot
from cptskit.francais.accents import folded
from cptskit.francais.nombres import exact
from cptskit.francais.phrases import capitalised
from cptskit.francais.suggestions import did_you_mean
from cptskit.loading.files import CONTROL
from cptskit.loading.scalars import Value
from cptskit.projet.citations import citer
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur, lire_nombre
from cptskit.projet.textes import Narratif
from cptskit.vocabulaire import advice_for, code_for

_HOURS = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$")
_BULLET = re.compile(r"^[•◦▪*–—-]\s+")
_BETWEEN = re.compile(r"[,;\s]+")
_YES = frozenset(["oui", "o", "x", "vrai", "true", "1", "ok", "✓", "✔", "☑", "yes", "y"])
_NO = frozenset(["non", "n", "faux", "false", "0", "no", "☐"])
_DIGITS = {"insee": 5, "finess": 9, "telephone": 10}
"""The digits of numbers whose leading zero a spreadsheet drops."""
_SHOWN = 12
"""The most choices named in a message."""


class IncomprisError(Exception):
    """A cell does not hold what its column expects; says why and what to write, in French."""

    def __init__(self, message: str, aide: str = "") -> None:
        """Keep both."""
        super().__init__(message)
        self.message, self.aide = message, aide


def read_cell(champ: Champ, case: Case) -> Any:
    """Return the value of a cell, None for an empty one. Raises IncomprisError."""
    text = case.texte.strip()
    if not text:
        return None
    if case.erreur:
        raise IncomprisError(
            f"La formule est en erreur (« {citer(text)} »).", "Écrivez la valeur elle-même."
        )
    if CONTROL.search(text):
        raise IncomprisError(
            "La cellule contient un caractère invisible qu'aucun document n'accepte.",
            "Retapez le texte : il vient souvent d'un copier-coller.",
        )
    return _READERS[champ.sorte](champ, case, text)


def canonical(champ: Champ, valeur: Any) -> str:
    """Return a value normalised for comparison; an empty text for nothing."""
    if valeur is None or (valeur is False and champ.faux_par_defaut):
        return ""
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, Narratif):
        return "\n".join(" ".join(line.split()) for line in valeur.markdown.strip().splitlines())
    if isinstance(valeur, Sequence) and not isinstance(valeur, str):
        return "\n".join(_BULLET.sub("", " ".join(str(item).split())) for item in valeur)
    return (
        " ".join(as_written(valeur).split()).replace(" ", "")
        if _is_number(valeur)
        else _plain(valeur)
    )


def lost_share(champ: Champ, text: str, now: str) -> bool | None:
    """Say whether a number is a rate whose cell lost its format: 0,151 for 15,1 %.

    True for the same rate, False for another one, None for a number that is none of the two.
    """
    if champ.sorte not in (Sorte.TAUX, Sorte.VALEUR):
        return None
    if not now or text.endswith("%") or not (now.endswith("%") or champ.sorte is Sorte.TAUX):
        return None
    share, rate = lire_nombre(text.lstrip("< ")), lire_nombre(now.strip("%<> ") or "0")
    if share * 100 == rate:
        return True
    return False if 0 < abs(share) < 1 and now.endswith("%") else None


def as_written(valeur: Any) -> str:
    """Return a value as the YAML of a project writes it."""
    for kind, words in _WRITERS:
        if isinstance(valeur, kind):
            return words(valeur)
    return str(valeur).strip()


def to_write(champ: Champ, valeur: Any, avant: Any = None) -> Value:
    """Return what to write in the files; existing items of a list keep their spelling."""
    if champ.sorte in (Sorte.LIGNES, Sorte.CODES):
        written = {_BULLET.sub("", " ".join(str(item).split())): str(item) for item in avant or ()}
        return [written.get(" ".join(str(item).split()), str(item)) for item in valeur]
    if champ.sorte is Sorte.ANNEE:
        return str(valeur)
    return f"{as_written(valeur)} %" if champ.sorte is Sorte.TAUX else as_written(valeur)


def mots_de(choix: type[Enum]) -> Mapping[str, str]:
    """Return the words of each code of a list, in the order of the list."""
    return {choice.value: capitalised(mot(choice)) for choice in choix}


def _plain(valeur: Any) -> str:
    return " ".join(as_written(valeur).split())


def _is_number(valeur: Any) -> bool:
    return isinstance(valeur, int | Decimal | Valeur)


def _measure(valeur: Valeur) -> str:
    text = f"{'< ' if valeur.masquee else ''}{exact(valeur.nombre)}"
    return f"{text} %" if valeur.pourcent else text


def _day(valeur: DateCivile) -> str:
    parts = (f"{valeur.annee:04}", valeur.mois, valeur.jour)
    return "-".join(part if isinstance(part, str) else f"{part:02}" for part in parts if part)


_WRITERS: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (bool, lambda valeur: "oui" if valeur else "non"),
    (Enum, lambda valeur: str(valeur.value)),
    (int | Decimal, exact),
    (Valeur, _measure),
    (DateCivile, _day),
    (date, date.isoformat),
    (Narratif, lambda valeur: valeur.markdown),
)


def _text(champ: Champ, case: Case, text: str) -> str:
    return _padded(champ, case, text)


def _padded(champ: Champ, case: Case, text: str) -> str:
    digits = _DIGITS.get(champ.nom, 0)
    lost = case.nombre and text.isdigit() and len(text) == digits - 1
    return f"0{text}" if lost else text


def _narrative(champ: Champ, case: Case, text: str) -> Narratif:
    del champ, case
    return Narratif("\n".join(line.rstrip() for line in text.splitlines()))


def _choice(champ: Champ, case: Case, text: str) -> Enum:
    del case
    assert champ.choix is not None
    code = _by_words(champ.choix).get(folded(text)) or code_for(champ.choix, text)
    if code is not None:
        chosen: Enum = champ.choix(code)
        return chosen
    words = list(mots_de(champ.choix).values())
    known = (
        f"Choisissez : {', '.join(words)}."
        if len(words) <= _SHOWN
        else advice_for(text) or "Choisissez dans la liste de la cellule."
    )
    raise IncomprisError(
        f"« {citer(text)} » n'est pas un choix possible.", did_you_mean(text, words, known)
    )


@cache
def _by_words(choix: type[Enum]) -> Mapping[str, str]:
    return {folded(words): code for code, words in mots_de(choix).items()}


def _yes_no(champ: Champ, case: Case, text: str) -> bool:
    del champ, case
    word = folded(text)
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise IncomprisError(f"« {citer(text)} » n'est ni oui ni non.", "Écrivez oui ou non.")


def _figure(champ: Champ, case: Case, text: str) -> Any:
    if not case.pourcent:
        return _valid(champ, text)
    if champ.sorte not in (Sorte.TAUX, Sorte.VALEUR):
        raise IncomprisError(
            f"La cellule affiche un pourcentage, et « {champ.nom.replace('_', ' ')} » n'en est "
            "pas un.",
            "Donnez à la cellule le format « Nombre », et écrivez le nombre.",
        )
    return _valid(champ, f"{exact(_share(text) * 100)} %")


def _share(text: str) -> Decimal:
    try:
        return lire_nombre(text)
    except PydanticCustomError as error:
        raise _own_refusal(error) from None


def _date(champ: Champ, case: Case, text: str) -> Any:
    if case.nombre and not re.fullmatch(r"(?:19|20)\d\d", text):
        raise IncomprisError(
            f"« {citer(text)} » est un nombre, et non une date.",
            "Donnez à la cellule le format « Date », ou écrivez 31/03/2026.",
        )
    return _valid(champ, _HOURS.sub("", text))


def _code(champ: Champ, case: Case, text: str) -> Any:
    return _valid(champ, _padded(champ, case, text))


def _lines(champ: Champ, case: Case, text: str) -> tuple[Any, ...] | None:
    lines = [_BULLET.sub("", line.strip()) for line in text.splitlines() if line.strip()]
    if champ.choix is None:
        return tuple(_valid(champ, line) for line in lines) or None
    parts = [part.strip() for line in lines for part in re.split("[,;]", line) if part.strip()]
    return tuple(_choice(champ, case, part) for part in parts) or None


def _codes(champ: Champ, case: Case, text: str) -> tuple[str, ...] | None:
    parts = [part for part in _BETWEEN.split(text) if part]
    return tuple(_valid(champ, _padded(champ, case, part)) for part in parts) or None


def _valid(champ: Champ, text: str) -> Any:
    """Return a text as a value of the field's type. Raises IncomprisError."""
    try:
        return champ.adaptateur.validate_python(text)
    except ValidationError as error:
        raise _refusal(error.errors(include_url=False)[0], text) from None
    except PydanticCustomError as error:
        raise _own_refusal(error) from None


def _own_refusal(error: PydanticCustomError) -> IncomprisError:
    context = error.context or {}
    return IncomprisError(error.message(), str(context.get("aide", "")))


_BOUNDS = {
    "greater_than_equal": ("trop petit", "ge", "au moins"),
    "less_than_equal": ("trop grand", "le", "au plus"),
}


def _refusal(error: Any, text: str) -> IncomprisError:
    context = error.get("ctx", {})
    if "aide" in context:
        return IncomprisError(error["msg"], str(context["aide"]))
    if error["type"] in _BOUNDS:
        what, key, words = _BOUNDS[error["type"]]
        return IncomprisError(
            f"« {citer(text)} » est {what}.", f"Le nombre est {words} {context.get(key)}."
        )
    if error["type"] == "string_pattern_mismatch":
        return IncomprisError(
            f"« {citer(text)} » n'est pas un identifiant.",
            "Lettres sans accents, chiffres, point, tiret et tiret bas, sans espace : A1.",
        )
    return IncomprisError(f"« {citer(text)} » n'est pas accepté ici.")


_READERS: Mapping[Sorte, Callable[[Champ, Case, str], Any]] = {
    Sorte.TEXTE: _text,
    Sorte.RECIT: _narrative,
    Sorte.CODE: _code,
    Sorte.CHOIX: _choice,
    Sorte.OUI_NON: _yes_no,
    Sorte.ENTIER: _figure,
    Sorte.ANNEE: _figure,
    Sorte.NOMBRE: _figure,
    Sorte.EUROS: _figure,
    Sorte.TAUX: _figure,
    Sorte.VALEUR: _figure,
    Sorte.DATE: _date,
    Sorte.LIGNES: _lines,
    Sorte.CODES: _codes,
}
