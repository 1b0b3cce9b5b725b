"""Templates: sandboxed, strict, with errors that say where; a project's own come first."""

from pathlib import Path
from typing import Any

import pytest

from cptskit.documents.errors import RenderError
from cptskit.documents.gabarits.environment import render_template
from cptskit.documents.gabarits.fields import UnknownFieldError
from cptskit.documents.gabarits.filtres import JINJA
from cptskit.documents.gabarits.vue import Fonction


def rendered(folder: Path, text: str, **names: Any) -> str:
    (folder / "modeles").mkdir(exist_ok=True)
    (folder / "modeles" / "essai.md").write_text(text, encoding="utf-8")
    return render_template(folder, "essai.md", names)


def test_values_are_escaped_and_templates_are_not(tmp_path: Path) -> None:
    assert rendered(tmp_path, "**{{ nom }}**", nom="a*b") == "**a\\*b**\n"


def test_a_section_without_content_is_not_written(tmp_path: Path) -> None:
    template = (
        '{% call section(1, "Haut") %}{% call section(2, titre) %}{{ texte }}{% endcall %}'
        "{% endcall %}"
    )
    assert rendered(tmp_path, template, titre="Bas *", texte="") == "\n"
    whole = rendered(tmp_path, template, titre="Bas *", texte="Oui.")
    assert whole == "# Haut\n\n## Bas \\*\n\nOui.\n"


def test_an_unknown_name_is_said_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"essai\.md, ligne 2 : le nom « nomm » n'existe pas"):
        rendered(tmp_path, "Bonjour\n{{ nomm }}", nom="x")


def test_a_field_that_does_not_exist_is_said_with_its_line(tmp_path: Path) -> None:
    def valeur(path: str) -> None:
        raise UnknownFieldError(f"le champ « {path} » n'existe pas")

    with pytest.raises(RenderError, match=r"ligne 1 : le champ « a\.b » n'existe pas"):
        rendered(tmp_path, "{{ valeur('a.b') }}", valeur=Fonction(valeur))


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ nom.__init__.__globals__ }}",
        "{{ namespace.__init__.__globals__.os.popen('id').read() }}",
    ],
)
def test_templates_are_sandboxed(attack: str, tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="interdite"):
        rendered(tmp_path, attack, nom="x")


def test_a_template_cannot_read_outside_its_folders(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    with pytest.raises(RenderError, match="n'existe pas"):
        rendered(tmp_path, '{% include "../secret.md" %}')


def test_a_block_of_the_project_takes_precedence(tmp_path: Path) -> None:
    own = tmp_path / "modeles" / "blocs"
    own.mkdir(parents=True)
    (own / "communes.md").write_text("À nous.", encoding="utf-8")
    assert rendered(tmp_path, '{% include "blocs/communes.md" %}') == "À nous.\n"


def test_join_keeps_markdown_and_escapes_the_rest_for_markdown(tmp_path: Path) -> None:
    (tmp_path / "modeles").mkdir()
    template = "{{ ['A_B' | gras, \"l'eau\", 'c*'] | join(' – ') }} {{ ['d', 1] | join(', ') }}"
    (tmp_path / "modeles" / "essai.md").write_text(template, encoding="utf-8")
    text = render_template(tmp_path, "essai.md", {})
    assert text == "**A\\_B** – l'eau – c\\* d, 1\n"


@pytest.mark.parametrize("nothing", ["", "  ", None])
def test_marks_around_nothing_are_not_printed(nothing: str | None, tmp_path: Path) -> None:
    assert rendered(tmp_path, "[{{ nom | gras }}{{ nom | italique }}]", nom=nothing) == "[]\n"
    assert rendered(tmp_path, "[{{ nom | gras }}]", nom=" Anne ") == "[**Anne**]\n"


def test_rows_side_by_side_fill_as_many_columns_as_asked() -> None:
    rows = [["A", 1], ["B", 2], ["C", 3], ["D", 4]]
    assert JINJA["colonnes"](rows, 3) == [["A", 1, "C", 3, " ", " "], ["B", 2, "D", 4, " ", " "]]
