"""Compile our templates for a checkout, as the build of a wheel does: a start is 0.3 s shorter."""

from pathlib import Path

from cptskit.documents.gabarits.environment import environment
from cptskit.documents.gabarits.precompiled import precompile
from cptskit.socle.resources import resource

if __name__ == "__main__":
    precompile(environment(Path()), resource("templates"))
