"""Names and lengths of paths that Windows refuses, or takes for something else."""

import os
import re
from pathlib import Path, PurePath

from cptskit.socle.errors import BadPathError
from cptskit.socle.patterns import late

LONGEST = 259
"""Characters of a path in full; more need a setting of the system that few machines have."""
_DEVICE = late(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)
_SIGNS = late(r'[<>:"|?*\x00-\x1f]')


def fault_of_name(name: str) -> str:
    """Say in French why no file or folder of Windows can bear a name; nothing where one can."""
    if _DEVICE.fullmatch(name):
        return f"« {name} » est le nom d'un périphérique de Windows"
    if match := _SIGNS.search(name):
        return f"le signe « {match[0]} » est interdit dans un nom"
    if name not in (".", "..") and name.endswith((".", " ")):
        return "un nom ne finit ni par un point ni par une espace"
    return ""


def fault_of_path(path: PurePath) -> str:
    """Say in French why Windows would not write at a path; nothing where it would."""
    if fault := next(filter(None, map(fault_of_name, path.relative_to(path.anchor).parts)), ""):
        return fault
    if len(str(path)) > LONGEST:
        return (
            f"ce chemin a {len(str(path))} caractères, et Windows n'en permet que {LONGEST} ; "
            "placez le projet plus près de la racine du disque"
        )
    return ""


def refuse_on_windows(path: Path) -> None:
    """Raise BadPathError for a path that Windows would refuse, or take for a device."""
    if on_windows() and (fault := fault_of_path(path.absolute())):
        raise BadPathError(f"{path.as_posix()} : {fault}.")


def on_windows() -> bool:
    """Say whether this is Windows."""
    return os.name == "nt"
