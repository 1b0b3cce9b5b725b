"""The page of a preview in a browser, and a hand that saves files."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from .serving import PATIENCE, Running

DESKTOP = (1280, 800)
PHONE = (390, 844)
expect.set_options(timeout=PATIENCE * 1000)


@dataclass(frozen=True)
class Reader:
    """Someone who looks at the page, and edits the project beside it."""

    page: Page
    preview: Running

    @property
    def sheet(self) -> FrameLocator:
        """The document."""
        return self.page.frame_locator("#feuille")

    @property
    def findings(self) -> Locator:
        return self.page.locator("#liste-constats .constat")

    def visit(self, **query: str) -> None:
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        self.page.goto(f"{self.preview.address}/?{asked}")
        expect(self.page.locator("#resume")).not_to_be_empty()

    def visit_with_document(self, name: str, **query: str) -> None:
        self.visit(document=name, **query)
        expect(self.sheet.locator("main")).not_to_be_empty()

    def inside(self, script: str, argument: Any = None) -> Any:
        """Run a function of the document's `window`."""
        code = f"(given) => ({script})(document.querySelector('#feuille').contentWindow, given)"
        return self.page.evaluate(code, argument)

    def edit(self, name: str, pattern: str, new: str) -> None:
        """Replace the first match in a file, as an editor does that writes in place."""
        file = self.preview.folder / name
        file.write_text(changed(file, pattern, new), encoding="utf-8")

    def edit_by_renaming(self, name: str, pattern: str, new: str) -> None:
        """Replace the first match in a file, as an editor does that writes beside and renames."""
        file = self.preview.folder / name
        beside = file.with_name(f"{name}~")
        beside.write_text(changed(file, pattern, new), encoding="utf-8")
        beside.replace(file)


def changed(file: Path, pattern: str, new: str) -> str:
    text, number = re.subn(pattern, new, file.read_text(encoding="utf-8"), count=1)
    assert number == 1
    return text


@contextmanager
def reader(
    browser: Browser, preview: Running, size: tuple[int, int] = DESKTOP, **options: Any
) -> Iterator[Reader]:
    """Open the page's browser; what goes wrong in it, or leaves this machine, fails the test."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda one: wrong.extend([one.text] * ("Security Policy" in one.text)))
    page.on("request", lambda one: wrong.extend([] if is_local(one.url, preview) else [one.url]))
    try:
        yield Reader(page, preview)
    finally:
        context.close()
    assert wrong == []


def is_local(url: str, preview: Running) -> bool:
    return url.startswith((f"{preview.address}/", "data:"))
