"""How an item of a list is written, for one that was given as bare text: `- Lannion`, `- 22113`."""

from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from cptskit.socle.patterns import late

TITLES = ("intitule", "libelle", "titre", "nom", "texte")
"""What models call the words for a thing."""
_TO_WRITE = "…"
_SHOWN = 60
_PARTS = late(r"[\s()]+")
_NEEDS_QUOTES = late(r"[\"'#,:\[\]{}&*!|>%@`]|^[-?]")


def item_example(model: type[BaseModel], written: object) -> str:
    """Return the item of a list as YAML: the keys that it needs, and what was written.

    « 21515 Quetigny » becomes « - {insee: 21515, nom: Quetigny} ».
    """
    fields = model.model_fields
    needed = [name for name, field in fields.items() if field.is_required()]
    shown = dict.fromkeys(needed, _TO_WRITE)
    text = " ".join(str(written).split()) if isinstance(written, str) else ""
    code = next((name for name in needed if _is_strict(fields[name])), None)
    if code is not None:
        words = _PARTS.split(text)
        found = next((word for word in words if _names(code, fields[code], word)), "")
        if found:
            shown[code] = found
            text = " ".join(word for word in words if word and word != found)
    title = next((name for name in TITLES if name in fields), None)
    if text and title and len(text) <= _SHOWN:
        shown[title] = text
    listed = ", ".join(f"{name}: {_quoted(value)}" for name, value in shown.items())
    return f"« - {{{listed}}} »" if listed else ""


def _is_strict(field: FieldInfo) -> bool:
    """Say whether a field refuses any word: it takes a code, a number or a value of a list."""
    return not _takes(field, _TO_WRITE)


def _names(name: str, field: FieldInfo, word: str) -> bool:
    """Say whether a word is a code of this field; any word could be an `id`, « B1 » is one."""
    return _takes(field, word) and (name != "id" or any(sign.isdigit() for sign in word))


def _takes(field: FieldInfo, word: str) -> bool:
    try:
        _adapter(field).validate_python(word)
    except ValidationError:
        return False
    return True


def _adapter(field: FieldInfo) -> TypeAdapter[Any]:
    return TypeAdapter(field.rebuild_annotation())


def _quoted(value: str) -> str:
    if value == _TO_WRITE or not _NEEDS_QUOTES.search(value):
        return value
    return '"' + value.replace('"', "'") + '"'
