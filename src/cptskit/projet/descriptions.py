"""The French description of each field: the docstring below it, read only when it is asked for.

Pydantic can do this at import (`use_attribute_docstrings`), at a third of the time that a check
takes to start; a check shows descriptions only where something is wrong.
"""

import ast
import inspect
from functools import cache
from pathlib import Path

from pydantic import BaseModel


@cache
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """Return the description of each field of a model, by the field's name."""
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
