"""`check`, the band, the boxes and `--definitif` say the same of any project."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import cptskit
from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits.manques import missing
from cptskit.documents.names import FICHE_ACTION
from cptskit.loading import LoadedProject, load
from cptskit.reporting.summary import last_line
from cptskit.socle.errors import NotReadyError
from cptskit.socle.findings import BLOCKING
from cptskit.usages.boxes import boxes_of
from cptskit.usages.check import check_loaded
from cptskit.usages.readiness import readiness, stage_of
from cptskit.usages.render import make_document

from ..documents.full import replaced

EXAMPLES = Path(__file__).parents[2] / "examples"
READY = ("minimal", "pays-berjalliens", "bergerac")
OF_STAGE = {"lettre": "lettre", "projet": "projet", "contrat": "projet"}


@cache
def loaded(name: str) -> LoadedProject:
    return load(EXAMPLES / name)


def agree(project: LoadedProject) -> bool:
    """Say whether a project is ready for its stage, once all that say so agree."""
    projet = project.projet
    assert projet is not None
    report = check_loaded(project)
    blocked = any(report.count(level) for level in BLOCKING)
    kind = KINDS[OF_STAGE[projet.etape.value]]
    found = readiness(project, kind)
    assert stage_of(kind, projet) == projet.etape.value
    assert bool(found.why) is blocked, (found.why, [finding.message for finding in report.findings])
    if not report.findings:
        assert "prêt" in last_line([report])
    return not blocked


@pytest.mark.parametrize("name", READY)
def test_the_examples_are_ready(name: str) -> None:
    assert agree(loaded(name))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_they_agree_on_whatever_is_left_out(data: st.DataObject) -> None:
    project = loaded(data.draw(st.sampled_from(READY)))
    changed: Any = project.projet
    for _ in range(data.draw(st.integers(1, 3))):
        route, empty = data.draw(st.sampled_from([*_optional(changed)]))
        changed = replaced(changed, route, empty)
    agree(replace(project, projet=changed))


def _optional(model: BaseModel, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, Any]]:
    """Yield the way to each field that a project may leave out, with what stands there then."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if not field.is_required() and value:
            yield (*route, name), field.get_default(call_default_factory=True)
        if isinstance(value, BaseModel):
            yield from _optional(value, (*route, name))


def with_text(tmp_path: Path, text: str) -> Path:
    """Return the ready letter of an example, with a text added."""
    folder = tmp_path / "p"
    shutil.copytree(EXAMPLES / "minimal", folder, ignore=shutil.ignore_patterns("dist"))
    with (folder / "cpts.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\nglossaire:\n  - sigle: ESSAI\n    sens: {text}\n")
    return folder


def test_a_ready_document_leaves_without_a_band_and_says_so(tmp_path: Path) -> None:
    said: list[str] = []
    (made,) = cptskit.render(
        EXAMPLES / "minimal",
        documents=["lettre"],
        formats=["html"],
        sortie=tmp_path,
        say=said.append,
    )
    assert said == ["Lettre d'intention : document définitif."]
    text = made.read_text(encoding="utf-8")
    assert "BROUILLON" not in text
    assert "À compléter" not in text


def test_a_band_may_be_asked_for(tmp_path: Path) -> None:
    said: list[str] = []
    (made,) = cptskit.render(
        EXAMPLES / "minimal",
        documents=["lettre"],
        formats=["html"],
        sortie=tmp_path,
        brouillon=True,
        say=said.append,
    )
    assert "à votre demande" in said[0]
    assert "BROUILLON" in made.read_text(encoding="utf-8").upper()


@pytest.mark.parametrize(
    "text",
    ['"Un sens {{ x }}"', '"Un sens 🩺"', '"Du **gras**"', "Un sens n #1", '"![a](b.png)"'],
)
def test_what_is_not_fit_to_leave_is_refused_and_nothing_is_written(
    text: str, tmp_path: Path
) -> None:
    folder = with_text(tmp_path, text)
    with pytest.raises(NotReadyError, match=r"Pas de document « lettre » définitif : 1 avert"):
        cptskit.render(folder, documents=["lettre"], sortie=tmp_path / "o", definitif=True)
    assert not (tmp_path / "o").exists()
    said: list[str] = []
    cptskit.render(
        folder, documents=["lettre"], formats=["md"], sortie=tmp_path / "o", say=said.append
    )
    assert said == ["Lettre d'intention : brouillon (1 avertissement)."]


@pytest.mark.parametrize(
    "example", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
)
def test_figures_add_no_box(example: str) -> None:
    project = loaded(example)
    assert project.projet is not None
    for kind in KINDS.values():
        if kind.name != FICHE_ACTION:
            drawn = missing(make_document(project, kind).markdown)
            assert boxes_of(project, kind, None) == drawn


def test_a_check_draws_no_figure() -> None:
    code = (
        "import sys, cptskit\n"
        f"assert not cptskit.check({str(EXAMPLES / 'bergerac')!r}).findings\n"
        "heavy = 'cptskit.documents.figures.carte', 'typst', 'docx', 'cptskit.usages.render'\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_what_an_own_template_prints_wrong_keeps_the_document_back(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    shutil.copytree(EXAMPLES / "bergerac", folder, ignore=shutil.ignore_patterns("dist"))
    own = folder / "modeles" / "projet_sante.md"
    own.parent.mkdir()
    own.write_text("{{ projet.identite.nom }} ![Carte](images/absente.png)\n", encoding="utf-8")
    told = [finding.message for finding in cptskit.check(folder, etape="projet").findings]
    assert any("images/absente.png" in one for one in told)
    with pytest.raises(NotReadyError):
        cptskit.render(folder, documents=["projet"], formats=["md"], definitif=True)
    assert not (folder / "dist").exists()
    own.write_text('{{ projet.identite.nom }} : 1 < 2, {{ "{{ x }}" }}\n', encoding="utf-8")
    told = [finding.message for finding in cptskit.check(folder, etape="projet").findings]
    assert any("{{ x }}" in one for one in told)
    own.write_text("{{ projet.identite.nom }}, <b>en gras</b>.\n", encoding="utf-8")
    told = [finding.message for finding in cptskit.check(folder, etape="projet").findings]
    assert any("<b>" in one for one in told)
    own.write_text("{{ projet.identite.nom }}, **tel quel**.\n", encoding="utf-8")
    assert cptskit.check(folder, etape="projet").findings == ()
