"""Templates copied into a project: which, where, and never over what is there."""

from pathlib import Path

import pytest

import cptskit
from cptskit.socle.errors import TargetExistsError
from cptskit.socle.resources import resource
from cptskit.usages import modeles as overriding
from cptskit.usages.modeles import UnknownTemplateError, extract, strangers, templates

START = "etape: lettre\nidentite:\n  nom: CPTS d'essai\n"


def relative(folder: Path, paths: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_every_template_says_what_it_is() -> None:
    assert [name for name in overriding.names() if not overriding.usage(name)] == []


@pytest.mark.parametrize(
    "name",
    [
        "blocs/projet/budget.md",
        "blocs/projet/budget",
        "projet/budget",
        "modeles/blocs/projet/budget.md",
        "blocs\\projet\\budget.md",
    ],
)
def test_a_template_is_copied_as_it_is(name: str, tmp_path: Path) -> None:
    done = extract(tmp_path, [name])
    assert relative(tmp_path, done.written) == ["modeles/blocs/projet/budget.md"]
    original = resource("templates") / "blocs" / "projet" / "budget.md"
    assert done.written[0].read_bytes() == original.read_bytes()


def test_a_document_comes_with_its_blocks_each_once(tmp_path: Path) -> None:
    written = relative(tmp_path, extract(tmp_path, ["lettre"]).written)
    assert written[0] == "modeles/lettre_intention.md"
    assert "modeles/blocs/lettre/fin.md" in written
    assert "modeles/blocs/lettre/territoire.md" in written
    assert "modeles/blocs/population.md" in written
    assert len(written) == len(set(written))
    assert "modeles/blocs/projet/budget.md" not in written


def test_all_templates_may_be_copied_and_give_the_same_document(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(START, encoding="utf-8")
    (before,) = cptskit.render(tmp_path, documents=["projet"], formats=["md"])
    text = before.read_bytes()
    assert len(extract(tmp_path, ["tous"]).written) == len(overriding.names())
    assert all(template.overridden for template in templates(tmp_path))
    cptskit.render(tmp_path, documents=["projet"], formats=["md"])
    assert before.read_bytes() == text


def test_what_the_project_has_stays_unless_it_is_asked_for(tmp_path: Path) -> None:
    own = tmp_path / "modeles" / "blocs" / "population.md"
    own.parent.mkdir(parents=True)
    own.write_text("À nous.", encoding="utf-8")
    done = extract(tmp_path, ["lettre"])
    assert done.kept == (own,)
    assert own.read_text(encoding="utf-8") == "À nous."
    with pytest.raises(
        TargetExistsError, match=r"population\.md ; rien n'a été écrit.*--remplacer"
    ):
        extract(tmp_path, ["blocs/population"])
    assert extract(tmp_path, ["blocs/population"], remplacer=True).written == (own,)
    assert "À nous" not in own.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("blocs/projet/budgt.md", "Vouliez-vous dire « blocs/projet/budget » ?"),
        ("letre", "Vouliez-vous dire « lettre » ?"),
        ("jalon", "Vouliez-vous dire « jalons » ?"),
        ("gouvernance", "Plusieurs modèles s'appellent « gouvernance » : blocs/lettre/gouv"),
        ("zzzzzz", "La liste : cptskit modeles list"),
        ("../cpts", "La liste : cptskit modeles list"),
        ("", "La liste : cptskit modeles list"),
    ],
)
def test_a_name_that_does_not_exist_writes_nothing(name: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownTemplateError) as caught:
        extract(tmp_path, ["lettre", name])
    assert said in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnknownTemplateError, match="n'existe pas"):
        templates(tmp_path / "absent")


def test_files_that_replace_nothing_are_shown(tmp_path: Path) -> None:
    (tmp_path / "modeles" / "blocs").mkdir(parents=True)
    for name in ("blocs/comunes.md", "trame.docx", "~$trame.docx", ".DS_Store"):
        (tmp_path / "modeles" / name).write_bytes(b"")
    found = {stranger.path: stranger.remark for stranger in strangers(tmp_path)}
    assert found == {
        "modeles/blocs/comunes.md": "ne remplace aucun modèle de cptskit ; vouliez-vous dire "
        "« blocs/communes.md » ?",
        "modeles/trame.docx": "trame Word : cptskit render --modele modeles/trame.docx",
    }


def test_a_render_tells_a_template_whose_name_is_nearly_one_of_ours(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(START, encoding="utf-8")
    (tmp_path / "modeles" / "blocs").mkdir(parents=True)
    for name in ("lettre-intention.md", "blocs/le_notre_a_nous.md", "blocs/communes.md"):
        (tmp_path / "modeles" / name).write_text("Le nôtre.", encoding="utf-8")
    said: list[str] = []
    cptskit.render(tmp_path, documents=["lettre"], formats=["md"], say=said.append)
    assert [words for words in said if words.startswith("modeles/")] == [
        "modeles/lettre-intention.md ne remplace aucun modèle de cptskit. "
        "Vouliez-vous dire « lettre_intention.md » ?"
    ]


def test_one_block_of_the_project_changes_the_document_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(START, encoding="utf-8")
    own = tmp_path / "modeles" / "blocs" / "projet" / "budget.md"
    own.parent.mkdir(parents=True)
    own.write_text('{% call section(1, "Budget") %}Le nôtre.{% endcall %}', encoding="utf-8")
    (written,) = cptskit.render(tmp_path, documents=["projet"], formats=["md"])
    text = written.read_text(encoding="utf-8")
    assert "# Budget\n\nLe nôtre." in text
    assert "# Calendrier" in text


def test_a_whole_document_of_the_project_is_used(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(START, encoding="utf-8")
    (tmp_path / "modeles").mkdir()
    (tmp_path / "modeles" / "projet_sante.md").write_text(
        "# {{ projet.identite.nom }}", encoding="utf-8"
    )
    (written,) = cptskit.render(tmp_path, documents=["projet"], formats=["md"])
    assert written.read_text(encoding="utf-8") == "# CPTS d'essai\n"
