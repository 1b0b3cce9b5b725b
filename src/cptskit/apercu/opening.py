"""The editor of the user, opened at a line; where none is known, the system's own choice."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from cptskit.socle.errors import CptskitError

_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf", "positron")
_COLON = ("subl", "zed", "zeditor", "pulsar", "helix-gui")
_PLUS = ("gedit", "gnome-text-editor", "kate", "kwrite", "pluma", "xed", "geany", "gvim", "emacs")
_TERMINAL = ("vi", "vim", "nvim", "nano", "hx", "micro", "ed", "joe", "emacs-nox")
"""Editors that need a terminal, which a page has not."""
_PLACE = re.compile(r"\{(fichier|ligne|colonne)\}")
_PATIENCE = 2.0
"""Seconds in which a command that fails, fails."""
_SHELL_SIGNS = frozenset('&|<>^%!"')
"""What the shell of Windows reads in the name of a file, where a `.cmd` starts the editor."""


class OpeningError(CptskitError):
    """A file could not be opened; the message says what to do."""


@dataclass(frozen=True)
class Editor:
    """A command that opens files."""

    words: tuple[str, ...]
    """The command; may hold `{fichier}`, `{ligne}` and `{colonne}`."""

    def command(self, file: Path, line: int, column: int) -> list[str]:
        """Return the command that opens a file at a place, as far as the editor can."""
        place = {"fichier": str(file), "ligne": str(line), "colonne": str(column)}
        if any("{fichier}" in word for word in self.words):
            return [_PLACE.sub(lambda found: place[found[1]], word) for word in self.words]
        name = Path(self.words[0]).stem.lower()
        return [*self.words, *_arguments(name, str(file), line, column)]


def find_editor(asked: str | None, environment: Mapping[str, str]) -> Editor | None:
    """Return the editor: the one asked for, that of `$VISUAL`, the one around, or none.

    Raises OpeningError where the one asked for does not exist.
    """
    if asked:
        editor = _known(asked)
        if editor is None:
            raise OpeningError(f"L'éditeur « {asked} » n'existe pas.")
        return editor
    named = [environment.get("VISUAL", ""), *_GOTO]
    found = (_known(command) for command in named if command)
    return next((one for one in found if one and not _needs_terminal(one)), None)


def open_file(editor: Editor | None, file: Path, line: int, column: int) -> None:
    """Open a file in the editor at a line and a column, or with what the system opens it with.

    Raises OpeningError where that fails within two seconds.
    """
    if editor is None and sys.platform == "win32":
        os.startfile(file)
        return
    words = editor.command(file, line, column) if editor else _system_command(file)
    if words[0].lower().endswith((".cmd", ".bat")) and _SHELL_SIGNS & set(str(file)):
        raise OpeningError(f"Le nom du fichier « {file.name} » ne peut pas être donné à l'éditeur.")
    _run(words)


def _run(words: Sequence[str]) -> None:
    quiet = subprocess.DEVNULL
    try:
        started = subprocess.Popen(words, stdin=quiet, stdout=quiet, stderr=quiet)
    except OSError:
        raise OpeningError(_failed(words)) from None
    try:
        code = started.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        Thread(target=started.wait, daemon=True).start()
        return
    if code:
        raise OpeningError(_failed(words))


def _failed(words: Sequence[str]) -> str:
    name = Path(words[0]).name
    return f"« {name} » n'a pas ouvert le fichier. Choisissez un éditeur avec --editeur."


def _known(command: str) -> Editor | None:
    """Return the editor of a command line that can be read and whose program exists."""
    try:
        words = shlex.split(command, posix=sys.platform != "win32")
    except ValueError:
        return None
    program, *others = [word.strip('"') for word in words] or [""]
    found = shutil.which(program)
    return Editor((found, *others)) if found else None


def _needs_terminal(editor: Editor) -> bool:
    return Path(editor.words[0]).stem.lower() in _TERMINAL or "-nw" in editor.words


def _arguments(name: str, file: str, line: int, column: int) -> list[str]:
    """Return how an editor is told the place; one that is not known gets the file alone."""
    if name in _GOTO:
        return ["--goto", f"{file}:{line}:{column}"]
    if name in _COLON:
        return [f"{file}:{line}:{column}"]
    if name in _PLUS:
        return [f"+{line}", file]
    if name == "notepad++":
        return [f"-n{line}", f"-c{column}", file]
    return [file]


def _system_command(file: Path) -> list[str]:
    return ["open" if sys.platform == "darwin" else "xdg-open", str(file)]
