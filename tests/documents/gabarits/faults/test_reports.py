"""An error in a template is said in French, with its file, its line, and what may be meant."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.documents.errors import RenderError
from cptskit.documents.gabarits.context import template_context
from cptskit.documents.gabarits.environment import render_template
from cptskit.documents.gabarits.vue import Fonction
from cptskit.projet import Projet
from cptskit.socle.errors import CptskitError

PROJET = Projet.model_validate(
    {
        "etape": "projet",
        "identite": {"nom": "CPTS d'essai", "contexte": "Un *récit*."},
        "territoire": {"communes": [{"insee": "24037", "nom": "Bergerac"}]},
    }
)


def names() -> dict[str, Any]:
    return template_context(
        PROJET,
        day=date(2026, 11, 1),
        region=None,
        brouillon=True,
        file_of=lambda _: "territoire.yaml",
    )


def reported(folder: Path, text: str | bytes, name: str = "essai.md") -> str:
    own = folder / "modeles" / name
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(RenderError) as caught:
        render_template(folder, name, names())
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n{% if x %}\nb", 2, "« {% if x %} » n'a pas de fin : il manque {% endif %}"),
        (
            "{% for a in fiches %}\n{% endif %}",
            2,
            "ne ferme pas « {% for a in fiches %} », ouvert plus haut : {% endfor %} est attendu",
        ),
        ("a\n{% endfor %}", 2, "ne ferme rien : il n'y a pas de {% for … %} au-dessus"),
        ("{% else %}", 1, "n'est pas dans un {% if … %} ou {% for … %}"),
        ("a\n{{ projet.etape\nb", 2, "n'est pas fermée : il manque « }} »"),
        ("{{ projet.etape\n{{ region }}", 1, "n'est pas fermée : il manque « }} »"),
        ("{% if region\nb", 1, "n'est pas fermée : il manque « %} »"),
        ("{# une remarque", 1, "n'est pas fermée : il manque « #} »"),
        ("{% iff x %}", 1, "n'est pas une instruction ; vouliez-vous dire « if » ?"),
        ("{{ a b }}", 1, "la balise « {{ a b }} » ne se comprend pas"),
        ("a\n{{ 'é' | nombr }}", 2, "le filtre « nombr » n'existe pas ; vouliez-vous dire"),
        ("{% if 1 is definedd %}{% endif %}", 1, "le test « is definedd » n'existe pas"),
        ("{{ fichess }}", 1, "le nom « fichess » n'existe pas ; vouliez-vous dire « fiches » ?"),
        (
            "a\n\n{{ projet.identite.nomm }}",
            3,
            "le champ « nomm » n'existe pas ici ; vouliez-vous dire « nom » ?",
        ),
        (
            '{{ valeur("territoire.populatoin.valeur") }}',
            1,
            "vouliez-vous dire « territoire.population » ?",
        ),
        ("{{ projet.association.nom }}", 1, "« nom » est demandé à une valeur vide"),
        ("{{ projet.territoire.communes.nom }}", 1, "« nom » est demandé à une liste"),
        ("{{ projet.contacts | first | upper }}", 1, "demandé à une liste vide"),
        ('{% include "blocs/comunes.md" %}', 1, "vouliez-vous dire « blocs/communes.md » ?"),
        (
            '{{ figure("cart") }}',
            1,
            "la figure « cart » n'existe pas ; vouliez-vous dire « carte »",
        ),
        ("{{ ''.__class__ }}", 1, "cette opération est interdite dans un modèle"),
        ("{{ 'a' + 1 }}", 1, "une valeur n'est pas de la sorte attendue"),
        ("{{ 1 / 0 }}", 1, "une division par zéro"),
        ("{{ 'a' | pluriel('b') }}", 1, "une valeur n'est pas de la sorte attendue"),
        ('a\n{% include "essai.md" %}', 2, "le modèle s'appelle lui-même sans fin"),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
            1,
            "les boucles range(…) font plus de 200000 tours",
        ),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(
    text: str, line: int, words: str, tmp_path: Path
) -> None:
    said = reported(tmp_path, text)
    assert said.startswith(f"Le modèle {tmp_path.as_posix()}/modeles/essai.md, ligne {line} : ")
    assert words in said
    assert said.endswith(f"\n  {line} │ {text.splitlines()[line - 1]}")


def test_a_text_that_is_no_document_any_more_is_refused(tmp_path: Path) -> None:
    said = reported(tmp_path, "{{ 'x' * 30000000 }}")
    assert "essai.md, ligne 1 : le texte produit est trop long pour un document." in said
    said = reported(tmp_path, "{% for n in range(40) %}{{ 'x' * 1000000 }}{% endfor %}")
    assert said == "Le modèle essai.md : le texte produit est trop long pour un document."


def test_an_error_in_a_block_is_said_of_the_block(tmp_path: Path) -> None:
    own = tmp_path / "modeles" / "blocs" / "communes.md"
    own.parent.mkdir(parents=True)
    own.write_text("Bien.\n{{ nomm }}\n", encoding="utf-8")
    said = reported(tmp_path, '{% include "blocs/communes.md" %}')
    assert "modeles/blocs/communes.md, ligne 2 : le nom « nomm » n'existe pas" in said


def test_a_template_in_another_encoding_is_refused(tmp_path: Path) -> None:
    assert "n'est pas enregistré en UTF-8" in reported(tmp_path, "é".encode("latin-1"))


def test_a_template_saved_by_windows_is_read(tmp_path: Path) -> None:
    (tmp_path / "modeles").mkdir()
    (tmp_path / "modeles" / "essai.md").write_bytes("\ufeffÀ\r\nnous\r\n".encode())
    assert render_template(tmp_path, "essai.md", {}) == "À\nnous\n"


def test_a_fault_of_our_own_template_is_not_put_on_the_user(tmp_path: Path) -> None:
    def broken(_: str) -> str:
        raise NotImplementedError

    with pytest.raises(NotImplementedError):
        render_template(tmp_path, "blocs/communes.md", {**names(), "valeur": Fonction(broken)})


TAGS = st.sampled_from(
    [
        *("{% if ", "{% for a in ", "{% endif %}", "{% endfor %}", "{% else %}", "{% set a = "),
        *("{{ ", " }}", " %}", "{#", "#}", "{%- ", " -%}", '{% include "', '" %}', "{% do "),
        *("projet", ".identite", ".nom", ".territoire", ".communes", ".zzz", "fiches", "region"),
        *('valeur("', '")', 'champ("', 'figure("', "table(", "section(", "manquants(", ")", "("),
        *(" | nombre", " | euros", " | pluriel", " | gras", " | first", " | list", " | length"),
        *("[0]", "['a']", " ~ ", " + ", " * ", " ** ", " / ", "range(", "1", "0", "'é'", ", "),
        *("\n", "::: note\n", "|", "{% call ", "{% endcall %}", "{% macro m(", "{% endmacro %}"),
        *("loop", "caller()", " if ", " else ", " is ", "defined", "none", "not ", "__class__"),
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(TAGS | st.text(max_size=4), max_size=12).map("".join))
def test_no_template_ever_gives_a_traceback(text: str) -> None:
    with TemporaryDirectory() as folder:
        own = Path(folder) / "modeles"
        own.mkdir()
        (own / "essai.md").write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            written = render_template(Path(folder), "essai.md", names())
        except CptskitError as error:
            assert "essai.md" in str(error)
        else:
            assert isinstance(written, str)
