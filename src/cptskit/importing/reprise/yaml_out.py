"""A tree of texts as YAML that our reader, and any other, reads back as it was meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_BARE = re.compile(r"[^\W\d_][\w '’,()/«»&°–—-]*(?<![ ,])|[1-9]\d{0,2}(?: \d{3})*(?:,\d+)?")
_WORDS = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n", "oui", "non"])
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def dumped(tree: Mapping[str, Any]) -> str:
    """Return a tree as the text of a file."""
    return "".join(f"{line}\n" for line in lines(tree))


def lines(tree: Mapping[str, Any]) -> list[str]:
    """Return a tree as lines."""
    return list(_mapping(tree, ""))


def scalar(value: str) -> str:
    """Return a text as a scalar on one line: bare where that is safe, else quoted."""
    text = _CONTROL.sub("", value)
    if (_BARE.fullmatch(text) and text.casefold() not in _WORDS) or text in ("oui", "non"):
        return text
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    for sign, written in (("\n", "\\n"), ("\t", "\\t"), ("\x85", "\\N")):
        quoted = quoted.replace(sign, written)
    return '"' + quoted.replace("\u2028", "\\L").replace("\u2029", "\\P") + '"'


def _mapping(tree: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield f"{indent}{key}:"
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, str):
            yield from _text(f"{indent}{key}:", value, indent)
        else:
            yield f"{indent}{key}:"
            yield from _list(value, f"{indent}  ")


def _text(start: str, value: str, indent: str) -> Iterator[str]:
    if "\n" not in value.strip() or _CONTROL.search(value) or "\t" in value:
        yield f"{start} {scalar(value)}"
        return
    yield f"{start} |-"
    for line in value.strip("\n").split("\n"):
        yield f"{indent}  {line}".rstrip() if line.strip() else ""


def _list(items: Sequence[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Mapping):
            if _is_flat(item):
                yield f"{indent}- {_flow(item)}"
                continue
            first, *rest = _mapping(item, f"{indent}  ")
            yield f"{indent}- {first.strip()}" if first.strip() else f"{indent}-"
            yield from rest
        else:
            yield f"{indent}- {scalar(str(item))}"


def _is_flat(item: Mapping[str, Any]) -> bool:
    plain = all(isinstance(value, str) and "\n" not in value for value in item.values())
    return plain and len(_flow(item)) <= 90


def _flow(item: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_inside(str(value))}" for key, value in item.items()) + "}"


def _inside(value: str) -> str:
    written = scalar(value)
    return f'"{written}"' if "," in written and not written.startswith('"') else written
