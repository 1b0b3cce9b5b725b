"""Files in the shape of the official ones, and what they say of a territory of five communes."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from cptskit.importing.diagnostic.facts import Apport, Mesure
from cptskit.importing.diagnostic.perimetre import Perimetre
from cptskit.importing.diagnostic.reading import Inconnu, read_files
from cptskit.referentiels import commune

FICHIERS = Path(__file__).parent / "fichiers"
CREUSE = ("23008", "23025", "23075", "23176", "23247")


def territory(*codes: str, epci: str = "") -> Perimetre:
    return Perimetre({code: commune(code) for code in codes}, epci)


def read(*paths: Path, codes: Sequence[str] = CREUSE) -> list[Apport]:
    """Return what files give; none of them may be unknown."""
    found = list(read_files(paths, territory(*codes)))
    assert not [one for one in found if isinstance(one, Inconnu)]
    return [one for one in found if isinstance(one, Apport)]


def measures(*paths: Path, codes: Sequence[str] = CREUSE) -> dict[str, Mesure]:
    return {mesure.id: mesure for apport in read(*paths, codes=codes) for mesure in apport.mesures}


def rounded(value: Decimal | None, decimals: int) -> str:
    assert value is not None
    return str(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


@pytest.fixture
def creuse() -> Perimetre:
    return territory(*CREUSE)
