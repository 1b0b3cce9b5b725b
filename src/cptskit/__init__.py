"""cptskit: draft, check and produce the health project of a CPTS.

>>> import cptskit
>>> report = cptskit.check("examples/bergerac")
>>> files = cptskit.render("examples/bergerac", formats=["pdf"])

These functions are imported when they are first asked for, so that `import cptskit` stays light.
"""

from typing import TYPE_CHECKING, Any

from cptskit.version import __version__

if TYPE_CHECKING:
    from cptskit.loading import load
    from cptskit.usages.assemblee import assemblee
    from cptskit.usages.carte import draw_map
    from cptskit.usages.check import check, check_loaded
    from cptskit.usages.check_each import check_each
    from cptskit.usages.classeur import export_classeur, import_classeur
    from cptskit.usages.crise import check_directory, close_version
    from cptskit.usages.diff import diff
    from cptskit.usages.fix import fix
    from cptskit.usages.import_ import import_members
    from cptskit.usages.import_annee import import_annee
    from cptskit.usages.import_diagnostic import import_diagnostic
    from cptskit.usages.import_partenaires import import_partenaires
    from cptskit.usages.import_projet import import_contrat, import_projet
    from cptskit.usages.init import add_ci, init
    from cptskit.usages.modifications import modifications
    from cptskit.usages.render import render
    from cptskit.usages.renouveler import renouveler
    from cptskit.usages.schema import write_schemas
    from cptskit.usages.trame import fill

__all__ = [
    "__version__",
    "add_ci",
    "assemblee",
    "check",
    "check_directory",
    "check_each",
    "check_loaded",
    "close_version",
    "diff",
    "draw_map",
    "export_classeur",
    "fill",
    "fix",
    "import_annee",
    "import_classeur",
    "import_contrat",
    "import_diagnostic",
    "import_members",
    "import_partenaires",
    "import_projet",
    "init",
    "load",
    "modifications",
    "render",
    "renouveler",
    "write_schemas",
]

_HOMES = {
    "add_ci": "cptskit.usages.init",
    "assemblee": "cptskit.usages.assemblee",
    "check": "cptskit.usages.check",
    "check_directory": "cptskit.usages.crise",
    "check_each": "cptskit.usages.check_each",
    "check_loaded": "cptskit.usages.check",
    "close_version": "cptskit.usages.crise",
    "diff": "cptskit.usages.diff",
    "draw_map": "cptskit.usages.carte",
    "export_classeur": "cptskit.usages.classeur",
    "fill": "cptskit.usages.trame",
    "fix": "cptskit.usages.fix",
    "import_classeur": "cptskit.usages.classeur",
    "import_annee": "cptskit.usages.import_annee",
    "import_contrat": "cptskit.usages.import_projet",
    "import_diagnostic": "cptskit.usages.import_diagnostic",
    "import_partenaires": "cptskit.usages.import_partenaires",
    "import_members": "cptskit.usages.import_",
    "import_projet": "cptskit.usages.import_projet",
    "init": "cptskit.usages.init",
    "load": "cptskit.loading",
    "modifications": "cptskit.usages.modifications",
    "render": "cptskit.usages.render",
    "renouveler": "cptskit.usages.renouveler",
    "write_schemas": "cptskit.usages.schema",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'cptskit' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - so that `import cptskit` stays light

    return getattr(import_module(_HOMES[name]), name)
