"""What may be opened of a stranger's folder, and the walk over it."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from cptskit.socle import plain_files
from cptskit.socle.plain_files import Found, RefusedFileError, Why, is_plain, read_plain, walk

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "dehors").mkdir()
    (tmp_path / "dehors" / "secret.yaml").write_text("secret", encoding="utf-8")
    folder = tmp_path / "projet"
    folder.mkdir()
    (folder / "a.yaml").write_text("a", encoding="utf-8")
    return folder


def link_out(file: Path) -> None:
    file.symlink_to(file.parent.parent / "dehors" / "secret.yaml")


def link_to_itself(file: Path) -> None:
    file.symlink_to(file)


def pipe(file: Path) -> None:
    os.mkfifo(file)


def a_socket(file: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(file.parent)  # a socket's path is at most a hundred characters
        made.bind(file.name)
        os.chdir(here)


def device(file: Path) -> None:
    file.symlink_to("/dev/zero")


@needs_pipes
@pytest.mark.parametrize(
    ("make", "why"),
    [
        (link_out, Why.OUTSIDE),
        (device, Why.OUTSIDE),
        (link_to_itself, Why.ABSENT),
        (pipe, Why.SPECIAL),
        (a_socket, Why.SPECIAL),
        (Path.mkdir, Why.ABSENT),
        (lambda _: None, Why.ABSENT),
    ],
)
def test_what_is_no_plain_file_of_the_project_is_refused(
    make: Callable[[Path], None], why: Why, project: Path
) -> None:
    file = project / "x.yaml"
    make(file)
    with pytest.raises(RefusedFileError) as raised:
        read_plain(file, project, 100)
    assert raised.value.why is why
    assert not is_plain(file, project)


@needs_pipes
def test_what_the_user_named_may_be_anywhere_but_is_plain_too(project: Path) -> None:
    assert read_plain(project.parent / "dehors" / "secret.yaml", None, 100) == b"secret"
    for special in (Path("/dev/zero"), project / "tube"):
        if special.name == "tube":
            os.mkfifo(special)
        with pytest.raises(RefusedFileError) as raised:
            read_plain(special, None, 100)
        assert raised.value.why is Why.SPECIAL


def test_no_more_is_read_than_is_allowed(project: Path) -> None:
    (project / "gros").write_bytes(b"x" * 11)
    assert read_plain(project / "gros", project, 11) == b"x" * 11
    with pytest.raises(RefusedFileError) as raised:
        read_plain(project / "gros", project, 10)
    assert raised.value.why is Why.TOO_BIG


def test_a_link_within_the_project_is_followed(project: Path) -> None:
    (project / "b.yaml").symlink_to("a.yaml")
    assert read_plain(project / "b.yaml", project, 10) == b"a"


def named(found: list[Found]) -> list[tuple[str, Why | None]]:
    return [(one.name, one.why) for one in found]


def test_the_walk_tells_files_before_folders_and_what_it_refuses(project: Path) -> None:
    for name in ("m/x.md", "b/y.md", "dist/z.md", ".git/config"):
        (project / name).parent.mkdir()
        (project / name).touch()
    link_out(project / "lien.yaml")
    (project / "tout").symlink_to("/")
    assert named(list(walk(project, apart_from={"dist"}))) == [
        ("a.yaml", None),
        ("lien.yaml", Why.OUTSIDE),
        ("b/y.md", None),
        ("m/x.md", None),
        ("tout", Why.OUTSIDE),
    ]


def test_folders_that_lead_into_each_other_end(project: Path) -> None:
    for one, other in (("un", "deux"), ("deux", "un")):
        (project / one).mkdir()
        (project / one / "f.md").touch()
        (project / one / "vers").symlink_to(project / other)
    (project / "un" / "haut").symlink_to(project)
    assert named(list(walk(project))) == [
        ("a.yaml", None),
        ("deux/f.md", None),
        ("deux/vers/f.md", None),
    ]


@pytest.mark.parametrize("bound", ["MOST_ENTRIES", "MOST_DEPTH"])
def test_the_walk_has_an_end(bound: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_files, bound, 3)
    folder = project
    for _ in range(6):
        folder /= "encore"
        folder.mkdir()
        (folder / "f").touch()
    found = list(walk(project))
    assert found[-1].why is Why.TOO_MANY
    assert len(found) <= 5
