"""The spreadsheets that communities keep, to the tables that a project reads."""

from cptskit.importing.members import import_members
from cptskit.importing.outcome import Note, Outcome

__all__ = ["Note", "Outcome", "import_members"]
