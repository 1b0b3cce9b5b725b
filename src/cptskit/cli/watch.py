"""`--surveiller`: the same work again after each save, until Ctrl+C."""

import sys
from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from cptskit.cli import errors, exits, output
from cptskit.francais.ponctuation import typo
from cptskit.socle.errors import CptskitError

HELP = "Recommencer à chaque enregistrement, jusqu'à Ctrl+C."

_CLEAR = "\x1b[2J\x1b[H"
_NAMED = 3


def follow(
    folders: Collection[Path],
    work: Callable[[], int],
    *,
    apart_from: Collection[Path] = (),
    clear: bool = False,
) -> int:
    """Do the work now and after each save in the folders; return the exit code of the last time.

    What stops the work once is said, and the watch goes on. `clear` wipes a terminal before each
    time. `apart_from` are the folders that the work writes to.

    Raises OSError for a folder that does not exist.
    """
    from cptskit.socle.watching import changes  # noqa: PLC0415 - start-up

    code = exits.OK
    try:
        for saved in changes(folders, apart_from=apart_from):
            if clear and sys.stdout.isatty():
                output.say(_CLEAR)
            if saved:
                output.remark(typo(f"{datetime.now():%H:%M:%S} · enregistré : {_names(saved)}"))
            code = _done(work)
            output.remark(typo("En attente d'un enregistrement ; Ctrl+C pour arrêter."))
    except KeyboardInterrupt:
        output.remark("")
    return code


def _done(work: Callable[[], int]) -> int:
    try:
        return work()
    except CptskitError as error:
        return errors.refuse(error)
    except OSError as error:
        if not errors.is_users_fault(error):
            raise
        output.remark(errors.system_message(error))
        return exits.UNREADABLE


def _names(saved: Collection[Path]) -> str:
    names = sorted(path.name for path in saved)
    more = f" et {len(names) - _NAMED} autres" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
