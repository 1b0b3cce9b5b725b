"""What the texts of a project speak of, for the rules that only bind who speaks of a matter."""

import re
from collections.abc import Iterator

from cptskit.regles.rule import Context
from cptskit.socle.findings import Route

_ELSEWHERE = ("regles_ignorees", "style")


def passages(context: Context, hint: str, pattern: re.Pattern[str]) -> Iterator[tuple[Route, str]]:
    """Yield the texts, without accents nor case, in which a pattern is found, with their routes.

    `hint` is a word without which the pattern cannot be found: a plain search spares most texts.
    """
    for route, text in context.folded if hint in context.whole else ():
        if hint in text and route[0] not in _ELSEWHERE and pattern.search(text):
            yield route, text


def texts_with(context: Context, *hints: str) -> Iterator[tuple[Route, str]]:
    """Yield the texts, as they are written, that hold one of these words, with their routes.

    The words are searched without accents nor case. They spare most texts a slow pattern, which
    cannot be found where none of them stands.
    """
    met = [hint for hint in hints if hint in context.whole]
    if met:
        for (route, text), (_, bare) in zip(context.texts, context.folded, strict=True):
            for hint in met:  # an `any` of it takes three times as long
                if hint in bare:
                    yield route, text
                    break


def speaks_of(context: Context, hint: str, pattern: re.Pattern[str]) -> bool:
    """Say whether any text speaks of a matter."""
    return next(passages(context, hint, pattern), None) is not None
