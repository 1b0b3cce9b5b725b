"""Make the picture of the preview in the guide, `docs/images/apercu.png`, from an example.

Needs Chromium, which cptskit itself never needs.
"""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from PIL import Image
from playwright.sync_api import sync_playwright

from cptskit.apercu.preview import Preview
from cptskit.apercu.serving import listen, serve

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "bergerac"
TARGET = ROOT / "docs" / "images" / "apercu.png"
SIZE = {"width": 1280, "height": 800}
SLIPS = (
    ("territoire.yaml", "insee: 24037", "insee: 24999"),
    ("cpts.yaml", "region: Nouvelle-Aquitaine", "region: Nouvele-Aquitaine"),
)
"""What is mistyped, so that there is something to see."""
TO_THE_MAP = """() => {
  const inner = document.querySelector("#feuille").contentWindow;
  const map = inner.document.querySelector("figure");
  inner.scrollTo(0, map.getBoundingClientRect().top - 20);
}"""


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with (
        TemporaryDirectory() as folder,
        _served(_project(Path(folder))) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto(f"{address}/?document=projet&etape=projet")
        page.frame_locator("#feuille").locator("figure").first.wait_for()
        page.locator(".constat").first.wait_for()
        page.evaluate(TO_THE_MAP)
        page.screenshot(path=TARGET)
        browser.close()
    with Image.open(TARGET) as image:
        few = image.convert("RGB").quantize(64, dither=Image.Dither.NONE)
    few.save(TARGET, optimize=True)
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size // 1000} kB")


def _project(folder: Path) -> Path:
    project = Path(shutil.copytree(EXAMPLE, folder / "bergerac"))
    for name, right, wrong in SLIPS:
        text = (project / name).read_text(encoding="utf-8")
        assert right in text
        (project / name).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return project


@contextmanager
def _served(project: Path) -> Iterator[str]:
    stop, listening = Event(), listen(0)
    port = listening.getsockname()[1]
    Thread(target=serve, args=(Preview(project), listening), kwargs={"stop": stop}).start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        stop.set()


if __name__ == "__main__":
    sys.exit(main())
