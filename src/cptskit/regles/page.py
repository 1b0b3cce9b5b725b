"""The French page of a rule: title, text, a bad and a good example."""

import re

from cptskit.socle.patterns import late
from cptskit.socle.records import record

_EXAMPLE = late(
    r"^## (?P<which>Mauvais|Bon) exemple\n(?P<words>.*?)```yaml\n(?P<yaml>.*?)```\n?",
    re.MULTILINE | re.DOTALL,
)


@record
class Page:
    """The page of a rule; `texte` is Markdown, the examples are YAML of a project."""

    titre: str
    texte: str
    mauvais: str
    bon: str


def read_page(docstring: str) -> Page:
    """Split the docstring of a rule; an example that is not there is an empty text."""
    examples = {match["which"]: match["yaml"] for match in _EXAMPLE.finditer(docstring)}
    titre, _, texte = _EXAMPLE.sub("", docstring).strip().partition("\n")
    return Page(
        titre.strip().removesuffix("."),
        texte.strip(),
        examples.get("Mauvais", ""),
        examples.get("Bon", ""),
    )
