"""Where sessions keep what is theirs, below a project: hidden, and kept from git."""

from pathlib import Path

PLACE = ".cptskit/seances"


def hidden_folder(folder: Path) -> None:
    """Make the folder of sessions, and keep git away from it. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_bytes(b"*\n")
