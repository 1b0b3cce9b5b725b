"""Whatever is in the files, reading answers: a project, or findings at places that exist."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.loading import LoadedProject, load

from .reading import HEAD, assert_well_placed, read

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
NAMES = ["bergerac", "minimal", "pays-berjalliens"]

PIECES = st.sampled_from(
    [
        "etape: ",
        "identite:",
        "nom: ",
        "missions:",
        "parcours",
        "territoire:",
        "communes:",
        "insee: ",
        "texte: ",
        "../a",
        "a",
        "b:",
        "12,5",
        "1e400",
        "null",
        "~",
        "é",
        "𝕏",
        "\u202e",
        "\ufeff",
        "\n",
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
        "\r",
        "\u2028",
        "\x85",
        "\t",
        "  ",
        "- ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "'",
        '"',
        "#",
        "|",
        ">",
        "|+\n",
        "|2-\n",
        "? ",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "%",
        "@",
        "`",
        "---\n",
        "...\n",
        "<<: ",
        "\\",
        '"\\x',
        '"\\U',
        "\x07",
        "\x00",
    ]
)
ANYTHING = st.one_of(
    st.lists(PIECES, max_size=40).map("".join).map(str.encode),
    st.text(max_size=80).map(str.encode),
    st.binary(max_size=60),
)


def assert_answered(loaded: LoadedProject) -> None:
    assert_well_placed(loaded)
    assert loaded.projet is not None or loaded.findings


@pytest.mark.parametrize("head", ["", HEAD], ids=["alone", "below-a-head"])
def test_any_file_is_answered(head: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("projet")

    @settings(max_examples=200, deadline=None)
    @given(ANYTHING)
    def answered(raw: bytes) -> None:
        assert_answered(read(folder, {"cpts.yaml": head.encode() + raw}))

    answered()


def test_any_text_of_a_file_is_answered(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("projet")
    (folder / "cpts.yaml").write_text(f"{HEAD}usagers: {{implication: {{texte: a.md}}}}\n")

    @settings(max_examples=50, deadline=None)
    @given(ANYTHING)
    def answered(raw: bytes) -> None:
        assert_answered(read(folder, {"a.md": raw}))

    answered()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_name_of_a_text_is_answered(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("projet")
    quoted = name.replace("'", "''")
    assert_answered(
        read(folder, {"cpts.yaml": f"{HEAD}usagers: {{implication: {{texte: '{quoted}'}}}}\n"})
    )


Mutation = Callable[[list[str], int, int], list[str]]


def delete(lines: list[str], at: int, _: int) -> list[str]:
    return lines[:at] + lines[at + 1 :]


def repeat(lines: list[str], at: int, _: int) -> list[str]:
    return [*lines[: at + 1], *lines[at:]]


def cut(lines: list[str], at: int, column: int) -> list[str]:
    return [*lines[:at], lines[at][: column % (len(lines[at]) + 1)], *lines[at + 1 :]]


def turn(lines: list[str], at: int, _: int) -> list[str]:
    return [*lines[:at], lines[at][::-1], *lines[at + 1 :]]


def shift(lines: list[str], at: int, column: int) -> list[str]:
    return [*lines[:at], " " * (column % 7) + lines[at].strip(), *lines[at + 1 :]]


def stop(lines: list[str], at: int, _: int) -> list[str]:
    return lines[:at]


def empty(lines: list[str], at: int, _: int) -> list[str]:
    return [*lines[:at], lines[at].partition(":")[0] + ":", *lines[at + 1 :]]


def strike(lines: list[str], at: int, column: int) -> list[str]:
    """Put a sign somewhere in a line."""
    signs = "[]{}:,'\"#|>&*!%@`-? \t\u2028\x85\ufeff\x07é\\"
    place = column % (len(lines[at]) + 1)
    line = lines[at][:place] + signs[column % len(signs)] + lines[at][place:]
    return [*lines[:at], line, *lines[at + 1 :]]


MUTATIONS: list[Mutation] = [delete, repeat, cut, turn, shift, stop, empty, strike]


@pytest.fixture(scope="module", params=NAMES)
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of an example."""
    folder: Path = tmp_path_factory.mktemp("exemple") / request.param
    return Path(shutil.copytree(EXAMPLES / request.param, folder))


def test_an_example_with_a_broken_line_is_answered(example: Path) -> None:
    files = sorted(example.rglob("*.yaml"))
    before = {file: file.read_bytes() for file in files}

    @settings(max_examples=40, deadline=None)
    @given(
        st.sampled_from(files),
        st.lists(
            st.tuples(st.sampled_from(MUTATIONS), st.integers(0), st.integers(0)), min_size=1
        ).filter(lambda steps: len(steps) <= 3),
    )
    def answered(file: Path, steps: list[tuple[Mutation, int, int]]) -> None:
        lines = before[file].decode().split("\n")
        for mutate, at, column in steps:
            lines = mutate(lines, at % len(lines), column) or [""]
        try:
            file.write_bytes("\n".join(lines).encode())
            loaded = load(example)
            assert_answered(loaded)
            file.write_bytes("\r\n".join(lines).encode())
            assert load(example).findings == loaded.findings
        finally:
            file.write_bytes(before[file])

    answered()


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_read_without_a_remark(name: str) -> None:
    loaded = load(EXAMPLES / name)
    assert loaded.findings == ()
    assert loaded.projet is not None


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(example: Path) -> None:
    as_is = load(example)
    texts = [*example.rglob("*.yaml"), *example.rglob("*.md")]
    before = {file: file.read_bytes() for file in texts}
    try:
        for file, raw in before.items():
            file.write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))
        windows = load(example)
    finally:
        for file, raw in before.items():
            file.write_bytes(raw)
    assert windows.projet == as_is.projet
    assert windows.findings == as_is.findings
    assert windows.sources == as_is.sources
