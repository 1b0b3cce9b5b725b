"""Where sessions keep their files, below a project: hidden, and ignored by git."""

from pathlib import Path

PLACE = ".cptskit/seances"


def hidden_folder(folder: Path) -> None:
    """Create a hidden folder that git ignores. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_bytes(b"*\n")
