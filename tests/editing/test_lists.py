"""Changes in place: the value changes, and nothing else does."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from cptskit.editing.placing import Placing
from cptskit.loading.scalars import flow, scalar

BLOCK = """\
# tête
territoire:
  # la liste
  communes:
    # le premier
    - insee: 01004   # un
      nom: Ambérieu
    # le second
    - insee: 2A004

  # le nombre
  nombre_de_communes: 2 # deux
  population: {valeur: 64 455,   annee: 2020}   # espaces gardées
  superficie:
  date: # vide
  texte: |
    Un texte.

    Sa fin.

# pied
"""
COMMUNES = ("territoire", "communes")


def edited(text: str, *calls: tuple[str, tuple[object, ...]]) -> str:
    yaml = Placing(text)
    for name, arguments in calls:
        getattr(yaml, name)(*arguments)
    return yaml.result()


def changed(before: str, after: str) -> list[str]:
    """Return the lines that went, then those that came."""
    old, new = before.splitlines(), after.splitlines()
    return [f"-{line}" for line in old if line not in new] + [
        f"+{line}" for line in new if line not in old
    ]


def test_no_change_is_no_change() -> None:
    assert Placing(BLOCK).result() == BLOCK


@pytest.mark.parametrize(
    ("route", "value", "lines"),
    [
        (
            ("territoire", "nombre_de_communes"),
            "3",
            ["-  nombre_de_communes: 2 # deux", "+  nombre_de_communes: 3 # deux"],
        ),
        (
            ("territoire", "population", "valeur"),
            "61 915",
            [
                "-  population: {valeur: 64 455,   annee: 2020}   # espaces gardées",
                "+  population: {valeur: 61 915,   annee: 2020}   # espaces gardées",
            ],
        ),
        (
            ("territoire", "population", "source"),
            "Insee, RP",
            [
                "-  population: {valeur: 64 455,   annee: 2020}   # espaces gardées",
                '+  population: {valeur: 64 455,   annee: 2020, source: "Insee, RP"}   '
                "# espaces gardées",
            ],
        ),
        (("territoire", "date"), "2026-01", ["-  date: # vide", "+  date: 2026-01 # vide"]),
        (("territoire", "communes", 1, "nom"), "Ajaccio", ["+      nom: Ajaccio"]),
        (
            ("territoire", "communes", 0, "insee"),
            "24037",
            ["-    - insee: 01004   # un", "+    - insee: 24037   # un"],
        ),
        (("territoire", "nouveau"), "oui", ["+  nouveau: oui"]),
    ],
)
def test_a_value_is_set(route: tuple[object, ...], value: str, lines: list[str]) -> None:
    assert changed(BLOCK, edited(BLOCK, ("put", (route, value)))) == lines


def test_the_comment_above_an_item_travels_with_it() -> None:
    text = "a:\n  # un\n  - {n: 1}\n\n  # deux, sur\n  # deux lignes\n  - {n: 2}\n  - {n: 3}\n"
    edited = Placing(text)
    edited.edit_list(("a",), [], [(1, {"n": "9"})])
    assert "  - {n: 9}\n  # deux, sur\n  # deux lignes\n  - {n: 2}\n" in edited.result()
    edited = Placing(text)
    edited.edit_list(("a",), [1], [])
    assert edited.result() == "a:\n  # un\n  - {n: 1}\n\n  - {n: 3}\n"


def test_a_removed_last_item_leaves_the_comment_of_the_next_key() -> None:
    after = edited(BLOCK, ("edit_list", (COMMUNES, [1], [])))
    assert changed(BLOCK, after) == ["-    # le second", "-    - insee: 2A004"]
    assert "  # le nombre\n" in after


def test_items_come_and_go_at_once() -> None:
    added = [(0, {"insee": "01001"}), (1, {"insee": "01005", "nom": "A"}), (2, {"insee": "2A005"})]
    after = edited(BLOCK, ("edit_list", (COMMUNES, [0, 1], added)))
    rows = Placing(after).data()["territoire"]["communes"]
    assert [row["insee"] for row in rows] == ["01001", "01005", "2A005"]
    assert "  # le nombre\n" in after
    assert after.endswith("# pied\n")


def test_a_value_is_replaced_by_a_block() -> None:
    after = edited(BLOCK, ("put", (COMMUNES, [{"insee": "24037"}])))
    assert Placing(after).data()["territoire"]["communes"] == [{"insee": "24037"}]
    assert "\n  # le nombre\n  nombre_de_communes" in after
    assert "le second" not in after


def test_a_key_that_is_not_there_is_added_at_the_end_of_its_section() -> None:
    after = edited(BLOCK, ("put_lines", (("territoire", "epci"), ["  # un", "  - nom: A"])))
    assert after == BLOCK.replace("    Sa fin.\n", "    Sa fin.\n  epci:\n    # un\n    - nom: A\n")


@pytest.mark.parametrize(
    ("removed", "added", "line"),
    [
        ([0], [], "c: [{i: 2}, {i: 3}] # x"),
        ([2], [], "c: [{i: 1}, {i: 2}] # x"),
        ([2], [(3, {"i": "4"})], "c: [{i: 1}, {i: 2}, {i: 4}] # x"),
        ([], [(0, {"i": "9"}), (3, {"i": "4"})], "c: [{i: 9}, {i: 1}, {i: 2}, {i: 3}, {i: 4}] # x"),
    ],
)
def test_lists_between_brackets(
    removed: list[int], added: list[tuple[int, dict[str, str]]], line: str
) -> None:
    text = "c: [{i: 1}, {i: 2}, {i: 3}] # x\nd: e\n"
    assert edited(text, ("edit_list", (("c",), removed, added))) == f"{line}\nd: e\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_line_ends_are_kept(ending: str) -> None:
    newline = ending or "\n"
    text = newline.join(["c:", "  - i: 1", "  - i: 2"]) + ending
    after = edited(text, ("edit_list", (("c",), [1], [(2, {"i": "3"})])), ("put", (("n",), "5")))
    assert after == newline.join(["c:", "  - i: 1", "  - i: 3", "n: 5"]) + ending


def test_lists_at_the_margin_of_their_key() -> None:
    text = "c:\n- i: 1\n- i: 2\nd: e\n"
    assert edited(text, ("edit_list", (("c",), [0], [(2, {"i": "3"})]))) == (
        "c:\n- i: 2\n- i: 3\nd: e\n"
    )


@pytest.mark.parametrize("text", ["- a\n", "a: &x 1\n", "a: [\n", ""])
def test_what_the_reader_refuses_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a file"):
        Placing(text)


def test_a_block_cannot_stand_between_braces() -> None:
    with pytest.raises(ValueError, match="braces"):
        edited("t: {a: 1}\n", ("put_lines", (("t", "c"), ["  - x"])))


NAMES = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co")), min_size=1, max_size=30
)


@given(NAMES)
def test_any_name_is_read_back_by_us_and_by_others(name: str) -> None:
    name = " ".join(name.split()) or "x"
    for text in (f"a: {scalar(name)}\n", f"a: {flow({'n': name})}\n"):
        ours = Placing(text).data()["a"]
        theirs = YAML(typ="safe").load(io.StringIO(text))["a"]
        assert name == (ours["n"] if isinstance(ours, dict) else ours)
        told = theirs["n"] if isinstance(theirs, dict) else theirs
        assert told == name or str(told) == name


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("24037", "24037"),
        ("01004", '"01004"'),
        ("2A004", "2A004"),
        ("27 110", "27 110"),
        ("589,6", "589,6"),
        ("L'Isle-d'Abeau", "L'Isle-d'Abeau"),
        ("no", '"no"'),
        ("a: b", '"a: b"'),
        ("- x", '"- x"'),
    ],
)
def test_a_scalar_is_quoted_only_where_yaml_would_misread_it(value: str, written: str) -> None:
    assert scalar(value) == written
