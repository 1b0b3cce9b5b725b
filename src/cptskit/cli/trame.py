"""The words of `cptskit render --modele`: the trame that is filled, and what is missing in it."""

from collections.abc import Iterator, Sequence
from datetime import date as day
from pathlib import Path
from typing import TYPE_CHECKING

from cptskit.cli import output
from cptskit.cli.command import FrenchUsageError
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.documents.trame.gaps import Gap

FORMAT = "docx"


def fill(
    projet: Path,
    modele: Path,
    *,
    documents: Sequence[str],
    formats: Sequence[str],
    sortie: Path | None,
    definitif: bool,
    date: day | None,
    public: bool,
) -> None:
    """Fill a trame, say where the file is, and what is missing."""
    from cptskit.usages.trame import fill as fill_file  # noqa: PLC0415 - start-up

    if documents:
        raise FrenchUsageError("Choisissez --document ou --modele.")
    if set(formats) - {FORMAT}:
        raise FrenchUsageError("Une trame Word se remplit en .docx : retirez --format.")
    filled = fill_file(projet, modele, sortie=sortie, definitif=definitif, date=date, public=public)
    output.say(f"{output.shown(filled.path)}\n")
    for line in (*filled.remarques, *_missing(filled.manquants)):
        output.remark(typo(line))


def _missing(gaps: Sequence["Gap"]) -> Iterator[str]:
    """Yield what is missing, what is expected in several places on one line."""
    if not gaps:
        return
    yield f"À compléter, marqué en jaune dans le document ({len(gaps)}) :"
    same: dict[tuple[str, str], list[str]] = {}
    for gap in gaps:
        same.setdefault((gap.attendu, gap.fichier), []).append(gap.cle)
    for (words, file), keys in same.items():
        place = f" ({keys[0]}{_others(len(keys) - 1)}, dans {file})" if keys[0] else ""
        yield f"  {words}{place}"


def _others(count: int) -> str:
    return f" et {count} autres" if count > 1 else " et une autre" * count
