"""A portfolio of projects, on the screen and for programs."""

from cptskit.reporting.portefeuille.as_json import as_json
from cptskit.reporting.portefeuille.as_text import as_text

__all__ = ["as_json", "as_text"]
