"""Write what `docs/` holds that is made from the code: the pages of the rules and of the commands.

With `--check`, write nothing, and say which pages are not fresh.
"""

import sys
from pathlib import Path

import command_pages

from cptskit.usages import explain as explaining

DOCS = Path(__file__).parent.parent / "docs"


def main() -> str | None:
    folders = {"regles": explaining.pages(), "commandes": command_pages.pages()}
    stale = [path for name, pages in folders.items() for path in _stale(DOCS / name, pages)]
    if "--check" in sys.argv[1:]:
        listed = ", ".join(path.relative_to(DOCS.parent).as_posix() for path in stale)
        return f"not fresh, run scripts/build_docs.py: {listed}" if stale else None
    for path in stale:
        text = folders[path.parent.name].get(path.name)
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return None


def _stale(folder: Path, pages: dict[str, str]) -> list[Path]:
    """Return the files of a folder that are not what they should be, or should not be at all."""
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    return [folder / name for name in sorted(there | pages) if there.get(name) != pages.get(name)]


if __name__ == "__main__":
    sys.exit(main())
