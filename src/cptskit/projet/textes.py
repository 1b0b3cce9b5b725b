"""Texts and identifiers: plain lines, narrative in Markdown, codes."""

import re
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cptskit.projet.citations import citer
from cptskit.socle.patterns import late
from cptskit.socle.records import record
from cptskit.socle.weight import overweight

Identifiant = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
"""A short id that other chapters quote: letters without accents, digits, `-`, `_`, `.`."""


_SANS_ZERO = late(r"[1-9]\d{3}", re.ASCII)
"""A code whose first zero a spreadsheet took away; kept so: rule TER004 says what to write."""


def _compact(brut: object) -> object:
    if not isinstance(brut, str):
        return brut
    return "".join(brut.split()).upper()


def _lire_code_insee(brut: object) -> str:
    code = str(_compact(brut))
    corps = code[2:] if code[:2] in ("2A", "2B") else code
    if len(code) == 5 and corps.isascii() and corps.isdigit():
        return code
    if _SANS_ZERO.fullmatch(code):
        return code
    raise PydanticCustomError(
        "code_insee_mal_forme",
        "« {brut} » n'est pas un code Insee de commune.",
        {
            "aide": "Un code Insee a cinq caractères, par exemple 24037, 01004 ou 2A004 ; "
            "ce n'est pas le code postal.",
            "brut": citer(brut),
        },
    )


CodeInsee = Annotated[
    str,
    BeforeValidator(_lire_code_insee),
    JsonSchema({"type": "string", "pattern": r"^(\d{2}|2[AB])\d{3}$", "examples": ["24037"]}),
]
"""The Insee code of a commune: five characters, `2A004` in Corsica; never the postal code."""

Numero = Annotated[str, BeforeValidator(_compact), JsonSchema({"type": "string"})]
"""A registration number (SIREN, SIRET, RNA, FINESS, RPPS), kept without its spaces.

Its form is checked by rules, which warn: a valid key would not prove that the number exists.
"""


_COMMENT = late(r"<!--.*?-->", re.DOTALL)


def sans_commentaires(markdown: str) -> str:
    """Return a text without its comments of HTML, which are notes between authors."""
    return _COMMENT.sub("", markdown) if "<!--" in markdown else markdown


_IMAGE = late(
    r"(!\[[^\[\]\n]*\]\()([^\[\]<>\n\"]*?\.(?:png|jpe?g|gif|svg))"
    r"((?:[ \t]+\"[^\"\n]*\")?[ \t]*\))",
    re.IGNORECASE,
)
_UNREAD = late(r"[ \t()\\]")
"""What Markdown does not take in an address: `images/carte été (1).png`, `images\\carte.png`."""


def a_lire(markdown: str) -> str:
    """Return a text for a reader of Markdown: no comments, and images by the name that they have.

    A name with spaces stands between `<` and `>`, and a path of Windows has the usual slashes.
    """
    text = sans_commentaires(markdown)
    return _IMAGE.sub(_image_a_lire, text) if "![" in text else text


def _image_a_lire(found: re.Match[str]) -> str:
    before, path, after = found[1], found[2].strip(), found[3]
    if not _UNREAD.search(path):
        return found.group()
    return f"{before}<{path.replace(chr(92), '/')}>{after}"


def _supportable(markdown: str) -> str:
    if raison := overweight(markdown):
        raise PydanticCustomError(
            "texte_trop_lourd",
            "Ce texte est plus que ce qu'un document peut contenir : {raison}.",
            {
                "aide": "Coupez-le en plusieurs textes, ou retirez ce qui s'y répète.",
                "raison": raison,
            },
        )
    return markdown


@record
class Narratif:
    """A narrative text in Markdown, written in place or in a file of the project.

    `fichier` is the path of that file relative to the project, or None.
    """

    markdown: str
    fichier: str | None = None

    def __str__(self) -> str:
        """Return the Markdown text."""
        return self.markdown

    @classmethod
    def lire(cls, brut: object, info: ValidationInfo) -> "Narratif":
        """Read a text, or `texte: chemin.md` through the reader that the loader gives."""
        if isinstance(brut, Narratif):
            return brut
        if isinstance(brut, str):
            return cls(_supportable(brut))
        if isinstance(brut, dict) and list(brut) == ["texte"] and isinstance(brut["texte"], str):
            read_text = (info.context or {}).get("read_text")
            if read_text is not None:
                return cls(_supportable(read_text(brut["texte"])), brut["texte"])
        raise PydanticCustomError(
            "texte_attendu",
            "Un texte est attendu ici.",
            {"aide": "Écrivez le texte après « | », ou « texte: textes/mon-texte.md »."},
        )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let Pydantic read the text with `lire`."""
        return core_schema.with_info_plain_validator_function(cls.lire)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the text to editors."""
        return {
            "type": ["string", "object"],
            "properties": {
                "texte": {
                    "type": "string",
                    "description": "Fichier du projet qui contient le texte, en Markdown.",
                    "examples": ["textes/historique.md"],
                }
            },
            "required": ["texte"],
            "additionalProperties": False,
        }
