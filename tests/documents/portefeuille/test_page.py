"""The page of a portfolio: it works alone, sorts and filters, and axe finds nothing."""

from datetime import date
from pathlib import Path

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from cptskit.usages.portefeuille import portefeuille, write_portfolio
from tests.portefeuille.build import SIGNED, write


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portefeuille")
    write(folder / "projets", "A", more=SIGNED)
    write(folder / "projets", "B", etape="projet")
    write(folder / "projets", "C", etape="lettre")
    whole = portefeuille([folder / "projets"], date=date(2026, 11, 29))
    return write_portfolio(whole, folder, ["html"], [])[0]


@pytest.fixture
def page(browser: Browser, file: Path) -> Page:
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    found.on("request", lambda request: asked.append(request.url))
    found.goto(file.as_uri())
    assert asked == [file.as_uri()]
    return found


def shown(page: Page) -> list[str]:
    rows = page.locator("#projets tbody tr:visible th")
    return [text.split("\n")[0] for text in rows.all_inner_texts()]


def test_it_sorts_and_filters_without_a_server(page: Page) -> None:
    assert shown(page) == ["CPTS A", "CPTS B", "CPTS C"]
    page.get_by_role("button", name="Habitants").click()
    assert shown(page) == ["CPTS C", "CPTS B", "CPTS A"]
    assert page.locator("th[aria-sort=ascending]").inner_text() == "Habitants"
    page.get_by_role("button", name="Habitants").click()
    assert shown(page) == ["CPTS A", "CPTS B", "CPTS C"]
    page.get_by_label("Chercher").fill("cpts b")
    assert shown(page) == ["CPTS B"]
    assert page.locator("#combien").inner_text() == "1 projet montré"
    page.get_by_label("Chercher").fill("")
    page.get_by_label("Stade").select_option(label="émergence")
    assert shown(page) == ["CPTS C"]


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_overflows(browser: Browser, file: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    found = Axe().run(page)
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    page.close()
    assert found.violations_count == 0, found.generate_report()
    assert overflow <= 0


def test_a_strict_parser_accepts_the_page_and_the_map_is_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    assert text.count("<svg") == 1
    assert "plusieurs projets revendiquent" in text
