"""Compile our templates and the law for a checkout, as the build of a wheel does."""

from pathlib import Path

from cptskit.documents.gabarits.environment import environment
from cptskit.documents.gabarits.precompiled import precompile
from cptskit.droit.compiled import compile_law
from cptskit.droit.lecture import DOSSIER
from cptskit.socle.resources import resource

if __name__ == "__main__":
    precompile(environment(Path()), resource("templates"))
    compile_law(DOSSIER)
