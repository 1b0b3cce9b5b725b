"""The colours of a terminal, through rich, which is imported only when there is one."""

from collections.abc import Mapping
from typing import TextIO

from cptskit.reporting.setting import Paint, plain

STYLES = {
    "erreur": "bold red",
    "avertissement": "bold yellow",
    "conseil": "bold cyan",
    "second": "bold blue",
    "lieu": "bold",
    "code": "bold",
    "aide": "green",
    "marge": "bright_black",
    "discret": "bright_black",
    "bon": "bold green",
}


def painter(
    stream: TextIO,
    environ: Mapping[str, str],
    *,
    wanted: bool = True,
    pages: Mapping[str, str] | None = None,
) -> Paint:
    """Return how to paint on this stream: not at all where no one looks or colour is not wanted.

    `pages` gives the address of a rule's page by its code: the code becomes a link to it.
    """
    if not wanted or environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return plain
    if not (stream.isatty() or environ.get("FORCE_COLOR")):
        return plain
    from rich.color import ColorSystem  # noqa: PLC0415 - rich costs 50 ms
    from rich.console import Console  # noqa: PLC0415
    from rich.style import Style  # noqa: PLC0415

    if Console(file=stream).legacy_windows:
        return plain
    styles = {name: Style.parse(definition) for name, definition in STYLES.items()}

    def paint(text: str, style: str) -> str:
        look = styles[style]
        if style == "code" and pages and (page := pages.get(text.strip())):
            look = look.update_link(page)
        return look.render(text, color_system=ColorSystem.STANDARD)

    return paint
