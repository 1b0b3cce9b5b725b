"""Public, versioned copies of the law that come as packages: what `watch_law.py` compares with.

Nothing of their wording is kept: an article leaves this module as a date and a fingerprint.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

LEGI = "@socialgouv/legi-data"
"""Codes in JSON, each article with its versions; npm, Apache-2.0."""
OPENFISCA = "openfisca-france"
"""Amounts by date with their references; PyPI, AGPL: read here, never shipped."""

CODES = {"css": "LEGITEXT000006073189", "crpa": "LEGITEXT000031366350"}
"""The codes of legi-data that hold texts of ours, by the name that `textes.yaml` gives them."""
PASS_FILE = (
    "openfisca_france/parameters/prelevements_sociaux/pss/plafond_securite_sociale_annuel.yaml"
)


class CopyError(Exception):
    """A package is missing, or has not the shape that is known here; the message says which."""


@dataclass(frozen=True)
class Article:
    """An article as a copy holds it today."""

    version: date
    """First day of the wording."""
    fingerprint: str
    """Of the wording; see `fingerprint`."""
    in_force: bool
    ends: date | None = None
    """Last day of the wording where the copy already knows it."""


@dataclass(frozen=True)
class Ceiling:
    """A yearly ceiling of social security."""

    euros: int
    reference: str
    """The arrêté, as the copy cites it."""


@dataclass(frozen=True)
class Copy:
    """A code as a package holds it."""

    package: str
    """Name and version."""
    state: date
    """Day whose law it holds."""
    articles: Mapping[str, Article]
    """By number, as « L162-14-1 »."""


def fingerprint(wording: str) -> str:
    """Return a fingerprint of a wording, deaf to spaces and to how accents are composed."""
    plain = " ".join(unicodedata.normalize("NFC", wording).split())
    return hashlib.sha256(plain.encode()).hexdigest()


def fetch(folder: Path) -> Path:
    """Have npm and pip put both packages in a folder, and return it."""
    npm = shutil.which("npm")
    if npm is None:
        raise CopyError(f"npm is needed, to fetch {LEGI}")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", OPENFISCA]
    subprocess.run([npm, "pack", LEGI], cwd=folder, check=True, capture_output=True)
    subprocess.run([*pip, "--dest", str(folder)], check=True)
    return folder


def codes(folder: Path) -> dict[str, Copy]:
    """Return the codes of the package of npm that stands in a folder. Raises CopyError."""
    with tarfile.open(_newest(folder, "socialgouv-legi-data-*.tgz")) as package:
        try:
            name = f"{LEGI} {_json(package, 'package/package.json')['version']}"
            return {
                code: _code(name, _json(package, f"package/data/{id_}.json"))
                for code, id_ in CODES.items()
            }
        except (KeyError, TypeError, ValueError) as error:
            raise CopyError(f"{LEGI}: unknown shape ({error!r})") from error


def _code(package: str, tree: Any) -> Copy:
    articles: dict[str, Article] = {}
    for data in _articles(tree):
        found = _article(data)
        kept = articles.get(data["num"])
        if kept is None or (found.in_force, found.version) > (kept.in_force, kept.version):
            articles[data["num"]] = found
    return Copy(package, date.fromisoformat(tree["data"]["dateModif"]), articles)


def _articles(node: Any) -> Iterator[Any]:
    """Yield the data of every article below a node, in order, without recursion."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if one["type"] == "article":
            yield one["data"]
        waiting.extend(reversed(one.get("children", ())))


def _article(data: Any) -> Article:
    ends = _day(data["dateFin"])
    return Article(
        version=_day(data["dateDebut"]),
        fingerprint=fingerprint(data["texte"]),
        in_force=data["etat"] == "VIGUEUR",
        ends=ends if ends.year < 2900 else None,
    )


def _day(milliseconds: int) -> date:
    return datetime.fromtimestamp(milliseconds / 1000, tz=UTC).date()


def _json(package: tarfile.TarFile, name: str) -> Any:
    file = package.extractfile(name)
    assert file is not None
    return json.load(file)


def ceilings(folder: Path) -> tuple[str, dict[int, Ceiling]]:
    """Return the package and its yearly ceilings of social security, by civil year.

    Raises CopyError.
    """
    path = _newest(folder, "openfisca_france-*.whl")
    try:
        with zipfile.ZipFile(path) as wheel:
            content = yaml.safe_load(wheel.read(PASS_FILE))
        cited = content["metadata"]["reference"]
        found = {
            day.year: Ceiling(int(entry["value"]), _title(cited.get(day)))
            for day, entry in content["values"].items()
            if day.month == 1
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CopyError(f"{OPENFISCA}: unknown shape ({error!r})") from error
    return f"{OPENFISCA} {path.name.split('-')[1]}", found


def _title(cited: Any) -> str:
    first = cited[0] if isinstance(cited, list) and cited else cited
    return str(first["title"]) if first else "no reference"


def _newest(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise CopyError(f"no {pattern} in {folder}")
    return found[-1]
