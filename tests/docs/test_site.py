"""What the site of the guide is made of: fresh pages, all of them reachable, light pictures."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from .blocks import DOCS, PAGES, ROOT

IMAGES = sorted((DOCS / "images").iterdir())


def module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_the_pages_that_come_from_the_code_are_fresh() -> None:
    """They stand in git: the wheel takes them along (`explain` links to them), and a code host
    shows the guide without building it."""
    script = ROOT / "scripts" / "build_docs.py"
    ran = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_navigation_leads_to_every_page() -> None:
    nav = module(DOCS / "conf.py").NAV
    listed = [f"{page}.md" for pages in nav.values() for page in pages]
    own = [page for page in listed if "/" not in page]
    assert sorted([*own, "index.md"]) == PAGES
    assert all((DOCS / page).is_file() for page in listed)


def test_pictures_are_light_shown_and_said_in_words() -> None:
    sizes = {path.name: path.stat().st_size for path in IMAGES}
    assert [name for name, size in sizes.items() if size > 120_000] == []
    assert sum(sizes.values()) < 1_000_000
    texts = [(DOCS / page).read_text(encoding="utf-8") for page in PAGES]
    shown = [found for text in texts for found in re.findall(r"!\[(.*?)\]\(images/(.*?)\)", text)]
    assert {name for _, name in shown} == set(sizes)
    assert [name for words, name in shown if len(words) < 40] == []


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<script src="https://cdn.example/x.js"></script>', "loads https://cdn.example/x.js"),
        ('<link rel="stylesheet" href="//fonts.example/a.css">', "loads //fonts.example/a.css"),
        ('<img src="a.png">', "no alt text for a.png"),
        ('<img src="a.png" alt="Une carte"><a href="https://example.org">ici</a>', None),
        ('<script src="_static/x.js"></script><link rel="canonical" href="https://x">', None),
    ],
)
def test_the_check_of_the_site_sees_what_comes_from_elsewhere(
    html: str, said: str | None, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    told = module(ROOT / "scripts" / "check_site.py").main(tmp_path)
    assert told == said if said is None else said in told
