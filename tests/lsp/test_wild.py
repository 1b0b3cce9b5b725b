"""Whatever is typed, every question has an answer, and the last good project serves."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.lsp import actions
from cptskit.lsp.completion import proposals
from cptskit.lsp.definition import definition
from cptskit.lsp.desk import Desk
from cptskit.lsp.hover import hover
from cptskit.lsp.outline import Part, outline
from cptskit.lsp.places import lines_of
from cptskit.lsp.tokens import tokens

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "vallee-rurale"
TEXT = (EXAMPLE / "cpts.yaml").read_text(encoding="utf-8")
CUTS = st.tuples(
    st.integers(0, len(TEXT)),
    st.integers(0, 60),
    st.sampled_from(
        ["", "{", "[", '"', "- ", ": ", "\n", "[[", "🩺", "\r\n  ", "\t", "&a ", "\u2028"]
    ),
)


def spans(parts: list[Part]) -> None:
    for part in parts:
        assert part.start <= part.name_end <= part.end
        assert all(part.start <= one.start and one.end <= part.end for one in part.parts)
        spans(part.parts)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(CUTS, min_size=1, max_size=3), st.integers(0, 80), st.integers(0, 60))
def test_every_question_has_an_answer(
    cuts: list[tuple[int, int, str]], line: int, column: int
) -> None:
    text = TEXT
    for start, length, new in cuts:
        text = text[:start] + new + text[start + length :]
    desk, path = Desk(), EXAMPLE / "cpts.yaml"
    desk.put(EXAMPLE / "diagnostic.yaml", desk.text(EXAMPLE / "diagnostic.yaml"))
    desk.put(path, TEXT)
    assert desk.project(path) is not None
    desk.put(path, text)
    lines = lines_of(text)
    project = desk.fresh(EXAMPLE)
    assert project.good is not None
    proposals(project, "cpts.yaml", lines, line, column)
    for token in tokens(lines):
        hover(project, token)
        definition(project, token, lines[token.line], token.start)
    spans(outline(lines))
    texts = desk.whole(EXAMPLE)
    for _, files in actions.fixes(project, texts):
        assert all(files[name] != texts[name] for name in files)


def test_a_project_of_a_stranger_is_not_left(tmp_path: Path) -> None:
    """A link out of the project is not followed for an editor either."""
    (tmp_path / "ailleurs.md").write_text("secret", encoding="utf-8")
    folder = tmp_path / "p"
    folder.mkdir()
    file = folder / "cpts.yaml"
    file.write_text("etape: lettre\nidentite: {nom: X, contexte: {texte: ../ailleurs.md}}\n")
    try:
        (folder / "lien.md").symlink_to(tmp_path / "ailleurs.md")
    except OSError:
        pytest.skip("no links here")
    desk = Desk()
    project = desk.project(file)
    assert project is not None
    assert "secret" not in repr(project.loaded)
    lines = lines_of(file.read_text())
    token = next(one for one in tokens(lines) if one.text == "../ailleurs.md")
    assert definition(project, token, lines[token.line], token.start) is None
    found = proposals(project, "cpts.yaml", ("identite: {contexte: {texte: ",), 0, 29)
    assert found is not None
    assert [one.label for one in found.found] == []
