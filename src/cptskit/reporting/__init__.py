"""Findings for people and for machines: one reporter a format."""

from collections.abc import Callable

from cptskit.reporting.as_github import GithubReporter
from cptskit.reporting.as_gitlab import GitlabReporter
from cptskit.reporting.as_json import JsonReporter
from cptskit.reporting.as_junit import JunitReporter
from cptskit.reporting.as_sarif import SarifReporter
from cptskit.reporting.as_text import TextReporter
from cptskit.reporting.setting import Paint, Reporter, RuleCard, Setting, plain
from cptskit.reporting.summary import last_line

REPORTERS: dict[str, Callable[[Setting], Reporter]] = {
    "texte": TextReporter,
    "json": JsonReporter,
    "github": GithubReporter,
    "gitlab": GitlabReporter,
    "sarif": SarifReporter,
    "junit": JunitReporter,
}
"""The formats of `check --format`, by name."""

__all__ = ["REPORTERS", "Paint", "Reporter", "RuleCard", "Setting", "last_line", "plain"]
