"""The three standard streams: those that are closed, and the letters that a console knows."""

import codecs
import io
import os
import sys
import unicodedata
from contextlib import suppress
from typing import TextIO

_HANDLER = "cptskit"
_INSTEAD = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "\u202f": " ",
    "\u00a0": " ",
    "œ": "oe",
    "Œ": "OE",
    "€": "EUR",
    "│": "|",
    "─": "-",
    "·": "-",
    "█": "#",
    "░": ".",
    "✓": "+",
    "✗": "x",
    "→": "->",
}
"""What is written for a letter that a code page of Windows lacks."""


def prepare_streams() -> None:
    """Open streams that the caller closed onto nothing, and set the letters of the others.

    A stream is UTF-8; but on Windows one that goes into a pipe or a file has the console's code
    page, in which PowerShell reads it. `as_utf8` undoes that for what programs read.
    """
    _open_closed()
    codecs.register_error(_HANDLER, _instead)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=_encoding(stream), errors=_HANDLER)


def as_utf8() -> None:
    """Write to standard output in UTF-8 from now on: JSON, CSV, a difference for `patch`."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.flush()
        sys.stdout.reconfigure(encoding="utf-8")


def console_code_page() -> int:
    """Return the code page in which the console of Windows shows what programs write; 0 if none."""
    if os.name != "nt":
        return 0
    import ctypes  # noqa: PLC0415 - on Windows alone

    windows = getattr(ctypes, "windll")  # noqa: B009 - other systems do not know the name
    return int(windows.kernel32.GetConsoleOutputCP())


def _encoding(stream: TextIO) -> str:
    chosen = os.environ.get("PYTHONIOENCODING") or os.environ.get("PYTHONUTF8") == "1"
    page = 0 if chosen or stream.isatty() else console_code_page()
    with suppress(LookupError):
        return codecs.lookup(f"cp{page}").name if page else "utf-8"
    return "utf-8"


def _instead(error: UnicodeError) -> tuple[str, int]:
    """Write a letter that the encoding lacks in another way, without its accent, or as `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    written = ""
    for sign in error.object[error.start : error.end]:
        bare = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
        written += _INSTEAD.get(sign) or bare or "?"
    return written, error.end


def _open_closed() -> None:
    """Give the numbers 0, 1 and 2 to nothing where they are free: no file may take them."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            nowhere = os.open(os.devnull, os.O_RDWR)
            if nowhere != number:
                os.dup2(nowhere, number)
                os.close(nowhere)
        if getattr(sys, name) is None:
            mode = "r" if number == 0 else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115
