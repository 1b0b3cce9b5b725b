"""Lists and values in every style, with comments: the wish comes out, no comment is lost."""

import re
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from cptskit.editing.placing import Placing
from cptskit.loading.files import CONTROL, Source
from cptskit.loading.nodes import compose, plain
from cptskit.loading.scalars import flow, inside, scalar

LIST = ("territoire", "communes")
STYLES = ["block", "block of braces", "margin", "one line", "lines", "lines closed", "hanging"]


def ours(text: str) -> Any:
    root, refused = compose(Source.of("", text))
    assert not refused, (text, [one.message for one in refused])
    assert root is not None
    return plain(root)


def others(text: str) -> list[Any]:
    return [yaml.load(text, Loader=yaml.BaseLoader), YAML(typ="safe").load(text)]


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, str, int]:
    """Return a file with a list of some codes, its style, and the number of items."""
    style = draw(st.sampled_from(STYLES))
    count = draw(st.integers(1, 4))
    several = style != "one line"
    lines, noted = [], draw(st.lists(st.booleans(), min_size=12, max_size=12))
    for index in range(count):
        behind = f"  # derrière {index}" if noted[index] and several else ""
        if noted[4 + index] and several and not (style == "hanging" and index == 0):
            lines.append(f"# au-dessus {index}")
        item = f"{{insee: 0100{index}}}"
        if style in ("block", "margin"):
            lines.append(f"- insee: 0100{index}{behind}")
            if noted[8 + index]:
                lines.append(f"  nom: Nom {index}")
        elif style == "block of braces":
            lines.append(f"- {item}{behind}")
        else:
            last = index == count - 1
            comma = "," if not last or (noted[11] and style == "lines") else ""
            lines.append(f"{item}{comma}{behind if not (last and style != 'lines') else ''}")
    if style == "one line":
        body = f" [{' '.join(lines)}]  # la liste\n"
    elif style == "hanging":
        body = " [" + "\n    ".join(lines) + "]  # la liste\n"
    elif style in ("lines", "lines closed"):
        end = "\n  ]" if style == "lines" else "]"
        body = " [  # la liste\n    " + "\n    ".join(lines) + f"{end}  # la fin\n"
    else:
        indent = "  " if style == "margin" else "    "
        body = "  # la liste\n" + "".join(f"{indent}{line}\n" for line in lines)
    head, tail = "# tête\nterritoire:\n  nom: A\n", "  # la clé suivante\n  fin: B # fin\n# pied\n"
    text = f"{head}  communes:{body}{tail}"
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return text.replace("\n", newline), style, count


def comments(text: str) -> list[str]:
    return re.findall(r"#[^\r\n]*", text)


@settings(max_examples=400, deadline=None)
@given(lists(), st.data())
def test_items_come_and_go_in_any_style(made: tuple[str, str, int], data: st.DataObject) -> None:
    text, style, count = made
    removed = data.draw(st.sets(st.integers(0, count - 1), max_size=count - 1))
    places = data.draw(st.lists(st.integers(0, count), max_size=2).map(sorted))
    added = [(place, {"insee": f"2A00{index}"}) for index, place in enumerate(places)]
    edited = Placing(text)
    edited.edit_list(LIST, removed, added)
    result = edited.result()
    expected: list[str] = []
    for index in range(count + 1):
        expected += [values["insee"] for place, values in added if place == index]
        if index < count and index not in removed:
            expected.append(f"0100{index}")
    now, before = ours(result), ours(text)
    assert [one["insee"] for one in now["territoire"]["communes"]] == expected, result
    for other in others(result):
        assert len(other["territoire"]["communes"]) == len(expected), result
    now["territoire"].pop("communes")
    before["territoire"].pop("communes")
    assert now == before
    kept, told = comments(result), comments(text)
    assert len(kept) == len(set(kept)), result
    gone = {f"# derrière {index}" for index in removed} | {
        f"# au-dessus {index}" for index in removed
    }
    assert set(told) - gone <= set(kept), (text, result)
    assert set(kept) <= set(told)
    if "\r\n" in text:
        assert not re.search(r"(?<!\r)\n", result)
    lines = result.splitlines()
    for index in set(range(count)) - removed:
        for number, line in enumerate(lines):
            if f"# derrière {index}" in line and style != "one line":
                assert f"0100{index}" in line or f"Nom {index}" in line, result
            if f"# au-dessus {index}" in line:
                assert f"0100{index}" in lines[number + 1], result


@settings(max_examples=150, deadline=None)
@given(lists())
def test_all_items_may_go(made: tuple[str, str, int]) -> None:
    text, *_ = made
    edited = Placing(text)
    edited.put(LIST, None)
    result = edited.result()
    now, before = ours(result), ours(text)
    before["territoire"].pop("communes")
    assert now == before, result
    stay = {"# tête", "# la clé suivante", "# fin", "# pied"}
    assert stay <= set(comments(result)), result


VALUES = [
    "26 823",
    "bare, with commas",
    '"quoted"',
    "'single'",
    "",
    "|\n      Un texte\n\n      long\n",
]


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(["block", "flow", "flow lines"]),
    st.lists(st.sampled_from(VALUES), min_size=3, max_size=3),
    st.integers(0, 3),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="#"), min_size=1),
)
def test_any_text_is_set_in_block_and_between_braces(
    style: str, values: list[str], at: int, wanted: str
) -> None:
    if CONTROL.search(wanted) or not wanted.strip() or wanted != wanted.strip() or wanted in "~#":
        return
    keys = ["a", "b", "c", "d"]
    if style == "block":
        items = [
            f"    {key}: {value}{'' if value.startswith('|') else f'  # {key}'}\n".replace(
                "\n\n  #", "\n  #"
            )
            for key, value in zip(keys, values, strict=False)
        ]
        text = "x:\n  y:\n" + "".join(
            item if item.endswith("\n") else item + "\n" for item in items
        )
    else:
        inner = [
            f"{key}: {'z' if value.startswith('|') or ',' in value else value}"
            for key, value in zip(keys, values, strict=False)
        ]
        between = ", " if style == "flow" else ",  # note\n    "
        text = f"x:\n  y: {{{between.join(inner)}}}  # fin\n"
    text += "  z: fin\n"
    before = ours(text)
    edited = Placing(text)
    edited.put(("x", "y", keys[at]), wanted)
    result = edited.result()
    now = ours(result)
    assert now["x"]["y"].pop(keys[at]).removesuffix("\n") == wanted, result
    before["x"].setdefault("y", {}).pop(keys[at], None)
    assert (now["x"]["y"], now["x"]["z"]) == (before["x"]["y"], "fin"), result
    for other in others(result):
        assert str(other["x"]["y"][keys[at]]).removesuffix("\n") == wanted or not isinstance(
            other["x"]["y"][keys[at]], str
        )
    assert sorted(comments(text)) == sorted(
        comment for comment in comments(result) if comment in comments(text)
    )


@settings(max_examples=400, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_is_read_back_by_all_readers(value: str) -> None:
    if CONTROL.search(value) or "\r" in value or not value.strip() or value.strip() == "~":
        return
    for text in (
        f"k: {scalar(value)}\n",
        f"k: {{v: {inside(value)}, w: x}}\n",
        f"k: {flow({'v': value})}\n",
    ):
        mine = ours(text)["k"]
        assert (mine if isinstance(mine, str) else mine["v"]) == value, text
        theirs = yaml.load(text, Loader=yaml.BaseLoader)["k"]
        assert (theirs if isinstance(theirs, str) else theirs["v"]) == value, text
        round_trip = YAML(typ="rt").load(text)["k"]
        typed = round_trip["v"] if isinstance(round_trip, dict) else round_trip
        assert not isinstance(typed, str) or typed == value, text


@pytest.mark.parametrize(
    "word", ["no", "oui", "12:30", "null", "~", "1e3", "0x1F", "01004", "true"]
)
def test_what_other_readers_would_type_is_quoted(word: str) -> None:
    if word != "oui":
        loaded = yaml.safe_load(f"k: {scalar(word)}\n")["k"]
        assert loaded == word
