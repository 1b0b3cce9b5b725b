"""The server of editors over its standard streams, as an editor speaks to it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .client import Editor

FILES = {
    "cpts.yaml": "etape: projet\nidentite: {nom: CPTS d'exemple}\n",
    "territoire.yaml": "territoire:\n  communes:\n    - {insee: 24037, nom: Bergerac}\n",
    "diagnostic.yaml": "diagnostic: {besoins: [{id: B1, intitule: Trouver un médecin}]}\n",
    "notes.yaml": "# rien\n",
}
pytestmark = pytest.mark.xdist_group("lsp")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in a folder with a space and an accent."""
    folder = tmp_path_factory.mktemp("lsp") / "région été" / "ma cpts"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def editor(project: Path) -> Iterator[Editor]:
    running = Editor(project.parent)
    yield running
    running.close()


def at(text: str) -> tuple[str, int, int]:
    """Return a text without its mark, and where the mark stood, as an editor counts."""
    before = text.partition("¦")[0]
    line = before.rsplit("\n", 1)[-1]
    return text.replace("¦", ""), before.count("\n"), len(line.encode("utf-16-le")) // 2


def applied(text: str, edit: dict[str, Any]) -> str:
    """Return a text of plain letters after one edit."""
    lines = text.split("\n")

    def offset(place: dict[str, int]) -> int:
        return sum(len(line) + 1 for line in lines[: place["line"]]) + place["character"]

    start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
    return f"{text[:start]}{edit['newText']}{text[end:]}"


def completed(editor: Editor, file: Path, marked: str) -> dict[str, dict[str, Any]]:
    """Return what is proposed at the mark of a text, by label."""
    text, line, column = at(marked)
    editor.type(file, text)
    place = {"line": line, "character": column}
    found = editor.ask(
        "textDocument/completion", {"textDocument": {"uri": file.as_uri()}, "position": place}
    )
    return {one["label"]: one for one in found["items"]}


def test_a_finding_is_underlined_in_a_text_that_is_not_saved(editor: Editor, project: Path) -> None:
    file = project / "territoire.yaml"
    saved = file.read_text(encoding="utf-8")
    typed = saved.replace("24037", "24999")
    (one,) = [one for one in editor.type(file, typed) if one["code"] == "TER004"]
    start, end = one["range"]["start"], one["range"]["end"]
    assert (
        typed.split("\n")[start["line"]][start["character"] : end["character"]].strip('"')
        == "24999"
    )
    assert one["severity"] == 1
    assert "Vouliez-vous dire 24037" in one["message"]
    assert "L.1434-12 (grade A)" in one["message"]
    assert one["codeDescription"]["href"].startswith("file:///")
    assert file.read_text(encoding="utf-8") == saved
    assert not [one for one in editor.type(file, saved) if one["code"] == "TER004"]


def test_columns_count_as_editors_do_behind_an_emoji(editor: Editor, project: Path) -> None:
    file = project / "notes.yaml"
    line = 'prs: {objectifs: [{id: A, intitule: "🩺🩺", inconnue: x}]}'
    (one,) = [one for one in editor.type(file, line) if one["code"] == "LEC012"]
    units = line.encode("utf-16-le")
    start, end = (one["range"][key]["character"] * 2 for key in ("start", "end"))
    assert units[start:end].decode("utf-16-le") == "inconnue"
    editor.type(file, "# rien\n")


def test_what_is_half_typed_is_completed_from_the_last_good_project(
    editor: Editor, project: Path
) -> None:
    needs = project / "diagnostic.yaml"  # other tests may have left another text of it open
    editor.type(needs, needs.read_text(encoding="utf-8"))
    file = project / "notes.yaml"
    found = completed(editor, file, "identite: {\n\nterritoire: [\nmissions:\n  crises:\n    ¦")
    assert {"fiches", "objectifs"} <= set(found)
    half = "a: [\nmissions:\n  crises:\n    fiches:\n      - besoins: [¦"
    tries = (completed(editor, file, half) for _ in range(20))  # the server reads meanwhile
    found = next((attempt for attempt in tries if "B1" in attempt), {})
    assert found["B1"]["documentation"] == "Trouver un médecin"
    editor.type(file, "# rien\n")


def test_keys_that_are_there_are_not_proposed_again(editor: Editor, project: Path) -> None:
    found = completed(editor, project / "notes.yaml", "style:\n  logo: x.png\n  ¦")
    assert found and "logo" not in found
    assert {one["textEdit"]["newText"] for one in found.values()} == {f"{key}: " for key in found}


@pytest.mark.parametrize(
    ("marked", "label", "written"),
    [
        ("region: nouv¦", "Nouvelle-Aquitaine", "region: Nouvelle-Aquitaine"),
        ("region:¦", "Bretagne", "region: Bretagne"),
        ("territoire: {communes: [{insee: bergera¦", "24037 Bergerac", '"24037"'),
        ('territoire: {communes: [{insee: "2403¦"}]}', "24037 Bergerac", '{insee: "24037"}'),
        ("territoire:\n  communes:\n    - nom: Saint-Mal¦", "Saint-Malo", "nom: Saint-Malo"),
        (
            "membres:\n  effectifs:\n    - profession: kiné¦",
            "masseur_kinesitherapeute",
            "n: masseur",
        ),
        ("missions:\n  cris¦", "crises", "  crises:"),
        ("territoire: {epci: [{siren: 2000706¦", "200070647 CA Bergeracoise", "200070647"),
        ("territoire: {chevauchement: ¦", "non", "chevauchement: non"),
        ("regles_ignorees:\n  - regle: commune-inc¦", "TER004", "regle: TER004"),
    ],
)
def test_what_a_table_knows_is_proposed(
    editor: Editor, project: Path, marked: str, label: str, written: str
) -> None:
    found = completed(editor, project / "notes.yaml", marked)
    if label == "masseur_kinesitherapeute":
        assert "masseur-kinésithérapeute" in found[label]["documentation"]
    assert label in found
    assert written in applied(marked.replace("¦", ""), found[label]["textEdit"])


def test_ids_of_the_project_are_proposed_where_a_key_cites_them(
    editor: Editor, project: Path
) -> None:
    file = project / "notes.yaml"
    editor.type(file, "prs:\n  objectifs:\n    - {id: prs-test, intitule: Un objectif}\n")
    text = "prs:\n  objectifs:\n    - {id: prs-test, intitule: Un objectif}\n"
    found = completed(editor, file, f"{text}missions: {{qualite: {{prs: [¦")
    assert found["prs-test"]["documentation"] == "Un objectif"
    assert found["prs-test"]["detail"].startswith("Objectif")


def test_a_key_and_a_value_are_explained(editor: Editor, project: Path) -> None:
    file = project / "notes.yaml"
    text = "contrat:\n  taille: 2\nterritoire:\n  communes:\n    - insee: 24037\n"
    editor.type(file, text)
    said = editor.hover(file, 1, 4)
    assert "**taille**" in said and "`1`, `2`, `3`, `4`" in said
    assert "grade" in said
    value = editor.hover(file, 4, 14)
    assert "Bergerac" in value and "Dordogne" in value and "TER004" in value
    editor.type(file, "# rien\n")


def test_a_correction_changes_its_line_alone(editor: Editor, project: Path) -> None:
    file = project / "notes.yaml"
    lines = ["# à garder", "prs:", "  objectifs:", "    - id: a", "      intitulé: Un objectif", ""]
    text = "\r\n".join(lines)
    found = [one for one in editor.type(file, text) if one["code"] == "LEC012"]
    asked = {
        "textDocument": {"uri": file.as_uri()},
        "range": found[0]["range"],
        "context": {"diagnostics": found, "only": ["quickfix"]},
    }
    actions = editor.ask("textDocument/codeAction", asked)
    (edit,) = actions[0]["edit"]["changes"][file.as_uri()]
    assert edit["newText"] == "      intitule: Un objectif\r\n"
    assert edit["range"] == {
        "start": {"line": 4, "character": 0},
        "end": {"line": 5, "character": 0},
    }
    assert actions[0]["diagnostics"][0]["code"] == "LEC012"
    editor.type(file, "# rien\n")


def test_an_id_leads_to_where_it_is_declared(editor: Editor, project: Path) -> None:
    file, other = project / "notes.yaml", project / "autres.yaml"
    text = "prs:\n  objectifs:\n    - intitule: Un objectif\n      id: prs-test\n"
    editor.type(file, text)
    editor.type(
        other, "chapitres:\n  - titre: Autre\n    place: missions\n    texte: Voir [[prs-test]].\n"
    )
    place = {"line": 3, "character": 18}
    asked = {"textDocument": {"uri": other.as_uri()}, "position": place}
    found = editor.ask("textDocument/definition", asked)
    assert found["uri"] == file.as_uri()
    assert found["range"]["start"] == {"line": 3, "character": 10}
    editor.type(file, "# rien\n")
    editor.type(other, "# rien\n")


def test_the_outline_of_a_file_that_does_not_parse(editor: Editor, project: Path) -> None:
    file = project / "notes.yaml"
    text = (
        "missions:\n  crises:\n    fiches:\n      - id: C1\n        titre: Plan blanc\nfautif: [\n"
    )
    editor.type(file, text)
    asked = {"textDocument": {"uri": file.as_uri()}}
    (top, *_) = editor.ask("textDocument/documentSymbol", asked)
    fiches = top["children"][0]["children"][0]
    assert (top["name"], fiches["name"]) == ("missions", "fiches")
    assert fiches["children"][0]["name"] == "Plan blanc"
    assert fiches["children"][0]["range"]["end"]["line"] == 4
    editor.type(file, "# rien\n")


def test_a_file_of_no_project_is_left_alone(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "compose.yaml"
    editor._tell(
        "textDocument/didOpen",
        {
            "textDocument": {
                "uri": file.as_uri(),
                "languageId": "yaml",
                "version": 1,
                "text": "services: {}\n",
            }
        },
    )
    assert editor.complete(file, 1, 0) == {}
    assert editor.hover(file, 0, 2) == ""


def test_it_ends_when_the_editor_leaves(project: Path) -> None:
    running = Editor(project)
    assert running.leave() == 0
    running.close()
