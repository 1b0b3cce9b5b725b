"""A folded text (`>`) changed: unchanged paragraphs keep their lines, others are folded anew."""

from collections.abc import Sequence
from textwrap import wrap

from cptskit.loading.files import Source
from cptskit.loading.nodes import compose, plain

_LEAST, _MOST = 60, 110


def refolded(old: Sequence[str], value: str) -> list[str] | None:
    """Return a text as a folded block, its sign first, given the present lines.

    None where folding would not read back as the text: code, lists, spaces that count.
    """
    lines = [line.strip() for line in old]
    width = min(max([_LEAST, *map(len, lines)]), _MOST)
    known = {" ".join(group): group for group in _groups(lines)}
    made: list[str] = []
    for number, paragraph in enumerate(value.rstrip("\n").split("\n")):
        made += [""] if number else []
        made += known.get(paragraph) or wrap(
            paragraph, width, break_long_words=False, break_on_hyphens=False
        )
    folded = [
        ">" if value.endswith("\n") else ">-",
        *(f"  {line}" if line else "" for line in made),
    ]
    text = "k: " + "\n".join([*folded, ""])
    root, refused = compose(Source.of("", text))
    reads = root is not None and not refused and plain(root) == {"k": value}
    return folded if reads else None


def _groups(lines: Sequence[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return groups
