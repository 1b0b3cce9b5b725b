"""Numbers as French people write them: `64 455`, `12,5`, `12,5 %`, `50 000 €`, `< 6`, `oui`."""

import re
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import BaseModel, BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cptskit.projet.citations import citer
from cptskit.socle.records import record

_SPACES = re.compile("[ \u00a0\u2009\u202f]")
_MINUS = re.compile("^[\u2212\u2013]")
"""A minus as printers set it, or as a word processor makes it."""
_MAX_DIGITS = 15
_GROUPED = re.compile(r"[+-]?(\d{1,3}( \d{3})+|\d+)(,\d+|\.\d+)?")
_POINTS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+,\d+")
"""`1.234,50`, of which only one reading is possible."""
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}")


def lire_nombre(brut: object) -> Decimal:
    """Read a French number; thousands by spaces, decimals by a comma (a point is accepted).

    Raises PydanticCustomError for anything else, and for `64.455`, which is 64 455 for some people
    and 64,455 for others.
    """
    if isinstance(brut, int | float | Decimal) and not isinstance(brut, bool):
        return Decimal(str(brut))
    texte = _MINUS.sub("-", _SPACES.sub(" ", str(brut)).strip())
    if _POINTS.fullmatch(texte):
        texte = texte.replace(".", "")
    if _AMBIGUOUS.fullmatch(texte):
        entier, decimal = texte.replace(".", " "), texte.replace(".", ",")
        raise PydanticCustomError(
            "nombre_ambigu",
            "« {brut} » peut se lire de deux façons.",
            {"aide": f"Écrivez « {entier} » ou « {decimal} ».", "brut": texte},
        )
    if not _GROUPED.fullmatch(texte):
        raise PydanticCustomError(
            "nombre_illisible",
            "« {brut} » n'est pas un nombre.",
            {
                "aide": "Écrivez le nombre seul, par exemple 64 455 ou 12,5.",
                "brut": citer(texte),
            },
        )
    if sum(signe.isdigit() for signe in texte) > _MAX_DIGITS:
        raise PydanticCustomError(
            "nombre_trop_long",
            "« {brut} » a trop de chiffres.",
            {"aide": f"Écrivez au plus {_MAX_DIGITS} chiffres.", "brut": citer(texte)},
        )
    return Decimal(texte.replace(" ", "").replace(",", "."))


def _lire_entier(brut: object) -> int:
    nombre = lire_nombre(brut)
    if nombre != nombre.to_integral_value():
        raise PydanticCustomError(
            "entier_attendu",
            "« {brut} » n'est pas un nombre entier.",
            {
                "aide": "Écrivez un nombre sans décimale, par exemple 64 455.",
                "brut": citer(brut),
            },
        )
    return int(nombre)


def _sans_suffixe(brut: object, *suffixes: str) -> object:
    if not isinstance(brut, str):
        return brut
    texte = brut.strip()
    for suffixe in suffixes:
        texte = texte.removesuffix(suffixe)
    return texte.strip()


def _lire_montant(brut: object) -> Decimal:
    return lire_nombre(_sans_suffixe(brut, "€", "euros", "EUR"))


def _lire_taux(brut: object) -> Decimal:
    return lire_nombre(_sans_suffixe(brut, "%"))


def _lire_booleen(brut: object) -> bool:
    if isinstance(brut, bool):
        return brut
    reponses = {
        "oui": True,
        "vrai": True,
        "true": True,
        "non": False,
        "faux": False,
        "false": False,
    }
    reponse = reponses.get(str(brut).strip().lower())
    if reponse is None:
        raise PydanticCustomError(
            "oui_ou_non_attendu",
            "« {brut} » n'est ni oui ni non.",
            {"aide": "Écrivez oui ou non.", "brut": citer(brut)},
        )
    return reponse


_NUMBER_OR_TEXT: dict[str, Any] = {"type": ["number", "string"]}

Entier = Annotated[
    int,
    BeforeValidator(_lire_entier),
    Field(ge=0),
    JsonSchema({"type": ["integer", "string"], "examples": ["64 455"]}),
]
"""A whole number, zero or more."""

Annee = Annotated[
    int,
    BeforeValidator(_lire_entier),
    Field(ge=1900, le=2100),
    JsonSchema({"type": ["integer", "string"], "examples": ["2026"]}),
]
"""A civil year."""

Nombre = Annotated[
    Decimal, BeforeValidator(lire_nombre), JsonSchema({**_NUMBER_OR_TEXT, "examples": ["12,5"]})
]
"""A number, with or without decimals."""

Montant = Annotated[
    Decimal,
    BeforeValidator(_lire_montant),
    Field(ge=0),
    JsonSchema({**_NUMBER_OR_TEXT, "examples": ["50 000"]}),
]
"""An amount in euros, zero or more."""

Taux = Annotated[
    Decimal,
    BeforeValidator(_lire_taux),
    Field(ge=0, le=100),
    JsonSchema({**_NUMBER_OR_TEXT, "examples": ["12,5 %"]}),
]
"""A rate in percent, from 0 to 100."""

Taille = Annotated[
    int,
    BeforeValidator(_lire_entier),
    Field(ge=1, le=4),
    JsonSchema({"anyOf": [{"enum": [1, 2, 3, 4]}, {"type": "string", "pattern": "^[1-4]$"}]}),
]
"""A size of community in the sense of the ACI, from 1 to 4."""

DureeContrat = Annotated[
    int,
    BeforeValidator(_lire_entier),
    Field(ge=1, le=20),
    JsonSchema({"type": ["integer", "string"], "examples": [5]}),
]
"""The length of a contract, in whole years."""

_NO_BOOLEAN = ["array", "null", "number", "object", "string"]
OuiNon = Annotated[
    bool,
    BeforeValidator(_lire_booleen),
    # The booleans of YAML are read, and not proposed: an editor offers what a schema names.
    JsonSchema({"anyOf": [{"enum": ["oui", "non"]}, {"not": {"type": _NO_BOOLEAN}}]}),
]
"""A yes or a no."""


@record
class Valeur:
    """A measured value: a number, a rate in percent, or a count that its source hides.

    `masquee` is True for `< 6`: the true number is below `nombre`, and is not zero.
    """

    nombre: Decimal
    pourcent: bool = False
    masquee: bool = False

    @classmethod
    def lire(cls, brut: object) -> "Valeur":
        """Read `1 121`, `12,5 %` or `< 6`; raises PydanticCustomError like `lire_nombre`."""
        if isinstance(brut, Valeur):
            return brut
        texte = str(brut).strip()
        masquee, pourcent = texte.startswith("<"), texte.endswith("%")
        nombre = lire_nombre(_sans_suffixe(texte.removeprefix("<").strip(), "%"))
        return cls(nombre, pourcent, masquee)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let Pydantic read the value with `lire`."""
        return core_schema.no_info_plain_validator_function(cls.lire)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the value to editors."""
        return {**_NUMBER_OR_TEXT, "examples": ["1 121", "12,5 %", "< 6"]}


@cache
def en_euros(modele: type[BaseModel]) -> frozenset[str]:
    """Return the fields of a model that are amounts in euros."""
    return frozenset(
        name
        for name, field in modele.model_fields.items()
        if Montant in get_args(field.annotation)
        or any(getattr(one, "func", None) is _lire_montant for one in field.metadata)
    )
