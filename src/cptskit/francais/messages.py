"""French words around numbers and punctuation, for what the machinery itself says."""

NBSP = "\u00a0"

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


def count(number: int, noun: str) -> str:
    """Return `number` and `noun`, which takes an `s` from two on: "0 erreur", "2 erreurs"."""
    return f"{number} {noun}" if number < 2 else f"{number} {noun}s"
