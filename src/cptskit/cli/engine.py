"""The parts of typer's engine that it has no public name for: the one module that leans on 0.28.

typer carries its own copy of click since 0.26. From 0.29 on it imports pydantic at start, which a
bare command would pay with 130 ms; see pyproject.toml.
"""

from typer._click.core import Command, Context, Parameter
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)
from typer._click.globals import get_current_context
from typer._click.shell_completion import CompletionItem

__all__ = [
    "BadOptionUsage",
    "BadParameter",
    "ClickException",
    "Command",
    "CompletionItem",
    "Context",
    "MissingParameter",
    "NoSuchOption",
    "Parameter",
    "UsageError",
    "get_current_context",
]
