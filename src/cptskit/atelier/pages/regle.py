"""The page of a rule: why it exists, with the legal texts behind it."""

import re

from markdown_it import MarkdownIt

from cptskit.francais.ponctuation import typo_outside_code
from cptskit.usages.explain import find, page, title

_YAML = re.compile(
    r"^## (?:À éviter|À écrire|Corriger|Ignorer cette règle)$.*?(?=^## |\Z)",
    re.MULTILINE | re.DOTALL,
)


def rule_page(code: str) -> tuple[str, str] | None:
    """Return the title of a rule and its page as HTML, or None if there is no such rule.

    Examples of YAML are left out: the page has no files.
    """
    rule = find(code)
    if rule is None:
        return None
    text = _YAML.sub("", page(rule)).split("\n", 1)[1]
    return title(rule), MarkdownIt("commonmark", {"html": False}).enable("table").render(
        typo_outside_code(text)
    )
