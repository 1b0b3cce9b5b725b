"""The forms of the report that `check --format` names, on the screen and in files."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from shutil import get_terminal_size

from cptskit.cli import options, output
from cptskit.cli.command import BadValue
from cptskit.cli.progress import tracked
from cptskit.francais.ponctuation import typo
from cptskit.reporting import RuleCard, Setting, last_line, reporter
from cptskit.reporting.colours import painter
from cptskit.reporting.summary import Tally
from cptskit.socle.files import write_atomically
from cptskit.socle.findings import Report
from cptskit.socle.records import record
from cptskit.version import source_address

FORMATS = ("texte", "json", "github", "gitlab", "sarif", "junit", "lignes", "markdown")


@record
class Wanted:
    """A form of the report, and the file where it goes; None for standard output."""

    forme: str
    fichier: Path | None = None


def a_report(text: str) -> Wanted:
    """Read `FORMAT` or `FORMAT:FICHIER`; a file's name may hold colons, as on Windows."""
    word, colon, name = text.partition(":")
    forme = options.one_of(FORMATS)(word)
    if colon and not name.strip():
        raise BadValue(f"il manque un nom de fichier après « {word}: ».")
    return Wanted(forme, Path(name) if colon else None)


def together(wanted: list[Wanted] | None) -> list[Wanted]:
    """Return the reports that the command names; the text on the screen by default.

    Raises BadValue where two have the same place.
    """
    wanted = wanted or [Wanted("texte")]
    if sum(each.fichier is None for each in wanted) > 1:
        raise BadValue(
            "un seul rapport peut aller à l'écran ; donnez un fichier aux autres, par exemple "
            "« sarif:constats.sarif »."
        )
    files = [each.fichier.resolve() for each in wanted if each.fichier]
    if twice := next((file for file in files if files.count(file) > 1), None):
        raise BadValue(f"deux rapports iraient dans {output.shown(twice)}.")
    return wanted


def send(
    reports: Iterable[Report],
    total: int,
    wanted: Sequence[Wanted],
    setting: Setting,
    *,
    colour: bool,
) -> list[Tally]:
    """Write the reports as they come, and return their numbers.

    A text alone on the screen is written project by project, and no report is kept.
    Raises OSError where a file cannot be written.
    """
    setting = replace(setting, card=_card, address=source_address)
    if [each for each in wanted if each.fichier or each.forme != "texte"]:
        kept = list(tracked(reports, total, colour=colour))
        _send_all(kept, wanted, setting, colour=colour)
        return [Tally.of(report) for report in kept]
    from cptskit.reporting.as_text import TextReporter  # noqa: PLC0415 - start-up

    tallies: list[Tally] = []
    text = TextReporter(_screen(setting, colour=colour))
    for piece in text.told(_noted(reports, tallies), total):
        if not output.say(piece):
            break  # nobody reads any more: the projects that are left need not be checked
    return tallies


def _noted(reports: Iterable[Report], tallies: list[Tally]) -> Iterator[Report]:
    for report in reports:
        tallies.append(Tally.of(report))
        yield report


def _send_all(
    reports: Sequence[Report], wanted: Sequence[Wanted], setting: Setting, *, colour: bool
) -> None:
    """Write the reports, first the one that goes to standard output.

    None but the text on the screen holds a personal value.
    """
    from cptskit.reporting.masking import masked  # noqa: PLC0415 - start-up

    hidden = [masked(report) for report in reports]
    on_screen = [each for each in wanted if each.fichier is None]
    for each in on_screen:
        look = _screen(setting, colour=colour) if each.forme == "texte" else setting
        write = output.say if each.forme in ("texte", "github", "lignes") else output.say_data
        shown = reports if each.forme == "texte" else hidden
        write(reporter(each.forme, look).report(shown))
    for each in wanted:
        if each.fichier is not None:
            text = reporter(each.forme, setting).report(hidden)
            write_atomically(each.fichier, text.encode("utf-8", errors="replace"))
            output.remark(f"{typo('Rapport écrit :')} {output.shown(each.fichier)}")
    if not on_screen:
        output.remark(last_line(reports, partial=setting.partial))


def _card(code: str) -> RuleCard | None:
    from cptskit.usages.explain import card  # noqa: PLC0415 - start-up

    return card(code)


def _screen(setting: Setting, *, colour: bool) -> Setting:
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    paint = painter(sys.stdout, os.environ, wanted=colour, pages=_pages())
    return replace(setting, width=width, paint=paint)


def _pages() -> dict[str, str]:
    """Return the address of the page of each rule; none where no one looks at links."""
    if not sys.stdout.isatty():
        return {}
    from cptskit.usages.explain import addresses  # noqa: PLC0415 - start-up

    return addresses()
