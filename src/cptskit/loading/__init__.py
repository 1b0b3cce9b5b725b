"""From the files of a folder to a project, or to findings that say what does not fit."""

from cptskit.loading.loader import LoadedProject, load

__all__ = ["LoadedProject", "load"]
