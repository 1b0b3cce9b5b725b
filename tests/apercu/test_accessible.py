"""axe-core finds nothing on the page, whatever it shows, on any screen, by day or night."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from .reader import DESKTOP, PHONE, Reader, reader
from .serving import running


def findings(reading: Reader) -> None:
    reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
    reading.edit("cpts.yaml", "region: .*", "region: Nouvele-Aquitaine")
    expect(reading.findings).to_have_count(2)


def nothing(reading: Reader) -> None:
    expect(reading.page.locator("#resume")).to_contain_text("Aucun constat")


def unreadable(reading: Reader) -> None:
    reading.edit("cpts.yaml", "^", "identite: [\n")
    expect(reading.page.locator("#avis")).not_to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("state", [findings, nothing, unreadable])
def test_axe_finds_nothing(
    browser: Browser, folder: Path, tmp_path: Path, state, size, scheme: str
) -> None:
    with (
        running(folder, tmp_path / "ouverts.txt") as preview,
        reader(browser, preview, size, color_scheme=scheme) as reading,
    ):
        reading.visit_with_document("lettre")
        state(reading)
        for tab in reading.page.get_by_role("tab").all():
            if tab.is_visible():
                tab.click()
                found = Axe().run(reading.page)
                assert found.violations_count == 0, found.generate_report()
