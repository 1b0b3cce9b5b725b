"""Findings for people and for machines: one reporter a format."""

from collections.abc import Callable

from cptskit.reporting.as_github import GithubReporter
from cptskit.reporting.as_json import JsonReporter
from cptskit.reporting.as_text import TextReporter
from cptskit.reporting.setting import Paint, Reporter, Setting, plain
from cptskit.reporting.summary import last_line

REPORTERS: dict[str, Callable[[Setting], Reporter]] = {
    "texte": TextReporter,
    "json": JsonReporter,
    "github": GithubReporter,
}
"""The formats of `check --format`, by name."""

__all__ = ["REPORTERS", "Paint", "Reporter", "Setting", "last_line", "plain"]
