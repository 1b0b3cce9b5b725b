"""Write what `docs/` holds that is made from the code: pages of rules and commands, a list.

With `--check`, write nothing, and say which pages are not fresh.
"""

import subprocess
import sys
from pathlib import Path

import command_pages

from cptskit.usages import explain as explaining

DOCS = Path(__file__).parent.parent / "docs"


def main() -> str | None:
    pages = {
        **{DOCS / "regles" / name: text for name, text in explaining.pages().items()},
        **{DOCS / "commandes" / name: text for name, text in command_pages.pages().items()},
        DOCS / "documents.md": _documents(),
    }
    stale = _stale(pages)
    if "--check" in sys.argv[1:]:
        listed = ", ".join(path.relative_to(DOCS.parent).as_posix() for path in stale)
        return f"not fresh, run scripts/build_docs.py: {listed}" if stale else None
    for path in stale:
        if path not in pages:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(pages[path], encoding="utf-8", newline="\n")
    return None


def _stale(pages: dict[Path, str]) -> list[Path]:
    """Return the files that are not what they should be, or should not be there at all."""
    written = [path for name in ("regles", "commandes") for path in (DOCS / name).glob("*.md")]
    there = {path: path.read_text(encoding="utf-8") for path in {*written, DOCS / "documents.md"}}
    return [path for path in sorted(there | pages) if there.get(path) != pages.get(path)]


def _documents() -> str:
    """Return the page of the documents, with the list that `render --liste` shows today."""
    command = ["render", "examples/pays-berjalliens", "--liste"]
    ran = subprocess.run(
        [sys.executable, "-m", "cptskit", *command],
        cwd=DOCS.parent,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    page = (DOCS / "documents.md").read_text(encoding="utf-8")
    before, typed, rest = page.partition(f"$ cptskit {' '.join(command)}\n")
    return before + typed + ran.stdout + rest[rest.index("```") :]


if __name__ == "__main__":
    sys.exit(main())
