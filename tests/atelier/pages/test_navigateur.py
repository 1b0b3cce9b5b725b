"""The page in a real browser: one of each kind, kept few, for they are slow."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from cptskit.atelier.service import listen, serve
from cptskit.usages.init import init
from tests.importing.reprise import projets

pytestmark = pytest.mark.xdist_group("atelier-navigateur")
EXAMPLES = Path(__file__).parents[3] / "examples"
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
WHO = "/chapitre/qui-nous-sommes"


@contextmanager
def served(folder: Path, key: str = "") -> Iterator[str]:
    stop, listening = Event(), listen(0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    thread = Thread(target=serve, args=(folder, listening), kwargs={"stop": stop, "key": key})
    thread.start()
    try:
        yield address
    finally:
        stop.set()
        thread.join(20)


@pytest.fixture(scope="module")
def incomplete(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A letter with something of everything to say."""
    folder = tmp_path_factory.mktemp("rural") / "cpts"
    shutil.copytree(EXAMPLES / "vallee-rurale", folder)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A projet de santé."""
    folder = tmp_path_factory.mktemp("isere") / "cpts"
    shutil.copytree(EXAMPLES / "pays-berjalliens", folder)
    with served(folder) as address:
        yield address


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    folder = tmp_path / "cpts"
    init(folder, nom="CPTS du Poher", epci=["CC Poher communauté"])
    with served(folder) as address:
        yield address, folder


def saved(page: Page) -> None:
    """Wait until all that was typed is written and the page follows."""
    page.wait_for_load_state()
    page.evaluate("file")


# --- Accessible -----------------------------------------------------------------------------------

LETTER = (
    "/",
    WHO,
    "/chapitre/territoire?cherche=brest",
    "/chapitre/constats",
    "/chapitre/membres",
    "/chapitre/orientations?cote=1",
    "/chapitre/calendrier",
    "/chapitre/envoi",
    "/a-revoir",
    "/regle/TER003",
    "/document",
    "/produire?nom=lettre&format=pdf",
)
PROJET = ("/chapitre/missions", "/chapitre/fiche-parcours-0", "/chapitre/gouvernance")
SETTINGS = {
    "large": {"viewport": {"width": 1280, "height": 900}},
    "telephone-sombre": {"viewport": {"width": 320, "height": 700}, "color_scheme": "dark"},
    "tablette-sans-mouvement": {
        "viewport": {"width": 768, "height": 900},
        "reduced_motion": "reduce",
    },
    "texte-double": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, incomplete: str, whole: str, setting: str
) -> None:
    paths = [incomplete + path for path in LETTER[:: 1 if setting == "large" else 3]]
    paths += [whole + path for path in PROJET[: 3 if setting == "large" else 1]]
    with browser.new_context(**SETTINGS[setting]) as context:
        page = context.new_page()
        for address in paths:
            page.goto(address)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            found = Axe().run(page)
            assert found.violations_count == 0, (address, found.generate_report())
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), address


def test_the_first_page_is_accessible(browser: Browser, tmp_path: Path) -> None:
    with served(tmp_path / "neuf") as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.locator("#cherche").press_sequentially("falaise")
        page.get_by_role("button", name="Ajouter CC du Pays de Falaise").click()
        expect(page.locator("#carte")).to_be_visible()
        saved(page)
        expect(page.locator(":focus")).to_have_id("cherche")  # its button went
        page.wait_for_timeout(1200)  # nothing that follows an answer empties the page
        expect(page.locator("#choisies")).to_contain_text("Falaise")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert not list((tmp_path / "neuf").glob("*.yaml"))


# --- By keyboard alone ----------------------------------------------------------------------------


def test_a_person_is_written_by_keyboard_alone(browser: Browser, fresh: tuple[str, Path]) -> None:
    address, folder = fresh
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + WHO)
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Aller au contenu")
        page.locator("#c-contacts-0-nom").focus()
        page.keyboard.type("Nolwenn Exemple")
        page.keyboard.press("Tab")
        saved(page)
        expect(page.locator(":focus")).to_have_id("c-contacts-0-profession")
        page.keyboard.type("infirmi")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_id("c-contacts-0-courriel")
        page.keyboard.type("nolwenn.exemple@example.org")
        page.keyboard.press("Enter")
        saved(page)
        expect(page.locator("#etat")).to_contain_text("Enregistré à")
        expect(page.locator("#annuler")).to_contain_text("Courriel")
        text = (folder / "cpts.yaml").read_text(encoding="utf-8")
        assert "nom: Nolwenn Exemple" in text
        assert "profession: infirmier" in text
        assert "courriel: nolwenn.exemple@example.org" in text


def test_what_is_wrong_appears_beside_the_field_without_moving_the_focus(
    browser: Browser, fresh: tuple[str, Path]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(fresh[0] + WHO)
        page.locator("#c-contacts-0-nom").fill("A. Exemple")
        page.locator("#c-contacts-0-telephone").fill("02 61")
        page.keyboard.press("Tab")
        saved(page)
        told = page.locator("#k-c-contacts-0-telephone")
        expect(told).to_contain_text("n’est pas un numéro de téléphone")
        tied = page.locator("#c-contacts-0-telephone").get_attribute("aria-describedby")
        assert "k-c-contacts-0-telephone" in (tied or "")
        expect(page.locator(":focus")).not_to_have_id("contenu")


def test_what_the_document_still_waits_for_follows_later_and_keeps_what_was_said(
    browser: Browser, fresh: tuple[str, Path]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(fresh[0] + "/chapitre/territoire?cherche=brest")
        with page.expect_response(lambda one: one.request.method == "GET" and "cherche" in one.url):
            page.get_by_role("button", name="Ajouter Brest").first.click()
        page.wait_for_timeout(200)
        expect(page.locator("#barre")).to_contain_text("ajouté")


def test_cells_from_a_spreadsheet_and_one_undo(browser: Browser, fresh: tuple[str, Path]) -> None:
    address, folder = fresh
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + "/chapitre/membres")
        page.locator("#c-membres-effectifs-0-profession").evaluate(
            """(one, text) => {
              const held = new DataTransfer();
              held.setData('text/plain', text);
              one.dispatchEvent(new ClipboardEvent('paste', {
                clipboardData: held, bubbles: true, cancelable: true }));
            }""",
            "IDEL\t9\npharmacien\t4",
        )
        saved(page)
        expect(page.locator("#barre")).to_contain_text("2 lignes collées.")
        expect(page.locator("#c-membres-effectifs-1-nombre")).to_have_value("4")
        page.locator("#barre button").click()
        saved(page)
        expect(page.locator("#c-membres-effectifs-0-nombre")).to_have_value("")
        assert "pharmacien" not in (folder / "membres.yaml").read_text(encoding="utf-8")


WORD = """<p class=MsoNormal>Les patients <b>sans médecin</b><b> traitant</b>, 3_4 * 2.</p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>
&nbsp;</span></span><![endif]>Orienter</p><p style='mso-list:l0 level2 lfo1'><![if !supportLists]>
<span style='mso-list:Ignore'>o </span><![endif]>vers la <i>maison</i></p>"""


def test_a_text_from_word_keeps_its_lists_and_its_bold(
    browser: Browser, fresh: tuple[str, Path]
) -> None:
    address, folder = fresh
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + "/chapitre/territoire")
        box = page.locator("#c-territoire-justification")
        box.evaluate(
            """(one, html) => {
              const held = new DataTransfer();
              held.setData('text/html', html);
              one.focus();
              one.dispatchEvent(new ClipboardEvent('paste', {
                clipboardData: held, bubbles: true, cancelable: true }));
            }""",
            WORD,
        )
        text = (
            "Les patients **sans médecin traitant**, 3_4 \\* 2.\n\n- Orienter\n  - vers la _maison_"
        )
        expect(box).to_have_value(text)
        page.keyboard.press("Tab")
        saved(page)
        assert "- vers la _maison_" in (folder / "territoire.yaml").read_text(encoding="utf-8")


def test_another_window_follows_without_being_reloaded(
    browser: Browser, fresh: tuple[str, Path]
) -> None:
    address, _ = fresh
    with browser.new_context() as context:
        one, other = context.new_page(), context.new_page()
        for page in (one, other):
            page.goto(address + WHO)
        one.locator("#c-identite-nom").fill("CPTS du Sud")
        one.keyboard.press("Tab")
        saved(one)
        other.evaluate("ailleurs()")
        expect(other.locator("#c-identite-nom")).to_have_value("CPTS du Sud")


def test_the_document_lights_what_changed_and_leads_back(
    browser: Browser, fresh: tuple[str, Path]
) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(fresh[0] + "/chapitre/territoire?cote=1")
        sheet = page.frame_locator("#lettre")
        expect(sheet.locator("h1")).to_be_visible()
        page.locator("#c-territoire-justification").fill("Les patients vont tous à Carhaix.")
        page.keyboard.press("Tab")
        lit = sheet.locator(".eclaire")
        expect(lit).to_contain_text("Les patients vont tous à Carhaix.")
        lit.click()
        expect(page.locator(":focus")).to_have_id("c-territoire-justification")


def test_a_document_is_dropped_decided_left_and_found_again(
    browser: Browser, fresh: tuple[str, Path], tmp_path: Path
) -> None:
    address, folder = fresh
    before = (folder / "cpts.yaml").read_bytes()
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate(
            """(bytes) => {
              const held = new DataTransfer();
              held.items.add(new File([new Uint8Array(bytes)], 'projet.docx'));
              document.body.dispatchEvent(new DragEvent('drop', {
                dataTransfer: held, bubbles: true, cancelable: true }));
            }""",
            list(projets.parties()),
        )
        expect(page.locator("h1")).to_have_text("Reprendre « projet.docx »")
        assert Axe().run(page).violations_count == 0
        page.goto(address + "/reprise/membres")
        first = page.locator(".paire").first
        expect(first.locator(".origine")).to_contain_text("Paragraphe")
        first.get_by_role("link", name="Changer").click()
        page.wait_for_url("**changer=*")
        number = page.locator("[name='v:membres.nombre']")
        number.fill("41")
        page.keyboard.press("Tab")
        saved(page)
    with browser.new_context(viewport={"width": 320, "height": 700}, color_scheme="dark") as again:
        page = again.new_page()
        page.goto(address)
        page.get_by_role("link", name="Continuer la reprise").click()
        page.goto(address + "/reprise/membres?changer=membres")
        expect(page.locator("[name='v:membres.nombre']")).to_have_value("41")
        page.get_by_role("button", name="Garder ces réponses").click()
        saved(page)
        expect(page.locator("#g-membres")).to_contain_text("Accepté, avec vos changements")
        assert Axe().run(page).violations_count == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
        page.get_by_role("button", name="Écrire la réponse acceptée").click()
        saved(page)
        expect(page.locator("#barre")).to_contain_text("1 réponse acceptée est dans le dossier.")
        assert "nombre: 41" in (folder / "membres.yaml").read_text(encoding="utf-8")
        page.locator("#barre button").click()
        saved(page)
        assert "41" not in (folder / "membres.yaml").read_text(encoding="utf-8")
    assert (folder / "cpts.yaml").read_bytes() == before
    assert not tmp_path.joinpath("cpts", "reprise.md").exists()


# --- Without a script -----------------------------------------------------------------------------


def test_the_page_is_whole_without_a_script(browser: Browser, fresh: tuple[str, Path]) -> None:
    address, folder = fresh
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + WHO)
        page.get_by_label("Prénom et nom").fill("Erwan Fictif")
        page.get_by_role("button", name="Enregistrer et continuer").click()
        expect(page.locator("h1")).to_have_text("Notre territoire")
        assert "nom: Erwan Fictif" in (folder / "cpts.yaml").read_text(encoding="utf-8")


def test_a_reader_sees_what_an_editor_saves(browser: Browser, fresh: tuple[str, Path]) -> None:
    address, folder = fresh
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/document?nom=lettre")
        sheet = page.frame_locator("#lettre")
        expect(sheet.locator("main")).to_contain_text("CPTS du Poher")
        file = folder / "cpts.yaml"
        file.write_text(file.read_text("utf-8").replace("CPTS du Poher", "CPTS du Sud"), "utf-8")
        expect(sheet.locator(".eclaire", has_text="Sud").first).to_contain_text("CPTS du Sud")
        page.get_by_label("Document").select_option("communes")
        page.get_by_role("button", name="Lire").click()
        expect(sheet.locator("main")).to_contain_text("Poullaouen")
        file.write_text("identite: [\n", "utf-8")
        expect(page.locator("h1")).to_have_text("Le dossier ne se lit pas")
        expect(page.locator("main")).to_contain_text("cpts.yaml, ligne")
