"""The official files that are known, what a project has of them, and what it still lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from cptskit.loading import load
from cptskit.progress.fichiers import Tenu, age, is_old, manques, tenus
from cptskit.projet import Projet
from cptskit.socle.errors import UnreadableProjectError
from cptskit.territoires.region import own_region
from cptskit.usages.check import check

_TAILLES = {
    "annuaire-sante": "800 Mo",
    "annuaire-annexes": "avec le précédent",
    "finess": "50 Mo compressé, 540 Mo ouvert",
    "insee-large": "jusqu'à 640 Mo",
    "rp-emploi": "17,9 millions de lignes",
    "bpe-lignes": "1 Go",
    "apl": "28 Mo les cinq classeurs",
    "ameli-demographie": "3,5 millions de lignes",
    "ameli-pathologies": "5,8 millions de lignes",
}
"""As sources.md gives them (November 2026)."""


@dataclass(frozen=True)
class SourceConnue:
    """A source; of a project, what it holds of it, and for which items of its document it lacks it.

    `dans_le_projet` is its newest year or day, with its age; `a_renouveler` says whether a newer
    one is known; `manque_pour` names items.
    """

    nom: str
    editeur: str
    titre: str
    apporte: str
    ou: str
    frequence: str
    taille: str = ""
    dans_le_projet: str = ""
    a_renouveler: bool = False
    manque_pour: tuple[str, ...] = ()


def sources(
    projet: Path | str | None = None, *, date: day | None = None
) -> tuple[SourceConnue, ...]:
    """Return the sources that `import diagnostic` knows, and what a project has of each.

    Those that it lacks at its stage come first. Raises UnreadableProjectError.
    """
    from cptskit.importing.diagnostic.reading import SOURCES  # noqa: PLC0415 - start-up
    from cptskit.importing.diagnostic.sources import finess_json  # noqa: PLC0415

    known = [
        (source.nom, source.editeur, source.titre, source.apporte, source.ou, source.frequence)
        for source in SOURCES
        if source.titre != "Annuaire Santé, diplômes"
    ]
    known.append(finess_json.ABOUT)
    today = date or day.today()
    holding, lacking = _of_project(_read(projet), today) if projet is not None else ({}, {})
    listed = [
        SourceConnue(
            *source,
            taille=_TAILLES.get(source[0], ""),
            dans_le_projet=age(source[0], holding[source[0]], today)
            if source[0] in holding
            else "",
            a_renouveler=source[0] in holding and is_old(source[0], holding[source[0]], today),
            manque_pour=tuple(lacking.get(source[0], ())),
        )
        for source in sorted(known)
    ]
    return tuple(sorted(listed, key=lambda source: not source.manque_pour))


def _of_project(projet: Projet, today: day) -> tuple[Mapping[str, Tenu], dict[str, list[str]]]:
    """Return what a project holds of each source, and the items for which it lacks some."""
    lacking: dict[str, list[str]] = {}
    for lack in manques(projet, projet.etape, own_region(projet), today):
        for name in lack.sources:
            lacking.setdefault(name, []).append(f"{lack.item.id} {lack.item.libelle}")
    return tenus(projet), lacking


def blank_table() -> bytes:
    """Return the table to fill for a source without an export."""
    from cptskit.importing.diagnostic.sources import modele  # noqa: PLC0415 - start-up

    return modele.blank_table()


def _read(projet: Path | str) -> Projet:
    loaded = load(Path(projet))
    if loaded.projet is None:
        raise UnreadableProjectError(check(Path(projet)))
    return loaded.projet
