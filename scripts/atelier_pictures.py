"""What the pictures of « Sans terminal » show: a fingerprint of each, held against today's.

`build_atelier_images.py` writes it with the pictures; `tests/docs/test_pictures.py` reads it.
"""

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).parent.parent
MANIFEST = ROOT / "scripts" / "atelier_pictures.json"
COMMAND = "python scripts/build_atelier_images.py"
SHOWN = ("templates/atelier", "scripts/atelier_path.json", "scripts/build_atelier_images.py")


def fingerprints() -> dict[str, str]:
    """Return the fingerprint of each file that the pictures show, by path."""
    files = [
        file
        for one in SHOWN
        for file in (sorted((ROOT / one).glob("*")) if (ROOT / one).is_dir() else [ROOT / one])
        if file.suffix in (".html", ".css", ".js", ".json", ".py")
    ]
    return {
        file.relative_to(ROOT).as_posix(): hashlib.sha256(_lines(file)).hexdigest()[:16]
        for file in files
    }


def held() -> dict[str, str]:
    """Return the fingerprints of the files that the pictures were made from."""
    found: dict[str, str] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return found


def keep() -> None:
    """Write down what the pictures were made from."""
    MANIFEST.write_text(json.dumps(fingerprints(), indent=1) + "\n", encoding="utf-8")


def _lines(file: Path) -> bytes:
    return file.read_bytes().replace(b"\r\n", b"\n")
