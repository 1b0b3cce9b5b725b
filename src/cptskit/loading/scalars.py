"""Values as YAML that our reader, and any other, reads back as they were meant.

ruamel.yaml writes each scalar, told where it will stand. What is added to it: the quotes that keep
a YAML 1.1 reader from typing a text (`no`, `12:30`, `01004`), and those around what our own reader
would remark on.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeAlias

from cptskit.loading.quotes import between_curly

if TYPE_CHECKING:
    from ruamel.yaml.emitter import Emitter

Value: TypeAlias = "str | Mapping[str, Value] | Sequence[Value]"
"""What an editor writes: texts, and mappings and lists of them."""

WIDTH = 100
"""Signs up to which a mapping or a list may stand on one line."""
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_NUMBER = re.compile(r"[1-9]\d*")
_WORDS = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_UNFOLDED = 1 << 30


def scalar(value: str) -> str:
    """Return a text as a YAML scalar on one line of a block: bare where that is safe, else quoted.

    A code that starts with zero is quoted: other readers would take it for an octal number.
    """
    return _written(value, between_braces=False)


def inside(value: Value) -> str:
    """Return a value that may stand between braces, where a comma ends a scalar."""
    if isinstance(value, Mapping):
        return flow(value)
    if not isinstance(value, str):
        return "[" + ", ".join(map(inside, value)) + "]"
    return _written(value, between_braces=True)


def flow(values: Mapping[str, Value]) -> str:
    """Return a mapping on one line: `{insee: 24037, nom: Bergerac}`."""
    return "{" + ", ".join(f"{as_key(key)}: {inside(value)}" for key, value in values.items()) + "}"


def block(values: Mapping[str, Value]) -> list[str]:
    """Return a mapping as lines, one a key; a mapping in it takes one line, a list one an item.

    What is too long for a line, or holds a text of several lines, takes its own lines.
    """
    return [line for key, value in values.items() for line in entry(key, value)]


def entry(key: str, value: Value, *, opened: bool = False) -> list[str]:
    """Return a key and its value as lines; the items of its list stand open where `opened`."""
    name = f"{as_key(key)}:"
    if isinstance(value, str):
        return [f"{name} {one}" if not at else one for at, one in enumerate(text(value))]
    if isinstance(value, Mapping):
        if _fits(value):
            return [f"{name} {flow(value)}"]
        return [name, *(f"  {line}" for line in block(value))]
    lines = [line for one in value for line in item(one, opened=opened)]
    return [name, *(f"  {line}" if line else "" for line in lines)]


def section(key: str, value: Value, *, opened: bool = False) -> list[str]:
    """Return a section as lines, its groups open; the items of its lists too where `opened`."""
    if not isinstance(value, Mapping):
        return entry(key, value, opened=opened)
    inner = [line for name, one in value.items() for line in section(name, one, opened=opened)]
    return [f"{as_key(key)}:", *(f"  {line}" if line else "" for line in inner)]


def item(value: Value, *, opened: bool = False) -> list[str]:
    """Return an item of a list as lines: a mapping on one line where it fits, unless `opened`."""
    if isinstance(value, str):
        first, *rest = text(value)
    elif _fits(value) and not (opened and isinstance(value, Mapping)):
        first, *rest = [inside(value)]
    elif isinstance(value, Mapping):
        first, *rest = block(value)
    else:
        first, *rest = [line for one in value for line in item(one)]
    return [f"- {first}", *(f"  {line}" if line else "" for line in rest)]


def text(value: str) -> list[str]:
    """Return a text as a scalar of a block: one line, or the sign of a block and its lines."""
    if "\n" not in value or not stands_in_lines(value):
        return [scalar(value)]
    return literal(value)


def literal(value: str) -> list[str]:
    """Return a text as a block of lines, indented by two, under the sign that opens it."""
    head, *lines = _emitted(value, "|").removesuffix("\n").split("\n")
    return [head, *lines]


def stands_in_lines(value: str) -> bool:
    """Say whether a block of lines holds a text as it is: nothing invisible, no blank first."""
    return is_visible(value.replace("\n", "")) and not value[0].isspace()


def is_visible(value: str) -> bool:
    """Say whether a text is of signs that need no escape; spaces of French typography are such."""
    return not _HIDDEN.search(value)


def as_key(name: str) -> str:
    """Return the name of a key as it is written."""
    return name if _NAME.fullmatch(name) else inside(name)


def _fits(value: Value) -> bool:
    return len(inside(value)) <= WIDTH and not _has_lines(value)


def _has_lines(value: Value) -> bool:
    if isinstance(value, str):
        return "\n" in value
    return any(map(_has_lines, value.values() if isinstance(value, Mapping) else value))


@lru_cache(maxsize=4096)
def _written(value: str, *, between_braces: bool) -> str:
    if not value:
        return '""'
    if not (_is_doubtful(value, between_braces) or _is_typed(value)):
        allowed = _emitter(StringIO()).analyze_scalar(value)
        if allowed.allow_flow_plain if between_braces else allowed.allow_block_plain:
            return value
    return _emitted(value, '"').removesuffix("\n")


def _is_doubtful(value: str, between_braces: bool) -> bool:
    """Say whether a reader may trip over a bare text that YAML allows.

    Ours remarks on a no-break space behind the colon and on curly quotes around the whole; between
    braces, some refuse every colon.
    """
    spaced = value != value.strip()
    return spaced or between_curly(value) is not None or (between_braces and ":" in value)


def _emitted(value: str, style: str) -> str:
    """Return what ruamel.yaml writes for the value of a key, without the end of the document."""
    from ruamel.yaml import events  # noqa: PLC0415 - start-up

    stream = StringIO()
    emitter = _emitter(stream)
    plain = (True, True, True)
    for event in (
        events.StreamStartEvent(),
        events.DocumentStartEvent(explicit=False),
        events.MappingStartEvent(None, None, implicit=True, flow_style=False),
        events.ScalarEvent(None, None, plain, "k"),
        events.ScalarEvent(None, None, plain, value, style=style),
        events.MappingEndEvent(),
    ):
        emitter.emit(event)
    return stream.getvalue().removeprefix("k: ")


def _emitter(stream: StringIO) -> "Emitter":
    """Return an emitter that folds nothing and stays within what YAML 1.1 reads."""
    from ruamel.yaml.emitter import Emitter  # noqa: PLC0415 - start-up

    rules = SimpleNamespace(_serializer=SimpleNamespace(use_version=(1, 1)))
    return Emitter(stream, width=_UNFOLDED, allow_unicode=True, dumper=rules)


def _is_typed(value: str) -> bool:
    """Say whether a reader of YAML 1.1 or 1.2 would take a bare text for something else.

    A whole number is the same for all: it stays bare.
    """
    if _NUMBER.fullmatch(value):
        return False
    if value.casefold() in _WORDS:
        return True
    return any(found.match(value) for found in _types().get(value[:1], ()))


@cache
def _types() -> Mapping[str, Sequence[Any]]:
    """Return the forms that readers type, by the first sign of a text."""
    from ruamel.yaml.resolver import implicit_resolvers  # noqa: PLC0415 - start-up

    found: dict[str, list[Any]] = {}
    for _, _, pattern, firsts in implicit_resolvers:
        for first in firsts:
            found.setdefault(first, []).append(pattern)
    return found
