"""Projects of any size, and a curriculum for rendercv."""

import random
import shutil
import subprocess
from pathlib import Path

from mesures import ROOT

from cptskit.referentiels import communes_du_departement, tous_les_departements

SMALL = ROOT / "examples" / "bergerac"
LARGE = ROOT / "examples" / "metropole-ouest"
_PARTS = (
    "cpts.yaml",
    "territoire.yaml",
    "diagnostic.yaml",
    "gouvernance.yaml",
    "calendrier.yaml",
    "budget.yaml",
    "missions/acces_aux_soins.yaml",
)
_FAULTS = (
    ("etape: contrat", "etape: projet"),
    ("montant: ", "montant: 9"),
    ("annee: 20", "annee: 19"),
    ("unite:", "unité:"),
)
_MISSION = "missions/prevention.yaml"
_ICONS = "cache/typst/packages/preview/fontawesome/0.6.0"


def write_project(folder: Path, number: int) -> int:
    """Write one project, return its lines: each has other figures, two in three have faults."""
    chance = random.Random(number)
    lines = 0
    for name in _PARTS:
        text = (SMALL / name).read_text(encoding="utf-8")
        text = text.replace("Bergerac", f"Bergerac {number}")
        for fault in _FAULTS if number % 3 else ():
            if chance.random() < 0.3:
                text = text.replace(*fault, 1)
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        lines += text.count("\n")
    shutil.copytree(SMALL / "textes", folder / "textes")
    return lines


def with_fiches(folder: Path, count: int) -> None:
    """Write a project whose prevention mission has so many fiches, alike but for their id."""
    shutil.copytree(LARGE, folder, ignore=shutil.ignore_patterns("dist"))
    file = folder / _MISSION
    head, _, listed = file.read_text(encoding="utf-8").partition("    fiches:\n")
    first = listed.split("\n      - ", 1)[0].rstrip("\n") + "\n"
    name = first.split("id:", 1)[1].split("\n", 1)[0].strip()
    copies = "".join(first.replace(name, f"{name}-{number}") for number in range(count - 1))
    file.write_text(f"{head}    fiches:\n{copies}{listed}", encoding="utf-8")


def with_members(folder: Path, count: int) -> None:
    """Write a project with so many members, each named."""
    shutil.copytree(LARGE, folder, ignore=shutil.ignore_patterns("dist"))
    members = "".join(
        f"    - {{nom: Exemple{number}, prenom: Camille, profession: infirmier, commune: Pessac}}\n"
        for number in range(count)
    )
    file = folder / "membres.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("membres:\n", f"membres:\n  professionnels:\n{members}", 1)
    file.write_text(text, encoding="utf-8")


def with_communes(folder: Path, count: int) -> None:
    """Write a project of so many communes, one département after the other."""
    shutil.copytree(LARGE, folder, ignore=shutil.ignore_patterns("dist"))
    codes = [
        one.code for place in tous_les_departements() for one in communes_du_departement(place.code)
    ]
    communes = "".join(f"    - {{insee: '{code}'}}\n" for code in codes[:count])
    (folder / "territoire.yaml").write_text(
        f"territoire:\n  communes:\n{communes}", encoding="utf-8"
    )


def curriculum(folder: Path, rendercv: str, entries: int) -> str:
    """Write a curriculum with so many more entries, from the sample of rendercv; return its name.

    rendercv fetches a Typst package of icons when it runs: it gets an empty one.
    """
    subprocess.run([rendercv, "new", "Jeanne Exemple"], cwd=folder, check=True, capture_output=True)
    file = next(folder.glob("*.yaml"))
    text = file.read_text(encoding="utf-8")
    start = text.index("      - company:")
    end = text.index("      - company:", start + 1)
    file.write_text(text[:end] + text[start:end] * entries + text[end:], encoding="utf-8")
    icons = folder / _ICONS
    icons.mkdir(parents=True)
    package = '[package]\nname = "fontawesome"\nversion = "0.6.0"\nentrypoint = "lib.typ"\n'
    (icons / "typst.toml").write_text(package, encoding="utf-8")
    (icons / "lib.typ").write_text("#let fa-icon(name, ..rest) = []\n", encoding="utf-8")
    return file.name
