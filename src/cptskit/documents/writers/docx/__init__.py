"""Word: a small writer over the token tree, on the styles of `templates/styles/document.docx`."""

from cptskit.documents.writers.docx.writer import write

__all__ = ["write"]
