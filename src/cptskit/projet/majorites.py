"""Quorums and majorities as statutes write them: `1/4`, `25 %`, `5`, `absolue`, `2/3`.

A field keeps the words; `lire_quorum` and `lire_majorite` say what they ask for.
"""

from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import PydanticCustomError

from cptskit.francais.accents import folded
from cptskit.projet.citations import citer
from cptskit.socle.patterns import late
from cptskit.socle.records import record

_PART = late(r"(\d{1,3})\s*/\s*(\d{1,3})")
_PERCENT = late(r"(\d{1,3})(?:[.,](\d+))?\s*%")
_COUNT = late(r"\d{1,6}")
_WORDS = {
    "la moitie": Fraction(1, 2),
    "moitie": Fraction(1, 2),
    "un tiers": Fraction(1, 3),
    "un quart": Fraction(1, 4),
    "deux tiers": Fraction(2, 3),
    "les deux tiers": Fraction(2, 3),
    "trois quarts": Fraction(3, 4),
    "les trois quarts": Fraction(3, 4),
}
_CAST = late(r"\s+(?:des\s+)?(?:suffrages\s+|voix\s+)?exprimee?s$")
_PRESENT = late(r"\s+(?:des\s+)?(?:voix\s+|membres\s+)?presente?s(?:\s+(?:et|ou).*)?$")


class Base(StrEnum):
    """Which votes a majority is counted on."""

    EXPRIMES = "suffrages exprimés"
    PRESENTS = "voix présentes et représentées"


@record
class Quorum:
    """The part of the votes, or the number of them, that must be there."""

    part: Fraction | None = None
    nombre: int | None = None

    def requis(self, voix: int | None) -> int | None:
        """Return how many votes are needed; None for a part of an unknown number."""
        if self.nombre is not None:
            return self.nombre
        return None if self.part is None or voix is None else _ceil(self.part * voix)


@record
class Majorite:
    """What a decision needs; `part` None: more votes for than against."""

    part: Fraction | None = None
    stricte: bool = False
    """More than the part, and not the part itself."""
    base: Base = Base.EXPRIMES

    def requis(self, presents: int, exprimes: int) -> int | None:
        """Return how many votes for are needed; None for « plus de pour que de contre »."""
        if self.part is None:
            return None
        total = exprimes if self.base is Base.EXPRIMES else presents
        return int(self.part * total) + 1 if self.stricte else _ceil(self.part * total)


def lire_quorum(texte: str) -> Quorum | None:
    """Return what a quorum asks for, or None where the words do not say it."""
    said = _plain(texte)
    if _COUNT.fullmatch(said):
        return Quorum(nombre=int(said))
    part = _part(_PRESENT.sub("", said))
    return None if part is None else Quorum(part=part)


def lire_majorite(texte: str) -> Majorite | None:
    """Return what a majority asks for, or None where the words do not say it."""
    said = _plain(texte).removeprefix("majorite ")
    base = Base.PRESENTS if _PRESENT.search(said) else None
    base = Base.EXPRIMES if _CAST.search(said) else base
    said = _PRESENT.sub("", _CAST.sub("", said))
    if said in ("simple", "relative"):
        return Majorite()
    if said == "absolue":
        return Majorite(Fraction(1, 2), stricte=True, base=base or Base.PRESENTS)
    if said in ("unanimite", "unanime"):
        return Majorite(Fraction(1), base=base or Base.PRESENTS)
    part = _part(said)
    return None if part is None else Majorite(part, base=base or Base.PRESENTS)


def _plain(texte: str) -> str:
    return " ".join(folded(texte).replace("'", " ").split()).removeprefix("l ")


def _part(said: str) -> Fraction | None:
    """Return a part of the whole, above nothing and up to all of it."""
    part = _WORDS.get(said)
    if found := _PART.fullmatch(said):
        part = Fraction(int(found[1]), int(found[2])) if int(found[2]) else None
    elif found := _PERCENT.fullmatch(said):
        part = Fraction(f"{found[1]}.{found[2] or 0}") / 100
    return part if part is not None and 0 < part <= 1 else None


def _ceil(number: Fraction) -> int:
    return -(-number.numerator // number.denominator)


def _verifier_quorum(texte: str) -> str:
    if lire_quorum(texte) is None:
        raise _illisible("quorum", texte, "une part (1/4, 25 %) ou un nombre de voix (5)")
    return texte


def _verifier_majorite(texte: str) -> str:
    if lire_majorite(texte) is None:
        choix = "simple, absolue, unanimité, ou une part (2/3, « 2/3 des exprimés »)"
        raise _illisible("majorite", texte, choix)
    return texte


def _illisible(quoi: str, texte: str, attendu: str) -> PydanticCustomError:
    mot = {"quorum": "un quorum", "majorite": "une majorité"}[quoi]
    return PydanticCustomError(
        f"{quoi}_illisible",
        "« {brut} » n'est pas {mot}.",
        {"brut": citer(texte), "mot": mot, "aide": f"Écrivez {attendu}."},
    )


TexteQuorum = Annotated[
    str,
    BeforeValidator(str),
    AfterValidator(_verifier_quorum),
    JsonSchema({"type": ["string", "integer"], "examples": ["1/4", "5"]}),
]
"""A quorum in words, that `lire_quorum` reads."""

TexteMajorite = Annotated[
    str,
    AfterValidator(_verifier_majorite),
    JsonSchema({"type": "string", "examples": ["simple", "absolue", "2/3"]}),
]
"""A majority in words, that `lire_majorite` reads."""
