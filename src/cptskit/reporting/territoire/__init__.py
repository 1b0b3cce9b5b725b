"""What is known of a territory, to print: for a person, or for a program."""

from cptskit.reporting.territoire.as_json import as_json
from cptskit.reporting.territoire.as_text import as_text

__all__ = ["as_json", "as_text"]
