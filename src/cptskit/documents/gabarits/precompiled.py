"""Our templates as Python source, made when the package is built, not at each start.

Each is used only while it is what the template says today and what the engine would make of it; one
that is not, or not there, is compiled as any other. Python keeps the bytecode, where it keeps ours.
"""

import json
from functools import cache
from hashlib import sha256
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2

from cptskit.documents.gabarits.bac import Bac
from cptskit.socle.files import write_atomically

_PACKAGE = Path(__file__).parents[2]
BUILT = _PACKAGE.parents[1] / "build" / "gabarits"
"""Where a checkout has them, apart from the source; a wheel takes them along as `_gabarits`."""
_SHIPPED = _PACKAGE / "_gabarits"
FOLDER = _SHIPPED if _SHIPPED.is_dir() else BUILT
_INDEX = "index.json"
_ENGINE = ("bac.py", "bornes.py", "escaping.py", "environment.py")
"""Our modules that decide what a template is compiled to."""


def precompiled(template: str, source: str) -> CodeType | None:
    """Return the code of a template of ours, or None where it has to be compiled."""
    if _index().get(template) != _fingerprint(source):
        return None
    return SourceFileLoader(template, str(FOLDER / _file(template))).get_code(template)


def precompile(env: Bac, templates: Path, target: Path = BUILT) -> None:
    """Write the Python source of all templates of a folder; who reads them meanwhile finds them."""
    index = {"": _engine()}
    for path in sorted(templates.rglob("*.md")):
        name, source = path.relative_to(templates).as_posix(), path.read_text(encoding="utf-8")
        _put(target / _file(name), _compiled(env, source, name))
        index[name] = _fingerprint(source)
    _put(target / _INDEX, json.dumps(index, indent=0))
    files = set(map(_file, index))
    for path in target.glob("[!.]*.py"):
        if path.name not in files:
            path.unlink(missing_ok=True)


def _put(file: Path, text: str) -> None:
    """Write a file, unless it says the same: another build may be taking it along."""
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        write_atomically(file, text.encode())


def _compiled(env: Bac, source: str, name: str) -> str:
    return str(env.compile(source, name, None, True))


def _file(template: str) -> str:
    return template.replace("/", "__").removesuffix(".md") + ".py"


@cache
def _index() -> dict[str, Any]:
    try:
        index: dict[str, Any] = json.loads((FOLDER / _INDEX).read_bytes())
    except (OSError, ValueError):
        return {}
    return index if index.get("") == _engine() else {}


@cache
def _engine() -> str:
    """Return a mark of the engine: Jinja's version, and our modules."""
    here = Path(__file__).parent
    ours = "".join((here / name).read_text(encoding="utf-8") for name in _ENGINE)
    return _fingerprint(jinja2.__version__ + ours)


def _fingerprint(text: str) -> str:
    return sha256(text.encode()).hexdigest()
