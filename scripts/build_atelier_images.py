"""Make the pictures of « Sans terminal », `docs/images/atelier-*.png`, by playing the path.

Needs Chromium, which cptskit itself never needs.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from atelier_path import Person, play_letter, served, story
from atelier_pictures import keep
from PIL import Image
from playwright.sync_api import sync_playwright

IMAGES = Path(__file__).parent.parent / "docs" / "images"
SIZE = {"width": 1280, "height": 860}
SHOTS = {
    "depart": IMAGES / "atelier-depart.png",
    "membres": IMAGES / "atelier-chapitre.png",
}
BESIDE = IMAGES / "atelier-a-cote.png"


def main() -> None:
    with (
        TemporaryDirectory() as lent,
        served(Path(lent) / "ma-cpts") as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport=SIZE, color_scheme="light", locale="fr-FR")
        person = Person(page, address, SHOTS)
        left = play_letter(person, story())
        assert not left, left
        page.goto(f"{address}/chapitre/orientations?cote=1")
        page.frame_locator("#lettre").locator("h1").wait_for()
        box = page.locator("[id='c-missions-crises-orientation']")
        box.fill("Tenir à jour une liste de volontaires et un plan d'appel.")
        box.press("Tab")
        page.frame_locator("#lettre").locator(".eclaire").wait_for()
        page.wait_for_timeout(500)
        page.screenshot(path=BESIDE)
        browser.close()
    for target in (*SHOTS.values(), BESIDE):
        with Image.open(target) as image:
            few = image.convert("RGB").quantize(64, dither=Image.Dither.NONE)
        few.save(target, optimize=True)
        print(f"{target.name}: {target.stat().st_size // 1000} kB")
    keep()
    print(
        f"{person.typed} typed, {person.chosen} chosen, {person.keys} keys, {person.clicks} clicks"
    )


if __name__ == "__main__":
    main()
