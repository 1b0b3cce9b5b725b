"""A foreign template runs nothing, reads nothing, changes nothing, tells nothing, and ends."""

import re
import time
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from cptskit.documents.errors import RenderError
from cptskit.documents.gabarits.acces import names_of
from cptskit.documents.gabarits.context import template_context
from cptskit.documents.gabarits.environment import environment, render_template
from cptskit.documents.gabarits.vue import Fonction, Groupe, Vue, champs_de, origine, vue
from cptskit.droit.regions import region
from cptskit.projet import Projet

from ..full import filled
from .payloads import ENDLESS, ESCAPES, HARMLESS

INTERNAL = re.compile(
    r"0x[0-9a-f]{6}|<class|<function|<built-in|<bound|<module|<generator|object at|pydantic"
    r"|jinja2?\b|__\w+__|uid=\d|root:|FieldInfo|site-packages|Traceback|Vue\b|\bFonction\b",
)
A_SECOND = 4.0
"""A refusal takes some milliseconds; this machine may be busy."""


@cache
def names() -> dict[str, Any]:
    return template_context(
        Projet.model_validate(filled()),
        day=date(2026, 11, 1),
        region=region("Nouvelle-Aquitaine"),
        brouillon=True,
        file_of=lambda _: "cpts.yaml",
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("projet")
    (made / "modeles").mkdir()
    return made


def rendered(folder: Path, text: str) -> str:
    (folder / "modeles" / "essai.md").write_text(text, encoding="utf-8")
    environment(folder).cache.clear()  # type: ignore[union-attr]
    return render_template(folder, "essai.md", names())


def said(folder: Path, text: str) -> str:
    """Return what a template writes, or why it is refused, without its own lines."""
    try:
        return rendered(folder, text)
    except RenderError as error:
        return str(error).partition("\n")[0].replace(text, "")


@pytest.mark.parametrize("group", range(8))
def test_no_escape_leads_anywhere(group: int, folder: Path) -> None:
    for payload in ESCAPES[group::8]:
        told = said(folder, payload)
        quoted = re.findall("« (.+?) »", told)
        for word in (one for one in quoted if one in payload):
            told = told.replace(f"« {word} »", "")
        assert not INTERNAL.search(told), (payload, told)
        assert not (folder / "pwn").exists()
        assert not Path("pwn").exists()


def test_data_are_as_they_were_after_all_of_them(folder: Path) -> None:
    before = plainly(names()["projet"])
    for payload in ESCAPES:
        if payload.startswith("{% do") or "{% set projet" in payload:
            with pytest.raises(RenderError):
                rendered(folder, payload)
    assert plainly(names()["projet"]) == before


@pytest.mark.parametrize("payload", HARMLESS)
def test_what_templates_do_every_day_works(payload: str, folder: Path) -> None:
    assert rendered(folder, payload).strip()


@pytest.mark.parametrize("number", range(len(ENDLESS)))
def test_what_would_never_end_is_refused_at_once(number: int, folder: Path) -> None:
    begun = time.process_time()
    with pytest.raises(RenderError) as caught:
        rendered(folder, ENDLESS[number])
    assert time.process_time() - begun < A_SECOND
    assert "essai.md" in str(caught.value)
    assert len(str(caught.value)) < 600


def plainly(value: Any) -> Any:
    """Return all data below a view, as tuples."""
    if isinstance(value, Vue):
        return tuple((name, plainly(getattr(value, name))) for name in champs_de(value))
    if isinstance(value, tuple):
        return tuple(plainly(part) for part in value)
    if isinstance(value, Groupe):
        return tuple((str(key), plainly(part)) for key, part in value.items())
    return str(value)


def reached(value: Any, path: str, found: dict[str, Any]) -> dict[str, Any]:
    """Return all objects that a template can reach from a value, one a kind, by their path."""
    if any(type(one) is type(value) for one in found.values()) and not isinstance(value, tuple):
        return found
    found[path] = value
    if isinstance(value, Vue):
        for name in champs_de(value):
            reached(getattr(value, name), f"{path}.{name}", found)
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            reached(part, f"{path}[{place}]", found)
    elif isinstance(value, Groupe):
        for key, part in value.items():
            reached(part, f'{path}["{getattr(key, "value", key)}"]', found)
    return found


CALLED = ("echeances", "contrats", "synthese_du_budget", "communes_detaillees", "intercommunalites")


def test_every_public_attribute_of_every_object_is_data_or_does_not_exist(folder: Path) -> None:
    found: dict[str, Any] = {}
    for name, value in names().items():
        reached(value, name, found)
    for name in (*CALLED, "remise"):
        reached(names()[name](), f"{name}()", found)
    assert len(found) > 60
    env = environment(folder)
    for path, value in found.items():
        for name in (one for one in dir(value) if not one.startswith("__")):
            got = env.getattr(value, name)
            allowed = isinstance(value, Vue) and name in champs_de(value)
            data = isinstance(got, Fonction | Vue | Groupe | tuple | str | int | float | date)
            known = allowed or name in names_of(value) or isinstance(got, Fonction)
            undefined = type(got).__name__ == "FrenchUndefined"
            assert undefined or known or (data and not isinstance(got, type)), (path, name, got)
            assert undefined or not isinstance(got, type)
            assert not INTERNAL.search(repr(got)) or undefined, (path, name)


def test_nothing_that_is_handed_to_a_template_is_a_model() -> None:
    found: dict[str, Any] = {}
    for name, value in names().items():
        reached(value, name, found)
    assert not [path for path, value in found.items() if isinstance(value, BaseModel | type)]


def test_a_view_cannot_be_changed() -> None:
    projet = names()["projet"]
    with pytest.raises(AttributeError):
        projet.etape = "lettre"
    with pytest.raises(TypeError):
        projet.missions["x"] = 1
    assert origine(projet) is Projet


def test_a_type_that_nobody_meant_to_show_has_no_view() -> None:
    with pytest.raises(TypeError, match="no view of"):
        vue(Path())


def test_a_suggestion_names_fields_only(folder: Path) -> None:
    told = said(folder, "{{ projet.identite.nomm }}")
    assert "vouliez-vous dire « nom »" in told
    assert "vouliez-vous" not in said(folder, "{{ projet.model_dum }}")
    assert "vouliez-vous" not in said(folder, "{{ jour.strftim }}")
