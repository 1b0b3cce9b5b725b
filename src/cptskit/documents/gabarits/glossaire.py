"""The acronyms that a document uses, with what they mean, in place of the mark `::: glossaire`."""

import re
from collections.abc import Iterable, Mapping

from cptskit.documents.gabarits.escaping import escape
from cptskit.projet.glossaire import Sigle
from cptskit.referentiels import sigles

MARK = "::: glossaire\n:::\n"
TITLE = "Sigles et abréviations"

_NOT_WORDS = re.compile(
    r"```.*?```|`[^`\n]*`|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|<?https?://\S+|(?<![^\s@])[^\s@]+@[^\s@]+|^:::[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
"""Code, pictures, the targets of links, addresses, the marks of blocks: no words of the text."""
_AS_WORDS = frozenset({"CARSAT", "EHPAD", "INSEE", "SAMU", "SMUR", "SSIAD"})
"""Acronyms that are often written as words, « Ehpad »; others would be taken for words."""
_WORD = re.compile(r"\w+")


def with_glossary(markdown: str, own: Iterable[Sigle]) -> str:
    """Return the text with the table of its acronyms; without the mark where it uses none.

    `own` are those of the project: all are shown, and they come before the common meaning.
    """
    if MARK not in markdown:
        return markdown
    told = {**_used(markdown), **{sigle.sigle: sigle.sens for sigle in own}}
    return markdown.replace(MARK, _section(told) if told else "")


def _used(markdown: str) -> dict[str, str]:
    """Return the common acronyms of a text, in the plural too."""
    words = set(_WORD.findall(_NOT_WORDS.sub(" ", markdown)))
    return {
        sigle: sens
        for sigle, sens in sigles.sigles().items()
        if words & {sigle, f"{sigle}s"} or (sigle in _AS_WORDS and sigle.capitalize() in words)
    }


def _section(told: Mapping[str, str]) -> str:
    rows = (
        f"| {escape(sigle)} | {escape(told[sigle])} |" for sigle in sorted(told, key=str.casefold)
    )
    table = "\n".join(("| | |", "| --- | --- |", *rows))
    return f"# {TITLE}\n\n{table}\n"
