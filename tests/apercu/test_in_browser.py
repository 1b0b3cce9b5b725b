"""The page in a real browser, over real edits of real files."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Locator, expect

from .reader import PHONE, Reader, reader
from .serving import Running, running


@pytest.fixture
def reading(browser: Browser, preview: Running) -> Iterator[Reader]:
    with reader(browser, preview) as one:
        yield one


def focused(reading: Reader) -> Locator:
    return reading.page.locator(":focus")


# --- Following ----------------------------------------------------------------------------------


def test_a_finding_comes_and_goes_with_the_saves(reading: Reader) -> None:
    reading.visit_with_document("lettre")
    expect(reading.page.locator("#resume")).to_contain_text("Aucun constat")

    start = monotonic()
    reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
    expect(reading.findings).to_have_count(1)
    came = monotonic() - start
    expect(reading.findings).to_contain_text("La commune 24999")
    expect(reading.findings.locator("mark")).to_have_text("24999")
    expect(reading.page.locator("#resume")).to_contain_text("1 erreur")

    start = monotonic()
    reading.edit_by_renaming("territoire.yaml", "insee: 24999", "insee: 24037")
    expect(reading.findings).to_have_count(0)
    print(f"finding came after {came:.2f} s, went after {monotonic() - start:.2f} s")


def test_the_document_follows_a_save_in_place_and_one_by_renaming(reading: Reader) -> None:
    reading.visit_with_document("projet")
    for edit, word in ((reading.edit, "Mirabelle"), (reading.edit_by_renaming, "Quetsche")):
        start = monotonic()
        edit("territoire.yaml", r"(justification: \|\n    )\w+", rf"\g<1>{word}")
        expect(reading.sheet.locator("main")).to_contain_text(word)
        print(f"document followed after {monotonic() - start:.2f} s")


def test_a_project_that_does_not_read_keeps_its_last_document(reading: Reader) -> None:
    reading.visit_with_document("lettre")
    before = reading.inside("(w) => w.document.body.textContent")
    reading.edit("cpts.yaml", "^", "identite: [\n")
    expect(reading.page.locator("#avis")).to_contain_text("Le projet ne se lit pas")
    expect(reading.findings.first).to_contain_text("cpts.yaml")
    assert reading.inside("(w) => w.document.body.textContent") == before
    expect(reading.page.locator("#liste-avancement")).to_contain_text("quand le projet se lira")

    reading.edit("cpts.yaml", r"^identite: \[\n", "")
    expect(reading.page.locator("#avis")).to_be_empty()
    expect(reading.findings).to_have_count(0)


def test_a_project_that_never_read_shows_findings_alone(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    (folder / "cpts.yaml").write_text("identite: [", encoding="utf-8")
    with running(folder, tmp_path / "n") as preview, reader(browser, preview) as reading:
        reading.visit(document="lettre")
        expect(reading.findings.first).to_contain_text("cpts.yaml")
        expect(reading.page.locator("#feuille")).to_be_hidden()


def test_a_lost_connection_is_said_and_comes_back(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    with running(folder, tmp_path / "n") as preview, reader(browser, preview) as reading:
        reading.visit_with_document("lettre")
        lost = reading.page.locator("#liaison")
        preview.stop()
        expect(lost).to_contain_text("ne répond plus")
        reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
        with running(folder, tmp_path / "n", preview.port):
            expect(lost).to_be_empty()
            expect(reading.findings).to_have_count(1)


# --- The reader's place -------------------------------------------------------------------------

TOP_OF_HEADING = """(w, words) => [...w.document.querySelectorAll("h2")]
  .find((one) => one.textContent.includes(words)).getBoundingClientRect().top"""


def test_the_reading_place_is_kept_when_text_comes_above(reading: Reader) -> None:
    reading.visit_with_document("projet")
    words = "Gouvernance"
    place = "(w, to) => w.scrollBy(0, to - 200)"
    reading.inside(place, reading.inside(TOP_OF_HEADING, words))
    before = reading.inside(TOP_OF_HEADING, words)
    assert 150 < before < 250
    scrolled = reading.inside("(w) => w.scrollY")

    more = "".join(f"    Un paragraphe de plus, le {rank}e.\\n\\n" for rank in range(20))
    reading.edit("territoire.yaml", r"justification: \|\n", rf"justification: |\n{more}")
    expect(reading.sheet.locator("main")).to_contain_text("Un paragraphe de plus, le 19e.")
    assert reading.inside("(w) => w.scrollY") > scrolled + 500
    assert abs(reading.inside(TOP_OF_HEADING, words) - before) <= 2


LOOK = """(w) => [...w.document.querySelectorAll("main *")]
  .map((one) => [one.tagName, one.getAttribute("style"), w.getComputedStyle(one).width])"""


def test_a_document_that_followed_looks_like_one_that_is_loaded_anew(reading: Reader) -> None:
    reading.visit_with_document("projet")
    reading.edit("territoire.yaml", r"    - {insee: 24051, nom: Bosset}\n", "")
    reading.edit("territoire.yaml", r"(justification: \|\n    )\w+", r"\g<1>Voilà")
    expect(reading.sheet.locator("main")).to_contain_text("Voilà")
    followed = reading.inside(LOOK)
    reading.visit_with_document("projet")
    assert reading.inside(LOOK) == followed


def test_each_document_is_found_where_it_was_left(reading: Reader) -> None:
    reading.visit_with_document("projet")
    reading.inside("(w) => w.scrollTo(0, 3000)")
    reading.page.wait_for_timeout(200)
    documents = reading.page.get_by_label("Document", exact=True).and_(
        reading.page.locator("select")
    )
    documents.select_option("lettre")
    expect(reading.page.locator("#feuille")).to_have_attribute(
        "title", "Document\u00a0: " + reading.inside("(w) => w.document.title")
    )
    expect(reading.sheet.locator("body")).to_contain_text("Madame")
    documents.select_option("projet")
    expect(reading.sheet.locator("h1")).to_have_text("Projet de santé")
    reading.page.wait_for_timeout(200)
    assert reading.inside("(w) => w.scrollY") == 3000


def test_the_focus_stays_on_a_finding_whose_line_moves(reading: Reader) -> None:
    reading.visit()
    reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
    expect(reading.findings).to_have_count(1)
    reading.findings.locator("button").first.focus()
    expect(focused(reading)).to_contain_text("ligne 31")
    reading.edit("territoire.yaml", "^", "# une ligne de plus\n")
    expect(reading.findings).to_contain_text("ligne 32")
    expect(focused(reading)).to_contain_text("ligne 32")


def test_the_focus_goes_on_to_the_next_finding_when_one_is_mended(reading: Reader) -> None:
    reading.visit()
    reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
    reading.edit("territoire.yaml", "insee: 24051", "insee: 24998")
    expect(reading.findings).to_have_count(2)
    reading.findings.locator("button").first.focus()
    reading.edit("territoire.yaml", "insee: 24999", "insee: 24037")
    expect(reading.findings).to_have_count(1)
    expect(focused(reading)).to_contain_text("24998")


# --- Acting -------------------------------------------------------------------------------------


def test_a_finding_opens_its_file_at_its_line_by_keyboard_alone(reading: Reader) -> None:
    reading.visit()
    reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
    expect(reading.findings).to_have_count(1)
    reading.page.keyboard.press("Tab")
    expect(focused(reading)).to_have_text("Aller aux constats")
    reading.page.keyboard.press("Enter")
    for _ in range(4):  # the three levels, then the first finding
        reading.page.keyboard.press("Tab")
    expect(focused(reading)).to_contain_text("La commune 24999")
    reading.page.keyboard.press("Enter")
    expect(reading.page.locator("#annonce")).to_have_text(
        "territoire.yaml est ouvert à la ligne 31."
    )
    assert reading.preview.opened() == [str(reading.preview.folder / "territoire.yaml"), "31", "15"]


def test_arrows_go_from_tab_to_tab(reading: Reader) -> None:
    reading.visit()
    reading.page.get_by_role("tab", name="Constats").focus()
    reading.page.keyboard.press("ArrowRight")
    expect(focused(reading)).to_contain_text("Avancement")
    expect(reading.page.locator("#liste-avancement")).to_be_visible()
    expect(reading.page.locator("#liste-constats")).to_be_hidden()
    reading.page.keyboard.press("ArrowRight")
    expect(focused(reading)).to_contain_text("Constats")


def test_progress_names_the_file_and_the_key_and_opens_it(reading: Reader) -> None:
    reading.visit(etape="lettre")
    reading.page.get_by_role("tab", name="Avancement").click()
    item = reading.page.locator("#element-LI-05")
    expect(item).to_contain_text("Fait")
    reading.edit("territoire.yaml", r"  justification: \|\n(    .*\n|\n)+", "")
    expect(item).to_contain_text("Manque")
    expect(item).to_contain_text("territoire.yaml, territoire.justification")
    item.get_by_role("button").click()
    assert reading.preview.opened()[0] == str(reading.preview.folder / "territoire.yaml")


def test_another_stage_is_checked_at_once_and_stays_after_a_reload(reading: Reader) -> None:
    reading.visit()
    reading.page.get_by_label("Étape").select_option("lettre")
    expect(reading.page.locator("#precision")).to_contain_text("lettre")
    reading.page.reload()
    expect(reading.page.locator("#precision")).to_contain_text("lettre")
    expect(reading.page.get_by_label("Étape")).to_have_value("lettre")


def test_levels_can_be_left_out(reading: Reader) -> None:
    reading.visit()
    reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
    expect(reading.findings).to_be_visible()
    reading.page.get_by_label("Erreurs").uncheck()
    expect(reading.findings).to_be_hidden()


# --- Small screens ------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [320, PHONE[0]])
def test_a_telephone_shows_one_view_at_a_time(
    browser: Browser, preview: Running, width: int
) -> None:
    with reader(browser, preview, (width, 700)) as reading:
        reading.visit_with_document("projet")
        reading.edit("territoire.yaml", "insee: 24037", "insee: 24999")
        expect(reading.findings).to_be_visible()
        views = ("#constats", "#avancement", "#document")
        for tab, view in zip(("Constats", "Avancement", "Document"), views, strict=True):
            reading.page.get_by_role("tab", name=tab).click()
            for one in views:
                expect(reading.page.locator(one)).to_be_visible(visible=one == view)
            box = reading.page.locator(view).bounding_box()
            assert box
            assert (box["x"], box["width"]) == (0, width)
            wide = "document.documentElement.scrollWidth"
            assert reading.page.evaluate(wide) <= width


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize("font", ["serif", "monospace; letter-spacing: 0.12em"])
def test_the_page_holds_at_320_pixels_with_any_font(
    browser: Browser, preview: Running, font: str, size: str
) -> None:
    with reader(browser, preview, (320, 700)) as reading:
        reading.visit_with_document("projet")
        style = f"html {{ font-size: {size} }} * {{ font-family: {font} }}"
        reading.page.evaluate(
            "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync("
            "text.replace(/; /g, ' !important; ').replace(/ }/g, ' !important }'));"
            "document.adoptedStyleSheets = [sheet]; }",
            style,
        )
        applied = reading.page.evaluate("getComputedStyle(document.documentElement).fontSize")
        assert applied in (("32px", "26px") if size == "200%" else ("16px", "13px"))
        for tab in ("Constats", "Avancement", "Document"):
            reading.page.get_by_role("tab", name=tab).click()
            wide = reading.page.evaluate(
                "[document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')]"
                ".filter(one => one.getBoundingClientRect().right > 321 && one.checkVisibility())"
                ".map(one => one.tagName + '.' + one.className)]"
            )
            assert wide[0] <= 320, wide


def test_a_view_that_is_put_aside_keeps_its_place(browser: Browser, preview: Running) -> None:
    with reader(browser, preview, PHONE) as reading:
        reading.visit_with_document("projet")
        tab = reading.page.get_by_role("tab", name="Document")
        tab.click()
        reading.inside("(w) => w.scrollTo(0, 9000)")
        reading.page.get_by_role("tab", name="Constats").click()
        reading.edit("territoire.yaml", r"(justification: \|\n    )\w+", r"\g<1>Mirabelle")
        expect(reading.sheet.locator("main")).to_contain_text("Mirabelle")
        tab.click()
        assert abs(reading.inside("(w) => w.scrollY") - 9000) < 60


# --- A tree made like another -------------------------------------------------------------------

PATCHES = """async () => {
  const { patch } = await import("/page/patching.js");
  let seed = 7;
  const random = (n) => (seed = (seed * 16807) % 2147483647) % n;
  const tree = (depth) => {
    if (!depth || random(4) === 0) return document.createTextNode("mot" + random(4));
    const node = document.createElement(["p", "div", "section"][random(3)]);
    if (random(3) === 0) node.className = "c" + random(3);
    if (random(6) === 0) node.id = "i" + random(9);
    for (let i = random(6); i > 0; i -= 1) node.append(tree(depth - 1));
    return node;
  };
  let wrong = 0;
  for (let i = 0; i < 2000; i += 1) {
    const [old, fresh] = [document.createElement("main"), document.createElement("main")];
    for (let j = 0; j < 4; j += 1) { old.append(tree(3)); fresh.append(tree(3)); }
    const wanted = fresh.cloneNode(true);
    patch(old, fresh);
    if (!old.isEqualNode(wanted)) wrong += 1;
  }
  return wrong;
}"""


def test_any_tree_becomes_like_any_other(reading: Reader) -> None:
    reading.visit()
    assert reading.page.evaluate(PATCHES) == 0
