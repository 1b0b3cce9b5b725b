"""Files written beside and renamed, so that nothing is ever half written."""

import os
from pathlib import Path


def write_atomically(target: Path, content: bytes) -> None:
    """Write a file, replacing what stands there only once all is written.

    Raises OSError, as when a document is open in another program on Windows.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
