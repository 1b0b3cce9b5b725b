"""The tags of a template, read apart from Jinja to say which one is not closed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cptskit.francais.suggestions import or_meant

_CLOSING = {"{%": "%}", "{{": "}}", "{#": "#}"}
_OPENING = re.compile(r"\{%|\{\{|\{#")
_STRING = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"")
_WORD = re.compile(r"[%{#+\-\s]*([^\W\d]\w*)")
_RAW = re.compile(r"\{%[-+]?\s*raw\s*[-+]?%\}.*?(?:\{%[-+]?\s*endraw\s*[-+]?%\}|\Z)", re.DOTALL)
_BLOCKS = ("if", "for", "call", "macro", "filter", "block", "with", "autoescape", "set")
_BRANCHES = {"else": ("if", "for"), "elif": ("if",)}
_ALONE = ("include", "import", "from", "extends", "do", "raw", "endraw", "break", "continue")
_LONGEST = 80


@dataclass(frozen=True)
class Fault:
    """What is wrong, and the line at which to look for it."""

    line: int
    reason: str


@dataclass(frozen=True)
class _Tag:
    line: int
    opening: str
    text: str
    word: str

    @property
    def opens(self) -> bool:
        """Whether an end must follow; `set` with a sign of equality stands alone."""
        return self.word in _BLOCKS and not (self.word == "set" and "=" in self.text)


class _BrokenError(Exception):
    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.fault = Fault(line, reason)


def syntax_fault(source: str, line: int) -> Fault:
    """Return what is wrong in a text that Jinja cannot read; `line` is where it stopped."""
    try:
        tags = list(_tags(_without_raw(source)))
        _check_ends(tags)
    except _BrokenError as broken:
        return broken.fault
    here = [tag for tag in tags if tag.line <= line]
    words = f"« {_short(here[-1].text)} »" if here else "ce texte"
    return Fault(here[-1].line if here else line, f"la balise {words} ne se comprend pas")


def unclosed(text: str) -> str | None:
    """Return what to say of a tag that the text does not close; None for a text that closes all."""
    try:
        list(_tags(text))
    except _BrokenError as broken:
        return broken.fault.reason
    return None


def _without_raw(source: str) -> str:
    return _RAW.sub(lambda match: "\n" * match[0].count("\n"), source)


def _tags(source: str) -> Iterator[_Tag]:
    """Yield the tags; raises _BrokenErrorError at one that is not closed."""
    at = 0
    while match := _OPENING.search(source, at):
        opening, start = match[0], match.start()
        line = source.count("\n", 0, start) + 1
        end = _end(source, start, _CLOSING[opening])
        if end is None:
            shown = _short(source[start:].partition("\n")[0])
            raise _BrokenError(
                line,
                f"la balise « {shown} » n'est pas fermée : il manque « {_CLOSING[opening]} »",
            )
        text = source[start:end]
        word = _WORD.match(text, 2)
        yield _Tag(line, opening, text, word[1] if word and opening == "{%" else "")
        at = end


def _end(source: str, start: int, closing: str) -> int | None:
    """Return where a tag ends; None where another begins first, or the text ends."""
    if closing == "#}":
        end = source.find(closing, start)
        return None if end < 0 else end + 2
    hidden = _STRING.sub(lambda match: "." * len(match[0]), source[start:])
    end, other = hidden.find(closing, 2), _OPENING.search(hidden, 2)
    if end < 0 or (other and other.start() < end):
        return None
    while hidden[end + 1 : end + 3] == "}}":  # `{{ {"a": {}} }}`
        end += 1
    return start + end + 2


def _check_ends(tags: list[_Tag]) -> None:
    """Raise _BrokenError where the blocks do not close one another."""
    waiting: list[_Tag] = []
    for tag in tags:
        if tag.opening != "{%":
            continue
        if tag.opens:
            waiting.append(tag)
        elif tag.word.startswith("end") and tag.word != "endraw":
            _close(waiting, tag)
        elif tag.word in _BRANCHES:
            _check_branch(waiting, tag)
        elif tag.word not in (*_BLOCKS, *_ALONE):
            known = (*_BLOCKS, *_ALONE, *_BRANCHES, *(f"end{name}" for name in _BLOCKS))
            raise _BrokenError(
                tag.line,
                f"« {_short(tag.text)} » n'est pas une instruction{or_meant(tag.word, known)}",
            )
    if waiting:
        raise _BrokenError(
            waiting[-1].line,
            f"« {_short(waiting[-1].text)} » n'a pas de fin : il manque "
            f"{{% end{waiting[-1].word} %}}",
        )


def _close(waiting: list[_Tag], tag: _Tag) -> None:
    wanted = f"{{% end{waiting[-1].word} %}}" if waiting else ""
    if waiting and tag.word == f"end{waiting[-1].word}":
        waiting.pop()
    elif waiting:
        raise _BrokenError(
            tag.line,
            f"« {_short(tag.text)} » ne ferme pas « {_short(waiting[-1].text)} », ouvert "
            f"plus haut : {wanted} est attendu",
        )
    else:
        raise _BrokenError(
            tag.line,
            f"« {_short(tag.text)} » ne ferme rien : il n'y a pas de "
            f"{{% {tag.word.removeprefix('end')} … %}} au-dessus",
        )


def _check_branch(waiting: list[_Tag], tag: _Tag) -> None:
    if not waiting or waiting[-1].word not in _BRANCHES[tag.word]:
        expected = " ou ".join(f"{{% {word} … %}}" for word in _BRANCHES[tag.word])
        raise _BrokenError(tag.line, f"« {_short(tag.text)} » n'est pas dans un {expected}")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
