"""Write what `docs/` holds that is made from the code: the page of each rule."""

import sys
from pathlib import Path

from cptskit.explaining import pages

REGLES = Path(__file__).parent.parent / "docs" / "regles"


def main() -> None:
    REGLES.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for stale in (path for path in REGLES.glob("*.md") if path.name not in wanted):
        stale.unlink()
    for name, text in wanted.items():
        (REGLES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
