"""cptskit: draft, check and produce the health project of a CPTS.

>>> import cptskit
>>> report = cptskit.check("examples/bergerac")
>>> files = cptskit.render("examples/bergerac", formats=["pdf"])

These functions are imported when they are first asked for, so that `import cptskit` stays light.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cptskit.checking import check
    from cptskit.correcting import fix
    from cptskit.drawing import draw_map
    from cptskit.filling import fill
    from cptskit.importing import import_members
    from cptskit.initialising import add_ci, init
    from cptskit.loading import load
    from cptskit.many import check_each
    from cptskit.rendering import render
    from cptskit.schemas import write_schemas

__version__ = "0.1.0"
__all__ = [
    "__version__",
    "add_ci",
    "check",
    "check_each",
    "draw_map",
    "fill",
    "fix",
    "import_members",
    "init",
    "load",
    "render",
    "write_schemas",
]

_HOMES = {
    "add_ci": "cptskit.initialising",
    "check": "cptskit.checking",
    "check_each": "cptskit.many",
    "draw_map": "cptskit.drawing",
    "fill": "cptskit.filling",
    "fix": "cptskit.correcting",
    "import_members": "cptskit.importing",
    "init": "cptskit.initialising",
    "load": "cptskit.loading",
    "render": "cptskit.rendering",
    "write_schemas": "cptskit.schemas",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'cptskit' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - so that `import cptskit` stays light

    return getattr(import_module(_HOMES[name]), name)
