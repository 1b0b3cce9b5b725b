"""cptskit: draft, check and produce the health project of a CPTS.

>>> import cptskit
>>> report = cptskit.check("examples/bergerac")
>>> files = cptskit.render("examples/bergerac", formats=["pdf"])

`load`, `check` and `render` are imported when they are first asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cptskit.checking import check
    from cptskit.loading import load

__version__ = "0.1.0"
__all__ = ["__version__", "check", "load"]

_HOMES = {"load": "cptskit.loading", "check": "cptskit.checking"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'cptskit' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - so that `import cptskit` stays light

    return getattr(import_module(_HOMES[name]), name)
