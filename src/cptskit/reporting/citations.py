"""What a project lets its texts cite, on a screen of eighty columns."""

from collections.abc import Iterator, Sequence

from cptskit.francais.ponctuation import typo
from cptskit.projet.citations import citer
from cptskit.renvois import Citable
from cptskit.reporting.cells import printable, text_width

_KEY = 30


def as_text(citables: Sequence[Citable]) -> str:
    """Return a line for each thing that may be cited: what is typed, what it says, its parts."""
    return "".join(f"{printable(line)}\n" for citable in citables for line in _lines(citable))


def _lines(citable: Citable) -> Iterator[str]:
    key = f"[[{citer(citable.cle)}]]"
    words = citer(citable.dit.words)
    if text_width(key) < _KEY:
        yield f"{key.ljust(_KEY)}{words}"
    else:
        yield key
        yield f"{' ' * _KEY}{words}"
    parts = [part for part in citable.dit.parts if part != "valeur"]
    if parts:
        yield typo(f"{' ' * _KEY}  aussi : {', '.join(parts)}")
