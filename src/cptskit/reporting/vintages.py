"""The age of the tables and of the law, as `cptskit --version` tells it."""

from collections.abc import Iterator
from datetime import date

from cptskit.droit.fraicheur import verifie_le
from cptskit.referentiels.territoires import CONTOURS, MILLESIME, POPULATIONS


def vintages(day: date) -> Iterator[str]:
    """Yield a French line for each kind of data that stands here at this date."""
    yield f"Communes et intercommunalités : au 1er janvier {MILLESIME} (Insee)"
    yield f"Populations municipales : {POPULATIONS} (Insee)"
    yield f"Contours des communes : {CONTOURS} (IGN, simplifiés)"
    verified = verifie_le(day)
    if verified:
        yield f"Textes et accord : vérifiés le {verified:%d/%m/%Y}"
