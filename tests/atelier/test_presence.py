"""Who else is there: told while a heart beats, and never for longer."""

from pathlib import Path

import pytest

from cptskit.atelier.place import PLACE
from cptskit.atelier.presence import Presence, Present


class Clock:
    """A clock that stands still until it is told to go on."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def session(folder: Path, clock: Clock) -> Presence:
    return Presence(folder, folder / PLACE, clock=clock)


def test_each_sees_the_other_and_not_oneself(tmp_path: Path, clock: Clock) -> None:
    one, two = session(tmp_path, clock), session(tmp_path, clock)
    one.beat()
    assert one.others() == ()
    (there,) = two.others()
    assert "déjà ouvert sur ce dossier, sur cet ordinateur" in there.phrase
    colleague = Present("marie", "ACCUEIL", "14 h 02").phrase
    assert colleague.startswith("marie (poste ACCUEIL) a aussi ce dossier ouvert depuis")
    assert (tmp_path / PLACE / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_who_does_not_beat_any_more_is_gone(tmp_path: Path, clock: Clock) -> None:
    one, two = session(tmp_path, clock), session(tmp_path, clock)
    one.beat()
    assert two.others()
    clock.now += 60
    assert two.others(), "a slow share is no absence"
    clock.now += 60
    assert two.others() == ()
    one.beat()
    assert two.others(), "a lid that was opened again"


def test_who_leaves_is_gone_at_once(tmp_path: Path, clock: Clock) -> None:
    one, two = session(tmp_path, clock), session(tmp_path, clock)
    one.beat()
    one.leave()
    assert two.others() == ()


@pytest.mark.parametrize("said", ["", "{", "[]", '{"nom": 3, "heure": "x"}', '{"heure": 1e400}'])
def test_what_is_no_heart_is_nobody(tmp_path: Path, clock: Clock, said: str) -> None:
    (tmp_path / PLACE).mkdir(parents=True)
    (tmp_path / PLACE / "abc.present.json").write_text(said, encoding="utf-8")
    assert session(tmp_path, clock).others() == ()


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / ".cptskit").write_text("", encoding="utf-8")
    one = session(tmp_path, clock)
    one.beat()
    assert one.others() == ()
    one.leave()
