"""A project made by a stranger: whatever its links are, nothing outside of it is ever opened."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cptskit
from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.feuille import choices
from cptskit.atelier.pages.revoir import review_page
from cptskit.socle.errors import CptskitError
from cptskit.usages.modeles import strangers, templates

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")

EXAMPLE = Path(__file__).parent.parent / "examples" / "minimal"
SECRET = "Zorgluboix le secret"
_heard: list[str] | None = None


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if _heard is not None and event in ("open", "os.listdir", "os.scandir"):
        _heard.append(os.fsdecode(arguments[0]) if not isinstance(arguments[0], int) else "")


sys.addaudithook(_listen)


@contextmanager
def all_that_is_opened() -> Iterator[list[str]]:
    global _heard  # noqa: PLW0603 - an audit hook cannot be taken away
    _heard = heard = []
    try:
        yield heard
    finally:
        _heard = None


def outside(heard: list[str], folder: Path) -> set[str]:
    return {path for path in heard if path and Path(path).resolve().is_relative_to(folder)}


PLACES = [
    "territoire.yaml",
    "a/b.yaml",
    "missions",
    "textes",
    "textes/a.md",
    "images/logo.png",
    "annexes",
    "annexes/statuts.pdf",
    "modeles",
    "modeles/lettre_intention.md",
    "modeles/blocs",
    "modeles/blocs/communes.md",
    "modeles/trame.docx",
    "membres.csv",
    "boucle/encore",
]
TARGETS = [
    "secret.md",
    "secret.yaml",
    "",
    "tube",
    "/",
    "/proc/self/environ",
    "/dev/zero",
    "@",
    "@/a",
]


def build(folder: Path, links: dict[str, str]) -> Path:
    """Make a project whose places are these links; `@` is the project itself."""
    out, project = folder / "dehors", folder / "projet"
    out.mkdir()
    for name in ("secret.md", "secret.yaml"):
        (out / name).write_text(f"region: {SECRET}\n", encoding="utf-8")
    os.mkfifo(out / "tube")
    shutil.copytree(EXAMPLE, project, ignore=shutil.ignore_patterns("dist"))
    with (project / "cpts.yaml").open("a", encoding="utf-8") as main:
        main.write("\nusagers: {implication: {texte: textes/a.md}}\n")
        main.write("style: {logo: images/logo.png}\n")
        main.write('evaluation: {methode: "![x](images/logo.png)"}\n')
    for place, target in links.items():
        at = project / place
        with suppress(OSError):  # a place below a link: it is no folder of ours
            if not at.parent.resolve().is_relative_to(project):
                continue
            at.parent.mkdir(parents=True, exist_ok=True)
            at.symlink_to(
                target.replace("@", str(project)) if target[:1] in ("/", "@") else out / target
            )
    return project


def use(project: Path) -> str:
    """Do what the commands do; return all that they say."""
    told = [str(cptskit.check(project)), str(cptskit.fix(project))]
    with suppress(CptskitError, OSError):
        files = cptskit.render(project, formats=["md", "html"], sortie=project.parent / "dist")
        told += [path.read_text(encoding="utf-8") for path in files]
    with suppress(CptskitError, OSError):
        cptskit.fill(project, "modeles/trame.docx", sortie=project.parent / "dist")
    told += [str(list(strangers(project))), str(templates(project))]
    desk = Desk(project)
    if state := desk.state():
        told += [str(review_page(state)), str(choices(state)), str(desk.sheet("lettre"))]
    desk.close()
    return "\n".join(told)


def test_nothing_outside_is_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.dictionaries(st.sampled_from(PLACES), st.sampled_from(TARGETS), min_size=1))
    def never(links: dict[str, str]) -> None:
        folder = tmp_path_factory.mktemp("etranger").resolve()
        project = build(folder, links)
        with all_that_is_opened() as heard:
            told = use(project)
        assert outside(heard, folder / "dehors") == set()
        assert not any(path.startswith("/proc/self/environ") for path in heard)
        assert SECRET not in told

    never()


@pytest.mark.parametrize("place", PLACES)
def test_a_link_out_is_not_followed_at(place: str, tmp_path: Path) -> None:
    target = "secret.yaml" if Path(place).suffix else ""
    project = build(tmp_path.resolve(), {place: target})
    with all_that_is_opened() as heard:
        told = use(project)
    assert (project / place).is_symlink()
    assert outside(heard, tmp_path.resolve() / "dehors") == set()
    assert SECRET not in told
