"""Times one field of the page: saved, read again, checked; and a table that is pasted.

    .venv/bin/python benchmarks/atelier.py [DOSSIER]
    .venv/bin/python benchmarks/atelier.py --navigateur [DOSSIER]

The first tells processor time, which other work on the machine does not change much. The second
tells what a person waits in Chromium, from leaving a field to the finding beside it, on the clock.
Nothing here is a test.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from cptskit.atelier.seance import Seance
from cptskit.atelier.service import listen, serve
from cptskit.editing.champs import Ajout, Saisie
from cptskit.usages.check import check_loaded

ROOT = Path(__file__).parent.parent
RUNS = 9
PAUSE = 1500
"""Milliseconds between two fields, so that what follows an answer is over."""


def timed(act: Callable[[int], object]) -> str:
    """Return the median milliseconds of an act, and the worst."""
    spent = []
    for number in range(RUNS):
        start = time.process_time()
        act(number)
        spent.append(1000 * (time.process_time() - start))
    return f"{statistics.median(spent):5.0f} ms (au pire {max(spent):.0f})"


def main(folder: Path) -> None:
    """Print the times over a copy of a project."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "projet"
        shutil.copytree(folder, copy)
        seance = Seance(copy)
        route, rows = ("identite", "lieu"), ("membres", "structures")
        check_loaded(seance.projet)

        def save(number: int) -> None:
            seance.save([Saisie(route, seance.valeur(route), f"Lieu {number}")])

        print("un champ enregistré     ", timed(save))
        print("le projet contrôlé      ", timed(lambda _: check_loaded(seance.projet)))
        print("annulé                  ", timed(lambda _: seance.undo()))
        print("rien de neuf            ", timed(lambda _: seance.follow()))
        pasted = tuple({"nom": f"Structure {one}", "type": "msp"} for one in range(100))
        print("cent lignes collées     ", timed(lambda _: seance.save([Ajout(rows, pasted)])))
        seance.close()


WAITED = """async ([box, value]) => {
  const field = box.closest('.champ');
  const told = new Promise((done) => new MutationObserver(() => done(performance.now()))
    .observe(field.querySelector('.constats-du-champ'), { childList: true, subtree: true }));
  box.focus();
  box.value = value;
  const left = performance.now();
  box.dispatchEvent(new Event('change', { bubbles: true }));
  return await told - left;
}"""
"""From a field that is left to the finding that appears beside it, or goes."""


def in_browser(folder: Path) -> None:
    """Print what a person waits for a finding in the page of a copy of a project."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the other half needs none

    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        copy = Path(name) / "projet"
        shutil.copytree(folder, copy)
        stop, listening = Event(), listen(0)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread = Thread(target=serve, args=(copy, listening), kwargs={"stop": stop})
        thread.start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.goto(f"{address}/chapitre/qui-nous-sommes")
        box = page.locator("[type=tel]").first
        held, spent = box.input_value(), []
        for number in range(2 * RUNS):
            wrong = number % 2 == 0
            spent.append(
                box.evaluate(
                    f"(box, value) => ({WAITED})([box, value])", f"02 6{number}" if wrong else held
                )
            )
            page.evaluate("file")
            page.wait_for_timeout(PAUSE)
        print(
            f"du champ quitté au constat, {folder.name}: "
            f"{statistics.median(spent):.0f} ms (au pire {max(spent):.0f}, sur {len(spent)})"
        )
        browser.close()
        stop.set()
        thread.join(20)


if __name__ == "__main__":
    browser = "--navigateur" in sys.argv
    given = [Path(one) for one in sys.argv[1:] if not one.startswith("--")]
    examples = ROOT / "examples"
    if browser:
        for one in given or [examples / "minimal", examples / "metropole-ouest"]:
            in_browser(one)
    else:
        main(given[0] if given else examples / "metropole-ouest")
