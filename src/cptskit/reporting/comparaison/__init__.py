"""What differs between two states of a project, in each form that is asked for."""

from cptskit.reporting.comparaison.as_json import as_json
from cptskit.reporting.comparaison.as_markdown import as_markdown
from cptskit.reporting.comparaison.as_text import as_text
from cptskit.reporting.comparaison.corrections import corrections_as_text

__all__ = ["as_json", "as_markdown", "as_text", "corrections_as_text"]
