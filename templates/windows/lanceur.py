"""Opens the project that is dropped on the launcher, or lies beside it; else begins a new one."""

import sys
from pathlib import Path

from cptskit.__main__ import main

NEW = "ma-cpts"


def projects(folder: Path) -> list[Path]:
    """Return the projects of a folder: itself, or the folders in it; never this program's own."""
    if _is_project(folder):
        return [folder]
    own = Path(__file__).resolve().parent
    inside = sorted(one for one in folder.iterdir() if one.is_dir() and one.resolve() != own)
    return [one for one in inside if _is_project(one)]


def _is_project(folder: Path) -> bool:
    """Say whether a folder has files of a project in it, and not only below."""
    return any(one.suffix.lower() in (".yaml", ".yml") for one in folder.iterdir())


def launch(given: list[str]) -> int:
    """Open the page of one project; with none, that which asks for what a new one needs."""
    folder = Path(given[0]) if given else Path(__file__).resolve().parent.parent
    found = projects(folder)
    if len(found) > 1:
        print("Plusieurs projets sont ici. Faites glisser le vôtre sur « Ouvrir cptskit » :")
        print("".join(f"  {one}\n" for one in found))
        return 1
    return main(["atelier", str(found[0] if found else folder / NEW)])


if __name__ == "__main__":
    sys.exit(launch(sys.argv[1:]))
