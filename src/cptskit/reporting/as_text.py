"""Findings for a person, on a screen or in a log."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cptskit.francais.ponctuation import typo
from cptskit.reporting.blocks import Block, blocks
from cptskit.reporting.cells import Line, fold, printable, words
from cptskit.reporting.finding_text import FindingText
from cptskit.reporting.overview import overview
from cptskit.reporting.places import folder, place
from cptskit.reporting.setting import Setting
from cptskit.reporting.summary import Counted, Tally, counts, last_line, project_line
from cptskit.socle.findings import Level, Report
from cptskit.socle.records import record

LONG_LIST = 12
"""From more blocks on, a project gets a list of things to do, without excerpts."""

_BRIEF = "Liste abrégée. Pour voir les extraits et les fondements d'une règle :"


@record
class TextReporter:
    """The format `texte`."""

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return the findings of each project, a table of several, then one line for all."""
        return "".join(self.told(reports, len(reports)))

    def told(self, reports: Iterable[Report], total: int) -> Iterator[str]:
        """Yield the same piece by piece, a project at a time; none is kept."""
        if self.setting.quiet:
            yield from self._blocking(reports)
            return
        tallies = []
        for report in reports:
            tallies.append(Tally.of(report))
            yield self._lines(self._project(report, alone=total == 1))
        closing: list[Line] = []
        if total > 1:
            gap: list[Line] = [] if sum(map(tallies[-1].count, Level)) else [[]]
            closing += [*gap, *overview(tallies, self.setting.base, self.setting.width), []]
        closing.append([(last_line(tallies, partial=self.setting.partial), _worst(tallies))])
        yield self._lines(closing)

    def _blocking(self, reports: Iterable[Report]) -> Iterator[str]:
        """Yield the findings that make the command fail, and nothing else."""
        for report in reports:
            kept = tuple(
                finding for finding in report.findings if finding.level in self.setting.blocking
            )
            if kept:
                yield self._lines(self._findings(replace(report, findings=kept)))

    def _lines(self, lines: Iterable[Line]) -> str:
        return "".join(self._paint(line) + "\n" for line in lines)

    def _project(self, report: Report, *, alone: bool) -> Iterator[Line]:
        yield from self._findings(report)
        yield from self._ignored(report)
        yield from self._closing(report, alone=alone)

    def _findings(self, report: Report) -> Iterator[Line]:
        groups = blocks(report.findings)
        brief = report.readable and len(groups) > LONG_LIST
        text = FindingText(report, self.setting, brief=brief)
        for previous, block in pairwise(((), *groups)):
            if previous and not (brief and _file(previous) == _file(block)):
                yield []
            yield from text.block(block)
        if brief:
            yield []
            command = f"cptskit check --seulement {groups[0][0].code}"
            hint = [*words(typo(_BRIEF), "discret"), (command, "discret")]
            yield from fold(hint, self.setting.width, indent=0, hang=2)
        if groups:
            yield []

    def _ignored(self, report: Report) -> Iterator[Line]:
        if not report.ignored:
            return
        yield [(typo("Constats ignorés à la demande du projet :"), "")]
        for ignored in report.ignored:
            finding = ignored.finding
            where = place(report.chemin, finding.location, self.setting.base)
            message = f"{printable(where)}  {finding.code}  {printable(finding.message)}"
            yield from self._fold(message.replace("\n", " "), "discret", indent=2, hang=6)
            motif = typo("motif : ") + printable(ignored.motif).replace("\n", " ")
            yield from self._fold(motif, "", indent=6, hang=8)
        yield []

    def _closing(self, report: Report, *, alone: bool) -> Iterator[Line]:
        line = project_line(report)
        if not alone:
            number = counts([report]) if report.findings else "aucun constat"
            name = printable(folder(report.chemin, self.setting.base))
            line = f"{name} · {number}. {line}"
        if line:
            yield from self._fold(line, "" if report.readable else "erreur", hang=2)
        if report.today and not self.setting.quiet:
            yield from self._fold(typo(report.today), "", hang=2)
        if not alone and report.findings:
            yield []

    def _fold(self, text: str, style: str, *, indent: int = 0, hang: int = 0) -> Iterable[Line]:
        return fold(words(text, style), self.setting.width, indent=indent, hang=hang)

    def _paint(self, line: Line) -> str:
        last = len(line) - 1
        text = ""
        for index, (part, style) in enumerate(line):
            kept = part.rstrip() if index == last else part
            text += self.setting.paint(kept, style) if style and kept else kept
        return text.rstrip()


def _worst(reports: Sequence[Counted]) -> str:
    """Return the style of the gravest that was found."""
    if not all(report.readable for report in reports):
        return Level.ERREUR.value
    levels = (level.value for level in Level if any(report.count(level) for report in reports))
    return next(levels, "bon")


def _file(block: Block) -> str:
    location = block[0].location
    return "" if location is None or len(block) > 1 else location.fichier
