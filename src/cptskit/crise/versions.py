"""The closed versions of the crisis plan, kept so that the next one can list its changes.

A version is kept as `versions-crise/2.json`, without personal data: the plan as it is published,
with functions instead of people, and without the directory. It can go into a shared repository.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from cptskit.comparaison.feuilles import given
from cptskit.francais.accents import as_slug
from cptskit.loading.tolerance import fitted
from cptskit.projet import Projet
from cptskit.projet.crise import Crise
from cptskit.projet.dates import DateCivile
from cptskit.projet.publication import publier
from cptskit.projet.textes import Narratif
from cptskit.socle.plain_files import RefusedFileError, read_plain, walk
from cptskit.socle.records import record

DOSSIER = "versions-crise"
_APART = frozenset({"versions", "exemplaires", "annuaire"})
"""What a version leaves out: its own history, who holds a copy, the file of the directory."""
_LARGEST = 2_000_000
_FORMAT = 1


@record
class VersionGardee:
    """A closed version: its number, its date, its plan."""

    numero: str
    jour: date | None
    crise: Crise


def public(projet: Projet) -> Crise:
    """Return what a version keeps of a project: its plan, without personal data."""
    crise = publier(projet).crise or Crise()
    return crise.model_copy(update={"versions": (), "exemplaires": (), "annuaire": None})


def packed(projet: Projet, numero: str, jour: DateCivile) -> bytes:
    """Return the file of a version; always the same bytes."""
    content = {
        "format": _FORMAT,
        "numero": numero,
        "date": _date(jour),
        "crise": _plain(public(projet)),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def nom_du_fichier(numero: str) -> str:
    """Return the path of the file of a version, relative to the project."""
    return f"{DOSSIER}/{as_slug(numero) or 'version'}.json"


def kept_versions(dossier: Path) -> list[VersionGardee]:
    """Return the versions kept in a project, the oldest first.

    A file that is not a version, or comes from a later cptskit, is left out.
    """
    if not (dossier / DOSSIER).is_dir():
        return []
    read = (
        _read_version(file.path, dossier)
        for file in walk(dossier, below=DOSSIER)
        if file.why is None and file.path.suffix == ".json"
    )
    versions = [version for version in read if version is not None]
    return sorted(versions, key=lambda version: (version.jour or date.min, _rang(version.numero)))


def precedente(projet: Projet, versions: list[VersionGardee]) -> VersionGardee | None:
    """Return the version to compare the plan of a project with, or None.

    It is the last one, or the one before if the plan has not changed since the last one.
    """
    if versions and _plain(versions[-1].crise) == _plain(public(projet)):
        versions = versions[:-1]
    return versions[-1] if versions else None


def comparable(crise: Crise) -> Projet:
    """Return a project with only this plan, as if kept and read back, so that only words differ."""
    projet, _ = fitted(
        {"etape": "contrat", "identite": {"nom": "CPTS"}, "crise": _plain(crise)}, _no_file
    )
    assert projet is not None
    return projet


def _rang(numero: str) -> tuple[int, str]:
    digits = re.search(r"\d+", numero)
    return (int(digits[0][:9]) if digits else 0, numero)


def _read_version(path: Path, dossier: Path) -> VersionGardee | None:
    try:
        stored = json.loads(read_plain(path, dossier, _LARGEST))
        if stored["format"] != _FORMAT or not isinstance(stored["crise"], dict):
            return None
        jour = DateCivile.lire(stored["date"]) if stored["date"] else None
        numero = str(stored["numero"])
    except (RefusedFileError, ValueError, KeyError, TypeError, RecursionError):
        return None
    projet, _ = fitted(
        {"etape": "contrat", "identite": {"nom": "CPTS"}, "crise": stored["crise"]}, _no_file
    )
    if projet is None or projet.crise is None:
        return None
    return VersionGardee(numero, jour.debut if jour else None, projet.crise)


def _no_file(name: str) -> str:
    raise ValueError(name)


def _plain(value: Any) -> Any:
    """Return a value as JSON that the reader of projects accepts."""
    if isinstance(value, BaseModel):
        return dict(_entries(value))
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return next((words(value) for kind, words in _WORDS if isinstance(value, kind)), str(value))


def _entries(model: BaseModel) -> Iterator[tuple[str, Any]]:
    for name, value in given(model):
        if not (isinstance(model, Crise) and name in _APART):
            yield name, _plain(value)


def _date(jour: DateCivile) -> str:
    """Return a date as the files write it: 2026-06-12, 2026-06, 2026."""
    parts = [f"{jour.annee:04d}"]
    parts += [f"{part:02d}" for part in (jour.mois, jour.jour) if part is not None]
    return "-".join(parts)


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: "oui" if value else "non"),
    (DateCivile, _date),
    (Narratif, lambda value: value.markdown),
    (Enum, lambda value: str(value.value)),
)
