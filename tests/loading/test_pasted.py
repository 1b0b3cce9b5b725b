"""What a paste, a merge or a word processor leaves: the real cause, its place, and its mending."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cptskit
from cptskit.loading import load
from cptskit.loading.files import Source
from cptskit.loading.nodes import compose
from cptskit.socle.findings import Level

HEAD = "etape: lettre\nidentite:\n  nom: X\n"


def project(folder: Path, text: str) -> Path:
    (folder / "cpts.yaml").write_text(text, encoding="utf-8")
    return folder


def told(folder: Path) -> list[tuple[str, int, int]]:
    return [
        (finding.code, finding.location.ligne, finding.location.colonne)
        for finding in load(folder).findings
        if finding.location
    ]


@pytest.mark.parametrize(
    ("text", "place", "right"),
    [
        (HEAD + "\u00a0\u00a0lieu: Y\n", (4, 1), HEAD + "  lieu: Y\n"),
        (HEAD + "\u202f lieu: Y\n", (4, 1), HEAD + "  lieu: Y\n"),
        (HEAD + "  lieu:\u00a0Y\n", (4, 8), HEAD + "  lieu: Y\n"),
        (HEAD + "  lieu\u00a0: Y\n", (4, 7), HEAD + "  lieu : Y\n"),
        (HEAD + "engagements:\n  -\u00a0un\n", (5, 4), HEAD + "engagements:\n  - un\n"),
        (HEAD + "engagements:\r\n\u00a0 - un\r\n", (5, 1), HEAD + "engagements:\r\n  - un\r\n"),
    ],
)
def test_hard_spaces_are_told_and_made_plain(
    text: str, place: tuple[int, int], right: str, tmp_path: Path
) -> None:
    folder = tmp_path
    (folder / "cpts.yaml").write_bytes(text.encode())
    assert told(folder) == [("LEC006", *place)]
    cptskit.fix(folder, appliquer=True)
    assert (folder / "cpts.yaml").read_bytes().decode() == right


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  contexte: |\n    Un texte,\n    \u00a0 en retrait.\n",
        HEAD + "  contexte: le\u00a0texte\u202f; fin\n",
        HEAD + "  contexte: >-\n    a\n\n    b\n  lieu: Y\n",
        HEAD + "  contexte: |\n  lieu: Y\n",
        HEAD + "engagements:\n  - |\n    un\n  - deux\n",
    ],
)
def test_what_is_right_is_left(text: str, tmp_path: Path) -> None:
    assert told(project(tmp_path, text)) == []


@pytest.mark.parametrize(
    "written",
    [
        "  – un\n  – deux\n",
        "— un\n— deux\n",
        "  • un\n\n  • deux\n",
        "    -un\n    - deux\n",
        "  -\u00a0un\n  * deux\n",
        "  ·\tun\n  ·\tdeux\n",
    ],
)
def test_the_bullets_of_a_word_processor_become_dashes(written: str, tmp_path: Path) -> None:
    folder = project(tmp_path, f"{HEAD}territoire:\n  axes: [a]\nengagements:\n{written}")
    codes = {code for code, *_ in told(folder)}
    assert codes & {"LEC005", "LEC006"}
    cptskit.fix(folder, appliquer=True)
    root, findings = compose(Source.of("", (folder / "cpts.yaml").read_text(encoding="utf-8")))
    assert root is not None
    assert not findings
    items = {key.value: value for key, value in root.value}["engagements"].value
    assert [item.value for item in items] == ["un", "deux"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  contexte: Nous soignons\n    – surtout – à la campagne.\n",
        HEAD + "  contexte:\n    Nous soignons\n    – surtout – à la campagne.\n",
        HEAD + "  contexte: |\n    Nos buts :\n    – soigner\n",
        HEAD + "  population:\n    -5\n",
    ],
)
def test_a_dash_within_a_text_is_left(text: str) -> None:
    assert compose(Source.of("", text))[1] == []


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("PK\x03\x04\x00\x00", "Word ou Excel"),
        ("{\\rtf1\\ansi x: y}", "RTF"),
        ("<!DOCTYPE html>\n<p>x</p>", "page web"),
        ("%PDF-1.7\n", "PDF"),
    ],
)
def test_a_file_of_another_kind_is_told(start: str, kind: str) -> None:
    _, (found,) = compose(Source.of("cpts.yaml", start))
    assert kind in found.message


def test_a_text_that_is_not_set_in_is(tmp_path: Path) -> None:
    text = HEAD + "  contexte: |\n  Notre but : soigner.\n\n  Et prévenir.\n  lieu: Y\n"
    folder = project(tmp_path, text)
    assert told(folder) == [("LEC005", 5, 3)]
    assert "n'est pas décalé" in load(folder).findings[0].message
    cptskit.fix(folder, appliquer=True)
    projet = load(folder).projet
    assert projet is not None
    assert str(projet.identite.contexte) == "Notre but : soigner.\n\nEt prévenir.\n"
    assert projet.identite.lieu == "Y"


def test_the_marks_of_a_conflict_are_told_alone_and_left(tmp_path: Path) -> None:
    text = HEAD + "<<<<<<< HEAD\n  lieu: A\n=======\n  lieu: B\n>>>>>>> autre\n"
    folder = project(tmp_path, text)
    assert told(folder) == [("LEC026", 4, 1)]
    assert cptskit.fix(folder).files == ()


def test_a_conflict_in_a_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.md").write_text("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n")
    folder = project(tmp_path, HEAD + "  contexte: {texte: t.md}\n")
    assert "ligne 2, git a laissé" in load(folder).findings[0].message


def test_a_sentence_that_a_hash_cuts_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path, HEAD + "  contexte: Priorité du PRS #1 et la suite\n")
    finding = load(folder).findings[0]
    assert (finding.code, finding.level) == ("LEC028", Level.AVERTISSEMENT)
    assert "« #1 et la suite »" in finding.message


@pytest.mark.parametrize(
    "line",
    [
        "  contexte: Un mot # un commentaire",
        '  contexte: "Priorité #1 du PRS"',
        "  date: 2026-10-01 #jour de l'AG",
        "  lieu: Thouars #à revoir",
    ],
)
def test_a_comment_is_one(line: str, tmp_path: Path) -> None:
    assert told(project(tmp_path, f"{HEAD}{line}\n")) == []


def test_a_hash_that_hides_the_end_of_a_group_is_the_cause(tmp_path: Path) -> None:
    folder = project(tmp_path, "etape: lettre\nidentite: {nom: X, lieu: Rue #3, date: 2026}\n")
    assert told(folder) == [("LEC005", 2, 30)]
    assert "dièse" in load(folder).findings[0].message


def test_curly_quotes_around_a_text_are_advice_and_around_a_code_the_cause(tmp_path: Path) -> None:
    text = HEAD + "  lieu: “Thouars”\nterritoire:\n  communes: [{insee: “34154”}]\n"
    folder = project(tmp_path, text)
    found = {finding.code: finding for finding in load(folder).findings}
    assert found["LEC029"].level is Level.CONSEIL
    assert "guillemets" in found["LEC014"].message
    assert "code postal" not in found["LEC014"].help
    cptskit.fix(folder, appliquer=True)
    assert "{insee: 34154}" in (folder / "cpts.yaml").read_text("utf-8")


def test_curly_quotes_do_not_protect_a_colon(tmp_path: Path) -> None:
    folder = project(tmp_path, "etape: lettre\nidentite:\n  nom: “CPTS : essai”\n")
    assert "“ ”" in load(folder).findings[0].message
    cptskit.fix(folder, appliquer=True)
    assert 'nom: "CPTS : essai"' in (folder / "cpts.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("territoire.yaml.txt", "territoire.yaml"),
        ("Territoire.YML.docx", "Territoire.YML"),
        ("missions/parcours.yaml.txt", "missions/parcours.yaml"),
        ("territoire.txt", "territoire.yaml"),
        ("budget.yalm", "budget.yaml"),
    ],
)
def test_a_file_left_aside_is_named(name: str, right: str, tmp_path: Path) -> None:
    folder = project(tmp_path, HEAD)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("territoire: {}\n")
    finding = next(one for one in load(folder).findings if one.code == "LEC027")
    assert finding.message.startswith(f"{name} n'est pas lu")
    assert right in finding.help


@pytest.mark.parametrize("name", ["LISEZ-MOI.md", "notes.txt", "annexes/a.yaml.txt", "membres.csv"])
def test_other_files_are_not(name: str, tmp_path: Path) -> None:
    folder = project(tmp_path, HEAD)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("a\n")
    assert load(folder).findings == ()


def test_a_path_in_the_wrong_case_is_mended(tmp_path: Path) -> None:
    (tmp_path / "Textes").mkdir()
    (tmp_path / "Textes" / "Historique.md").write_text("Un récit.\n")
    folder = project(tmp_path, HEAD + "  historique: {texte: textes/historique.md}\n")
    if (tmp_path / "textes").exists():
        pytest.skip("this disk does not tell case apart")
    assert "« Textes/Historique.md »" in load(folder).findings[0].help
    cptskit.fix(folder, appliquer=True)
    assert load(folder).findings == ()


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=" \u00a0\u202f-:|>#<=ab\n\t“”", max_size=60))
def test_any_text_is_told_or_read(text: str) -> None:
    root, findings = compose(Source.of("a.yaml", text))
    assert root is not None or findings
