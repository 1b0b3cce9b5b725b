"""Where words go: standard output for the result, standard error for the rest, or a file."""

import io
import os
import sys
from contextlib import suppress
from pathlib import Path


def prepare_streams() -> None:
    """Make both streams UTF-8, on Windows and in pipes too; what has no letter becomes `?`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> bool:
    """Write a result; return False once the reader has left (`| head`), which is no fault."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        close_quietly()
        return False
    return True


def remark(text: str) -> None:
    """Write a line that is not the result."""
    with suppress(BrokenPipeError):
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
