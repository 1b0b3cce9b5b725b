"""A machine of its own over a shared folder: another name, a clock that is off, perhaps no locks.

Run by `test_deux_postes.py`: it writes rows, then says what was answered and whom it met.
"""

import errno
import json
import socket
import sys
import time
from pathlib import Path

from cptskit.atelier import presence, verrou
from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Ajout, Saisie

ROWS = 12
PATIENCE = 30.0


def main(folder: Path, name: str, other: str, minutes: float, locks: bool) -> None:
    """Write rows at the same time as the other machine."""
    real = time.time
    time.time = lambda: real() + 60 * minutes
    socket.gethostname = lambda: name
    presence._BEAT = 0.1
    if not locks:
        verrou._lock = _no_locks
    seance = Seance(folder)
    seance.presents()
    (folder / f"{name}.pret").touch()
    _wait((folder / f"{other}.pret").exists)
    answers = []
    for number in range(ROWS):
        row = Ajout(("membres", "structures"), ({"nom": f"{name} {number}", "type": "msp"},))
        answers.append(type(seance.save([row])).__name__)
        seance.presents()
    seen = seance.valeur(("identite", "lieu"))
    mine = seance.save([Saisie(("identite", "lieu"), seen, f"Chez {name}")], version="")
    answers.append(type(mine).__name__)
    met = _wait(lambda: [one.poste for one in _beating(seance)])
    (folder / f"{name}.fait").touch()
    _wait(lambda: seance.presents() is not None and (folder / f"{other}.fait").exists())
    seance.close()
    print(json.dumps({"reponses": answers, "vus": met}))


def _beating(seance: Seance):  # type: ignore[no-untyped-def]
    return seance.presents()


def _no_locks(_: object) -> None:
    raise OSError(errno.ENOLCK, "no locks here")


def _wait(told):  # type: ignore[no-untyped-def]
    end = time.monotonic() + PATIENCE
    while not (found := told()) and time.monotonic() < end:
        time.sleep(0.02)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], float(sys.argv[4]), sys.argv[5] == "oui")
