"""The French words for each field: the docstring below it, read only when it is asked for.

Its first sentence describes the field, for those who write the files. Where others follow, they
are what a page asks: the question, then a few words of help.

Pydantic can do this at import (`use_attribute_docstrings`), at a third of the time that a check
takes to start; a check shows descriptions only where something is wrong.
"""

import ast
import inspect
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from cptskit.socle.patterns import late
from cptskit.socle.records import record

_ENDS = (".", "…", "?", "!")
_FIRST_STOP = late(r"\s*(?: :|,| ;| \()\s*")


@record
class Question:
    """What a page asks for a field: its label, and a few words of help, often none."""

    libelle: str
    aide: str = ""


@cache
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """Return the description of each field of a model, by the field's name."""
    return {name: _parts(text)[0] for name, text in _texts(model).items()}


@cache
def questions(model: type[BaseModel]) -> dict[str, Question]:
    """Return what a page asks for each field of a model, by the field's name."""
    return {name: _question(text) for name, text in _texts(model).items()}


def _question(text: str) -> Question:
    described, asked = _parts(text)
    if asked:
        label, *help_ = asked
        return Question(label, " ".join(help_))
    label, *rest = _FIRST_STOP.split(" ".join(described.split()).rstrip("."), maxsplit=1)
    return Question(label, f"{rest[0][:1].upper()}{rest[0][1:]}." if rest else "")


def _parts(text: str) -> tuple[str, list[str]]:
    """Return the description, which ends with the first line that ends a sentence, and the rest."""
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines, 1) if line.endswith(_ENDS)), len(lines))
    return " ".join(lines[:end]), lines[end:]


def _texts(model: type[BaseModel]) -> dict[str, str]:
    return _of_file(inspect.getfile(model)).get(model.__name__, {})


@cache
def _of_file(path: str) -> dict[str, dict[str, str]]:
    tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {node.name: _of_class(node) for node in classes}


def _of_class(node: ast.ClassDef) -> dict[str, str]:
    """Return the texts that stand right below an annotated name."""
    found: dict[str, str] = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(ast.Constant(str(text))):
                found[name] = inspect.cleandoc(text)
    return found
