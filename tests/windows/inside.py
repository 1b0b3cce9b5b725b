"""What runs inside the Windows Python: many commands in one process, each with its exit code.

Called by `test_wine.py` (under Wine) with a folder of work; prints one JSON document.
"""

import contextlib
import hashlib
import io
import json
import os
import sys
from pathlib import Path

from cptskit.__main__ import main


def run(*arguments: str) -> dict[str, object]:
    """Run a command as a user would; return its exit code and what it said."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(arguments)
    return {"code": code, "out": out.getvalue(), "err": err.getvalue()}


def digests(folder: Path) -> dict[str, str]:
    """Return the fingerprint of each file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def commands(work: Path) -> dict[str, object]:
    """Return what each command did, in a folder that holds `ma cpts é`, a project."""
    os.chdir(work)
    project = "ma cpts é"
    drive = str(Path(project).resolve())
    (work / "crlf").mkdir()
    text = (work / project / "cpts.yaml").read_bytes().replace(b"\r\n", b"\n")
    (work / "crlf" / "cpts.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    (work / "ancien").mkdir()
    (work / "ancien" / "cpts.yaml").write_bytes(
        "region: Bretagne\nengagements: [é]\n".encode("cp1252")
    )
    told: dict[str, object] = {
        "version": run("--version"),
        "check": run("check", project),
        "check drive": run("check", drive),
        "check backslash": run("check", f".\\{project}\\"),
        "check crlf": run("check", "crlf"),
        "check cp1252": run("check", "ancien"),
        "render": run("render", project, "--format", "pdf,docx,md,html", "--sortie", "sortie"),
        "status": run("status", project),
        "fix": run("fix", project),
        "territoire": run("territoire", "refresh", "crlf", "--oui"),
        "import": run("import", "membres", f"{project}\\tableau.csv", "--projet", project),
        "init": run("init", "neuf é", "--nom", "CPTS d’été", "--non-interactif"),
        "init device": run("init", "NUL", "--nom", "Essai", "--non-interactif"),
        "init long": run("init", "x" * 120 + "\\" + "y" * 140, "--nom", "E", "--non-interactif"),
        "modeles": run("modeles", "list", project),
        "explain": run("explain", "TER001"),
        "bareme": run("bareme", project),
        "carte": run("carte", project, "--sortie", "carte é.svg"),
    }
    for held in (work / "sortie").glob("*.docx"):
        with held.open("rb"):  # as Word does
            told["locked"] = run("render", project, "--format", "docx", "--sortie", "sortie")
        break
    told["documents"] = digests(work / "sortie")
    told["territoire.crlf"] = (work / "crlf" / "cpts.yaml").read_bytes().count(b"\r\n")
    return told


if __name__ == "__main__":
    json.dump(commands(Path(sys.argv[1])), sys.__stdout__)
