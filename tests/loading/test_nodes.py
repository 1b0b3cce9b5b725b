"""YAML that parses, and that a project does not take: duplicates, anchors, depth, no mapping."""

from pathlib import Path

import pytest

from .reading import HEAD, accepted, only, place, read, read_with_head, span


def test_a_key_given_twice_shows_both_places(tmp_path: Path) -> None:
    text = "territoire:\n  acces: a\n  chevauchement: non\n  acces: b\n"
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC007"
    assert place(finding) == ("essai.yaml", 4, 3, 4, 8)
    assert span(finding.others[0].location) == ("essai.yaml", 2, 3, 2, 8)
    assert "« acces » est donnée deux fois" in finding.message
    assert "déjà donnée ici" in finding.others[0].mention
    assert "une" in finding.help


def test_keys_given_twice_are_all_found(tmp_path: Path) -> None:
    text = "annexes:\n  - {titre: a, titre: b}\n  - {titre: c, titre: d, titre: e}\n"
    loaded = read_with_head(tmp_path, text)
    assert [place(finding)[1:3] for finding in loaded.findings] == [(2, 16), (3, 16), (3, 26)]


@pytest.mark.parametrize(
    ("text", "at", "says", "advises"),
    [
        ("region: &r Corse\n", (1, 9, 11), "« &r » est une ancre", "guillemets"),
        ("territoire: &t\n  acces: a\n", (1, 13, 15), "« &t » est une ancre", "guillemets"),
        ("region: *r\n", (1, 9, 11), "« *r » est un alias", "Recopiez"),
        ("engagements: [*r]\n", (1, 15, 18), "« *r » est un alias", "Recopiez"),
        ("territoire:\n  <<: {acces: a}\n", (2, 3, 5), "« << » est une fusion", "Recopiez"),
        ("region: !region Corse\n", (1, 9, 16), "étiquette", "guillemets"),
        ("region: ! Corse\n", (1, 9, 10), "étiquette", "guillemets"),
        ("territoire: !!map\n  acces: a\n", (1, 13, 18), "étiquette", "guillemets"),
    ],
)
def test_anchors_aliases_merges_and_tags_are_refused(
    text: str, at: tuple[int, int, int], says: str, advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    line, column, end = at
    assert finding.code == "LEC008"
    assert place(finding) == ("essai.yaml", line, column, line, end)
    assert says in finding.message
    assert "que cptskit n'accepte pas" in finding.message
    assert advises in finding.help


def test_an_anchor_and_each_of_its_aliases_are_found(tmp_path: Path) -> None:
    loaded = read_with_head(tmp_path, "annexes:\n  - &a {titre: x}\n  - *a\n  - *a\n")
    assert [place(finding)[1] for finding in loaded.findings] == [2, 3, 4]


def test_a_text_may_hold_the_signs_of_anchors(tmp_path: Path) -> None:
    block = "  - |\n    * a\n    ! b\n"
    text = f'region: "*Corse* & !"\nengagements:\n  - Bonjour ! Ici & là, 3 * 4\n{block}'
    projet = accepted(read_with_head(tmp_path, text)).projet
    assert projet is not None
    assert projet.region == "*Corse* & !"


@pytest.mark.parametrize(
    "text",
    [
        "region: " + "[" * 100_000 + "\n",
        "region: " + "{a: " * 100_000 + "\n",
        "region:\n  " + "- " * 100_000 + "\n",
        "? " * 100_000 + "\n",
        "".join(" " * depth + "a:\n" for depth in range(1_500)),
        "region:\n" + "".join(" " * depth + "-\n" for depth in range(1_500)),
        "region: " + "[" * 150 + "]" * 150 + "\n",
    ],
    ids=["brackets", "braces", "dashes", "questions", "keys", "items", "closed"],
)
def test_a_nesting_that_no_project_needs_is_refused(text: str, tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC008"
    assert "emboîtées trop loin" in finding.message
    assert "Enlevez" in finding.help


@pytest.mark.parametrize("text", ["? [a]\n: b\n", "[a]: b\n", "? {a: b}\n: c\n", "? [\n  ]\n: b\n"])
def test_a_key_is_a_word(text: str, tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC005"
    assert "mot simple" in finding.message
    assert place(finding)[:2] == ("essai.yaml", 1)


@pytest.mark.parametrize(
    ("text", "end", "what"),
    [
        ("- a\n- b\n", (1, 4), "une liste"),
        ("[\n\n]\n", (3, 2), "une liste"),
        ("bonjour\n", (1, 8), "un texte"),
        ("42\n", (1, 3), "un texte"),
    ],
)
def test_a_file_starts_with_a_section(
    text: str, end: tuple[int, int], what: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC011"
    assert place(finding) == ("essai.yaml", 1, 1, *end)
    assert f"commence par {what}" in finding.message
    assert "region: Corse" in finding.help


@pytest.mark.parametrize("text", ["", "\n\n", "# rien\n", "---\n", "~\n", '""\n'])
def test_an_empty_file_is_said_and_does_not_stop(text: str, tmp_path: Path) -> None:
    loaded = read_with_head(tmp_path, text)
    assert loaded.projet is not None
    (finding,) = loaded.findings
    assert (finding.code, finding.level.value) == ("LEC010", "avertissement")
    assert place(finding) == ("essai.yaml", 1, 1, 1, 1)
    assert "est vide" in finding.message
    assert "supprimez-le" in finding.help


EMPTY_VALUES = """\
region:
association: ~
contacts: []
contrat: {}
annexes:
territoire:
  acces:
  communes:
    -
    - insee:
      nom:
  population:
    valeur:
    annee: ""
engagements: [~, "", ]
"""


def test_an_empty_value_is_an_absent_key(tmp_path: Path) -> None:
    empty = accepted(read(tmp_path / "a", {"cpts.yaml": HEAD + EMPTY_VALUES})).projet
    assert empty == accepted(read(tmp_path / "b", {"cpts.yaml": HEAD})).projet


def test_a_tilde_between_quotes_is_a_text(tmp_path: Path) -> None:
    projet = accepted(read_with_head(tmp_path, 'region: "~"\n')).projet
    assert projet is not None
    assert projet.region == "~"
