"""The whole path in the page, played in a real browser: from an empty folder to a letter that is
ready, then to a projet with four missions. Counts what a person types; a test plays it too.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

from playwright.sync_api import Locator, Page, expect

from cptskit.atelier.service import listen, serve

STORY = Path(__file__).with_name("atelier_path.json")
PATIENCE = 30_000
Shots = Mapping[str, Path]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the page of a folder, and give its address."""
    stop, listening = Event(), listen(0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    thread = Thread(target=serve, args=(folder, listening), kwargs={"stop": stop})
    thread.start()
    try:
        yield address
    finally:
        stop.set()
        thread.join(20)


@dataclass
class Person:
    """Somebody who writes in the page, and what it cost them."""

    page: Page
    address: str
    shots: Shots = field(default_factory=dict)
    typed: int = 0
    chosen: int = 0
    keys: int = 0
    clicks: int = 0
    seconds: float = 0.0

    def begin(self, name: str, search: str, epci: str) -> None:
        """Answer the first questions."""
        self.page.goto(self.address)
        self._write("#nom", name)
        self.page.locator("#cherche").press_sequentially(search)
        self.keys += len(search)
        self.typed += 1
        self._click(self.page.get_by_role("button", name=f"Ajouter {epci}"))
        expect(self.page.locator("#carte")).to_be_visible(timeout=PATIENCE)
        self.page.locator("#carte").evaluate("one => one.decode()")
        self._shot("depart")
        self._click(self.page.get_by_role("button", name="Créer le projet"))
        expect(self.page.locator("h1")).to_have_text("Qui nous sommes", timeout=PATIENCE)

    def chapter(
        self,
        slug: str,
        answers: Mapping[str, str],
        ticks: Sequence[str] = (),
        buttons: Sequence[str] = (),
    ) -> None:
        """Answer the questions of a chapter, by the ids of their fields; press buttons by name."""
        self.page.goto(f"{self.address}/chapitre/{slug}")
        for id_, value in answers.items():
            self._answer(id_, value)
        for id_ in ticks:
            self._tick(id_)
        for name in buttons:
            self._press(name)
        self._shot(slug)

    def copy(self, slug: str, answers: Mapping[str, str]) -> None:
        """Copy a fiche, and change answers of the copy, by their names in it."""
        self.page.goto(f"{self.address}/chapitre/{slug}")
        self._click(self.page.get_by_role("button", name="En faire une copie"))
        mission, _, number = slug.removeprefix("fiche-").rpartition("-")
        self.page.wait_for_url(re.compile(rf"/fiche-{mission}-(?!{number}$)\d+$"))
        new = self.page.url.rpartition("-")[2]
        for name, value in answers.items():
            self._answer(f"c-missions-{mission}-fiches-{new}-{name}", value)

    def left(self) -> list[str]:
        """Return what home says is still missing."""
        self.page.goto(self.address)
        self._shot("accueil")
        return self.page.locator("ol.a-faire .ou > :first-child").all_inner_texts()

    def _answer(self, id_: str, value: str) -> None:
        box = self.page.locator(f"[id='{id_}']")
        expect(box).to_be_attached(timeout=PATIENCE)
        self._unfold()
        kind = box.evaluate("one => one.tagName")
        with self._saved():
            if kind == "SELECT":
                box.select_option(value)
                self.chosen += 1
                self.clicks += 2
            else:
                self._write(f"[id='{id_}']", value)
                box.press("Tab")

    def _write(self, selector: str, value: str) -> None:
        self.page.locator(selector).fill(value)
        self.typed += 1
        self.keys += len(value) + 1

    def _tick(self, id_: str) -> None:
        self._unfold()
        with self._saved():
            self.page.locator(f"[id='{id_}']").check()
        self.chosen += 1
        self.clicks += 1

    def _press(self, name: str) -> None:
        button = self.page.get_by_role("button", name=name, include_hidden=True)
        self._unfold()
        with self._saved():
            self._click(button.first)

    def _unfold(self) -> None:
        self.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    def _click(self, button: Locator) -> None:
        button.click()
        self.clicks += 1

    @contextmanager
    def _saved(self) -> Iterator[None]:
        """Wait until an answer was written and the page follows."""
        with self.page.expect_response(
            lambda answer: answer.request.method == "POST", timeout=PATIENCE
        ):
            start = monotonic()
            yield
        self.page.evaluate("file")
        self.seconds = max(self.seconds, monotonic() - start)

    def _shot(self, name: str) -> None:
        if name in self.shots:
            self.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
            self.page.screenshot(path=self.shots[name])


def story() -> dict[str, Any]:
    """Return what the person of the path answers: fiction, in a real place."""
    found: dict[str, Any] = json.loads(STORY.read_text(encoding="utf-8"))
    return found


def play_letter(person: Person, told: Mapping[str, Any]) -> list[str]:
    """Write the letter, and return what is missing at the end: nothing."""
    person.begin(*told["debut"])
    for chapter in told["lettre"]:
        _play(person, chapter)
    return person.left()


def play_projet(person: Person, told: Mapping[str, Any]) -> list[str]:
    """Go on to a projet with four missions and a fiche for each, and return what is missing."""
    for chapter in told["projet"]:
        _play(person, chapter)
    return person.left()


def play_fiches(person: Person, told: Mapping[str, Any]) -> list[str]:
    """Go on to ten fiches, six of them copies of the others, and return what is missing."""
    for slug, answers in told["fiches"]:
        person.copy(slug, answers)
    return person.left()


def play_year(person: Person, told: Mapping[str, Any]) -> list[str]:
    """Go on to a signed contract and its first year, and return what is missing."""
    for chapter in told["annee"]:
        _play(person, chapter)
    return person.left()


def _play(person: Person, chapter: Mapping[str, Any]) -> None:
    person.chapter(
        chapter["slug"],
        chapter.get("reponses", {}),
        chapter.get("coches", ()),
        chapter.get("boutons", ()),
    )
