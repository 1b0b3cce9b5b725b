"""Compiles at build our templates to Python source, and the law to JSON.

See documents/gabarits/precompiled.py and droit/compiled.py.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compiled(BuildHookInterface):
    """A build where our libraries are not there leaves all of it to be read when used."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write `build/gabarits` and `build/droit.json`, which a wheel takes along."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from cptskit.documents.gabarits.environment import environment
            from cptskit.documents.gabarits.precompiled import BUILT, precompile
            from cptskit.droit import compiled
            from cptskit.droit.lecture import DOSSIER
        except ImportError as missing:
            self.app.display_warning(f"nothing is compiled ahead: {missing}")
            return
        precompile(environment(root), root / "templates")
        compiled.compile_law(DOSSIER)
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"][str(BUILT)] = "cptskit/_gabarits"
            build_data["force_include"][str(compiled.BUILT)] = "cptskit/_droit.json"
