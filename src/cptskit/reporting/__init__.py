"""Findings for people and for machines: one reporter a format."""

from importlib import import_module

from cptskit.reporting.setting import Paint, Reporter, RuleCard, Setting, plain
from cptskit.reporting.summary import last_line

REPORTERS = {
    "texte": "as_text.TextReporter",
    "json": "as_json.JsonReporter",
    "github": "as_github.GithubReporter",
    "gitlab": "as_gitlab.GitlabReporter",
    "sarif": "as_sarif.SarifReporter",
    "junit": "as_junit.JunitReporter",
    "lignes": "as_lines.LinesReporter",
    "markdown": "as_markdown.MarkdownReporter",
}
"""The formats of `check --format`: the module and the class of each, imported when it is used."""

__all__ = [
    "REPORTERS",
    "Paint",
    "Reporter",
    "RuleCard",
    "Setting",
    "last_line",
    "plain",
    "reporter",
]


def reporter(name: str, setting: Setting) -> Reporter:
    """Return the reporter of a format. Raises KeyError."""
    module, _, kind = REPORTERS[name].partition(".")
    made: Reporter = getattr(import_module(f"cptskit.reporting.{module}"), kind)(setting)
    return made
