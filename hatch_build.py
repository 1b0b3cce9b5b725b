"""Compiles our templates to Python source at build: see documents/gabarits/precompiled.py."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Templates(BuildHookInterface):
    """A build where our libraries are not there leaves the templates to be compiled when used."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write `build/gabarits`, which a wheel takes along."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from cptskit.documents.gabarits.environment import environment
            from cptskit.documents.gabarits.precompiled import BUILT, precompile
        except ImportError as missing:
            self.app.display_warning(f"templates are not compiled ahead: {missing}")
            return
        precompile(environment(root), root / "templates")
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"][str(BUILT)] = "cptskit/_gabarits"
