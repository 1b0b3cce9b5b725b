"""What lets an editor complete, explain and check a project's files as they are typed, offline.

The schemas are in the project; a line at the top of each file names its own, for any editor with
yaml-language-server; `.vscode` does the same for files without this line.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from cptskit.socle.resources import resource

FOLDER = ".cptskit/schemas"
_MARK = "# yaml-language-server: $schema="
_SUFFIX = ".schema.json"
_WHOLE = "projet"
_BOM = "\ufeff"


def editor_files() -> Iterator[tuple[str, str]]:
    """Yield the schemas and the settings of VS Code, by path relative to a project."""
    names = _names()
    for name in names:
        yield f"{FOLDER}/{name}{_SUFFIX}", _schema(name).read_text(encoding="utf-8")
    yield ".vscode/settings.json", _json(_settings(names))
    yield ".vscode/extensions.json", _json({"recommendations": ["redhat.vscode-yaml"]})
    yield ".vscode/tasks.json", _json(_tasks())


def schema_line(path: str) -> str:
    """Return the line that names the schema of a file, by its path relative to the project."""
    above = "../" * path.count("/")
    return f"{_MARK}{above}{FOLDER}/{_name_of(path)}{_SUFFIX}"


def with_schema_line(path: str, text: str) -> str:
    """Return the text of a file under its line, unless it names a schema already."""
    if _MARK in text:
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    mark = _BOM if text.startswith(_BOM) else ""
    return f"{mark}{schema_line(path)}{newline}{text.removeprefix(_BOM)}"


_SEVERITIES = {"erreur": "error", "avertissement": "warning", "conseil": "info"}
LINE = r"^(.+?):(\d+):(\d+)-(\d+):(\d+): {niveau} ([A-Z]{{3}}\d{{3}}): (.*)$"
"""How `check --format lignes` writes a finding, by level."""
WATCH_BEGINS = r"^\d\d:\d\d:\d\d · enregistré"
WATCH_ENDS = r"^En attente d'un enregistrement"
"""What `check --surveiller` prints before and after each check."""
_SHARED = ("missions", "annees")
"""Sections kept as a folder of files, one file for each mission or year."""


def has_schemas(folder: Path) -> bool:
    """Say whether a project has schemas for a line to name."""
    return (folder / FOLDER).is_dir()


def _name_of(path: str) -> str:
    parts = PurePosixPath(path)
    name = parts.parts[0] if parts.parts[0] in _SHARED else parts.stem
    return name if name in _names() else _WHOLE


def _names() -> list[str]:
    files = sorted(resource("schemas").glob(f"*{_SUFFIX}"))
    return [file.name.removesuffix(_SUFFIX) for file in files]


def _schema(name: str) -> Path:
    return resource("schemas") / f"{name}{_SUFFIX}"


def _settings(names: Iterable[str]) -> dict[str, object]:
    places = {name: [f"{name}.yaml"] for name in names if name != _WHOLE}
    for name in _SHARED:
        places[name] += [f"{name}/*.yaml"]
    return {
        "yaml.schemas": {f"./{FOLDER}/{name}{_SUFFIX}": files for name, files in places.items()},
        "yaml.schemaStore.enable": False,
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on"},
        "files.encoding": "utf8",
    }


def _tasks() -> dict[str, object]:
    """Return the task that checks at each save, and how VS Code reads its output."""
    return {
        "version": "2.0.0",
        "tasks": [
            {
                "label": "cptskit : vérifier à chaque enregistrement",
                "type": "shell",
                "command": "cptskit",
                "args": ["check", "--surveiller", "--sans-couleurs", "--format", "lignes"],
                "isBackground": True,
                "presentation": {"reveal": "silent"},
                "problemMatcher": [_matcher(*severity) for severity in _SEVERITIES.items()],
            }
        ],
    }


def _matcher(niveau: str, severity: str) -> dict[str, object]:
    names = ("file", "line", "column", "endLine", "endColumn", "code", "message")
    places = {name: place for place, name in enumerate(names, start=1)}
    return {
        "owner": f"cptskit-{niveau}",
        "source": "cptskit",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {"regexp": LINE.format(niveau=niveau), **places},
        "background": {
            "activeOnStart": True,
            "beginsPattern": WATCH_BEGINS,
            "endsPattern": WATCH_ENDS,
        },
    }


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
