"""The console entry point: runs a command; every end has its exit code and its French words."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from typer import Abort

from cptskit.cli import completion, errors, exits, output
from cptskit.cli.app import build
from cptskit.cli.engine import ClickException
from cptskit.cli.streams import prepare_streams
from cptskit.francais.ponctuation import typo
from cptskit.socle.errors import CptskitError

# Plugins of pydantic that other packages bring have no place here; only looking for them takes
# 20 ms. Read when pydantic is imported, which is later.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")


def main(args: Sequence[str] | None = None) -> int:
    """Run `cptskit` with these arguments, those of the process by default; return the exit code."""
    # Nearly all that a run allocates lives until its end: looking for garbage early is in vain.
    gc.set_threshold(500_000)
    atexit.register(gc.freeze)  # nor is there any use in looking for it when Python ends
    prepare_streams()
    given = list(sys.argv[1:] if args is None else args)
    if not _is_somewhere():
        output.remark(typo("erreur : Le dossier courant n'existe plus : ouvrez-en un autre (cd)."))
        return exits.UNREADABLE
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        output.close_quietly()
        code = exits.OK
    except OSError as error:
        output.remark(errors.system_message(error))
        output.close_quietly()
        code = exits.UNREADABLE
    return code


def _run(args: Sequence[str]) -> int:
    if completion.VARIABLE in os.environ:
        completion.prepare()
    try:
        result = build().main(args, prog_name="cptskit", standalone_mode=False)
    except ClickException as error:
        output.remark(errors.usage_message(error))
        return exits.UNREADABLE
    except (KeyboardInterrupt, Abort):
        result = exits.INTERRUPTED
    except CptskitError as error:
        return errors.refuse(error)
    except OSError as error:
        if not errors.is_users_fault(error):
            return _internal(error, args)
        output.remark(errors.system_message(error))
        return exits.UNREADABLE
    except Exception as error:
        return _internal(error, args)
    if result == exits.INTERRUPTED:
        output.remark("Interrompu.")
    return result if isinstance(result, int) else exits.OK


def _is_somewhere() -> bool:
    """Say whether the current folder is still there."""
    try:
        Path.cwd()
    except OSError:
        return False
    return True


def _internal(error: BaseException, args: Sequence[str]) -> int:
    debug = os.environ.get("CPTSKIT_DEBUG") == "1"
    output.remark(errors.internal_message(error, args, debug=debug))
    return exits.INTERNAL


if __name__ == "__main__":
    sys.exit(main())
