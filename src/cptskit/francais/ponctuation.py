"""The no-break spaces of French punctuation, for what the machinery itself says."""

from cptskit.francais.nombres import NBSP

_NO_BREAK = (
    (" :", NBSP + ":"),
    (" ;", NBSP + ";"),
    (" ?", NBSP + "?"),
    (" !", NBSP + "!"),
    (" »", NBSP + "»"),
    ("« ", "«" + NBSP),
)


def typo(text: str) -> str:
    """Set the no-break spaces of French punctuation, so that sources hold none that nobody sees."""
    for plain, tied in _NO_BREAK:
        text = text.replace(plain, tied)
    return text


def typo_outside_code(markdown: str) -> str:
    """Set the no-break spaces everywhere but in the examples of a page."""
    parts = markdown.split("```")
    return "```".join(part if index % 2 else typo(part) for index, part in enumerate(parts))
