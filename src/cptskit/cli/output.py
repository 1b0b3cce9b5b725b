"""Where words go: standard output for the result, standard error for the rest, or a file."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from cptskit.cli.streams import as_utf8


def say(text: str) -> bool:
    """Write a result; return False once the reader has left (`| head`), which is not a fault."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        close_quietly()
        return False
    return True


def say_data(text: str) -> bool:
    """Write a result that programs read, in UTF-8 wherever it goes; return as `say` does."""
    as_utf8()
    return say(text)


def remark(text: str) -> None:
    """Write a line that is not the result."""
    with suppress(OSError):  # nobody listens, or the disk is full: there is no one else to tell
        print(text, file=sys.stderr, flush=True)


def close_quietly() -> None:
    """Send what is still to be flushed to nowhere, so that Python does not complain at exit."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def shown(path: Path) -> str:
    """Return a path as the user would type it: relative where it lies below, with `/`."""
    with suppress(ValueError):
        return path.resolve().relative_to(Path.cwd()).as_posix()
    return path.as_posix()
