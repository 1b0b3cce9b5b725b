"""Times one field of the page: saved, read again, checked; and a table that is pasted.

    .venv/bin/python benchmarks/atelier.py [DOSSIER]

Processor time, which other work on the machine does not change much. Nothing here is a test.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Ajout, Saisie
from cptskit.usages.check import check_loaded

ROOT = Path(__file__).parent.parent
RUNS = 9


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
            seance.enregistrer([Saisie(route, seance.valeur(route), f"Lieu {number}")])

        print("un champ enregistré     ", timed(save))
        print("le projet contrôlé      ", timed(lambda _: check_loaded(seance.projet)))
        print("annulé                  ", timed(lambda _: seance.annuler()))
        print("rien de neuf            ", timed(lambda _: seance.suivre()))
        pasted = tuple({"nom": f"Structure {one}", "type": "msp"} for one in range(100))
        print(
            "cent lignes collées     ", timed(lambda _: seance.enregistrer([Ajout(rows, pasted)]))
        )
        seance.fermer()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples" / "metropole-ouest")
