"""A small copy of the law in the shape of the real packages, its wording invented."""

import json
import sys
import tarfile
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

import law_copies

ARTICLES = {
    "css": {
        "L162-15-2": ("2004-12-21", "Un accord échu garde ses effets jusqu'au suivant."),
        "D162-34": ("2025-05-03", "Une communauté peut porter un parcours."),
    },
    "crpa": {"L114-3": ("2016-01-01", "Le délai court de la réception par le service.")},
}
CEILINGS = {"2022-01-01": 41136, "2023-01-01": 43992}
FAR = 32472144000000


@dataclass
class Packages:
    """Both packages of a folder, to be changed and written again."""

    folder: Path
    articles: dict[str, dict[str, tuple[str, str]]] = field(
        default_factory=lambda: {code: dict(held) for code, held in ARTICLES.items()}
    )
    ceilings: dict[str, int] = field(default_factory=lambda: dict(CEILINGS))
    states: dict[str, str | None] = field(default_factory=dict)
    """The state of an article, by number, where it is not VIGUEUR."""

    def write(self) -> Path:
        with tarfile.open(self.folder / "socialgouv-legi-data-9.9.9.tgz", "w:gz") as package:
            files = {law_copies.CODES[code]: self._code(code) for code in self.articles}
            named = {f"data/{id_}.json": tree for id_, tree in files.items()}
            for name, content in ({"package.json": {"version": "9.9.9"}} | named).items():
                packed = json.dumps(content).encode()
                info = tarfile.TarInfo(f"package/{name}")
                info.size = len(packed)
                package.addfile(info, BytesIO(packed))
        wheel = self.folder / "openfisca_france-9.9.9-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr(law_copies.PASS_FILE, self._ceilings())
        return self.folder

    def _code(self, code: str) -> dict[str, Any]:
        articles = [
            {"type": "article", "data": self._article(number, *article)}
            for number, article in self.articles[code].items()
        ]
        section = {"type": "section", "data": {}, "children": articles}
        return {"type": "code", "data": {"dateModif": "2026-03-14"}, "children": [section]}

    def _article(self, number: str, since: str, wording: str) -> dict[str, Any]:
        start = datetime.fromisoformat(since).replace(tzinfo=UTC).timestamp() * 1000
        state = self.states.get(number, "VIGUEUR")
        return {
            "num": number, "dateDebut": start, "dateFin": FAR, "etat": state, "texte": wording
        }  # fmt: skip

    def _ceilings(self) -> str:
        values = "".join(f"  {day}:\n    value: {euros}\n" for day, euros in self.ceilings.items())
        cited = "".join(f"    {day}:\n      title: Arrêté inventé\n" for day in self.ceilings)
        return f"values:\n{values}metadata:\n  reference:\n{cited}"


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    folder = tmp_path / "packages"
    folder.mkdir()
    return Packages(folder)


@pytest.fixture
def droit(tmp_path: Path) -> Path:
    """A folder of law: three watched texts, one that no copy holds, a value on one of them."""
    folder = tmp_path / "droit"
    folder.mkdir()
    texts = {
        "css-l162-15-2": {"lu_le": None, "articles": {"css": ["L162-15-2"]}},
        "css-d162-34": {"lu_le": None, "articles": {"css": ["D162-34"]}},
        "crpa": {"lu_le": None, "articles": {"crpa": ["L114-3"]}},
        "page-b": {"lu_le": datetime(2026, 7, 1, tzinfo=UTC).date()},
        "page-a": {"lu_le": datetime(2025, 7, 1, tzinfo=UTC).date()},
    }
    (folder / "textes.yaml").write_text(yaml.safe_dump(texts, sort_keys=False), encoding="utf-8")
    (folder / "delais.yaml").write_text(
        "# a comment that stays\n"
        "delai:\n"
        "  - {depuis: 2016-01-01, valeur: 2, texte: crpa, verifie_le: 2020-01-01}\n"
        "autre:\n"
        "  - {depuis: 2016-01-01, valeur: 3, texte: page-a, verifie_le: 2020-01-01}\n",
        encoding="utf-8",
    )
    (folder / "pass.yaml").write_text(
        "plafond_indemnites:\n"
        "  - {depuis: 2022-03-18, valeur: 41136, texte: page-a, verifie_le: 2020-01-01}\n"
        "  - {depuis: 2023-01-01, valeur: 43992, texte: page-a, verifie_le: 2020-01-01}\n"
        "  - {depuis: 2024-01-01, valeur: null, texte: page-a, verifie_le: 2020-01-01}\n",
        encoding="utf-8",
    )
    return folder
