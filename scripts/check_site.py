"""Say what is wrong with the built site: what a browser would fetch from elsewhere, what is blind.

Sphinx has already refused broken links and pages outside the navigation.
"""

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

_LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "object": "data",
}
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect"}
_CSS_ADDRESS = re.compile(r"""(?:url\(|@import)\s*['"]?\s*(https?:|//)[^)'";]*""")


class Page(HTMLParser):
    """What one page loads, and the pictures that say nothing to who does not see them."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.blind: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _LOADS:
            self.loads.append(given.get(_LOADS[tag], ""))
        if tag == "link" and _FETCHED_LINKS & set(given.get("rel", "").split()):
            self.loads.append(given.get("href", ""))
        if tag == "img" and not given.get("alt"):
            self.blind.append(given.get("src", ""))


def problems(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.html")):
        page = Page()
        page.feed(path.read_text(encoding="utf-8"))
        name = path.relative_to(site).as_posix()
        yield from (f"{name} loads {one}" for one in page.loads if re.match("https?:|//", one))
        yield from (f"{name}: no alt text for {one}" for one in page.blind)
    for path in sorted(site.rglob("*.css")):
        for found in _CSS_ADDRESS.finditer(path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(site).as_posix()} loads {found[0]}"


def main(site: Path) -> str | None:
    return "\n".join(problems(site)) or None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
