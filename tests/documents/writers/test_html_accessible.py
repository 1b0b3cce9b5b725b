"""Pages of documents: axe-core finds nothing, nothing is wider than a phone, the HTML is valid."""

from pathlib import Path

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

import cptskit

EXAMPLES = Path(__file__).parents[3] / "examples"
DOCUMENTS = ("lettre", "projet", "fiche-identite", "transmission", "budget")
CASES = [(name, one) for name in ("pays-berjalliens", "minimal") for one in DOCUMENTS]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    folder = tmp_path_factory.mktemp("pages")
    return {
        (name, one): cptskit.render(
            EXAMPLES / name, documents=[one], formats=["html"], sortie=folder / name
        )[0]
        for name, one in CASES
    }


@pytest.fixture(scope="module")
def axe() -> Axe:
    return Axe()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_axe_finds_nothing_and_nothing_overflows(
    browser: Browser,
    axe: Axe,
    pages: dict[tuple[str, str], Path],
    case: tuple[str, str],
    width: int,
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(pages[case].as_uri())
    found = axe.run(page)
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    page.close()
    assert found.violations_count == 0, found.generate_report()
    assert overflow <= 0


@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_a_strict_parser_accepts_the_page(
    pages: dict[tuple[str, str], Path], case: tuple[str, str]
) -> None:
    html5lib.HTMLParser(strict=True).parse(pages[case].read_text(encoding="utf-8"))
