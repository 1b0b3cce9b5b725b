"""Findings for a person, on a screen or in a log."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cptskit.findings import Level, Report
from cptskit.reporting.blocks import Block, blocks
from cptskit.reporting.cells import Line, fold, printable, words
from cptskit.reporting.finding_text import FindingText
from cptskit.reporting.french import typo
from cptskit.reporting.overview import overview
from cptskit.reporting.places import folder, place
from cptskit.reporting.setting import Setting
from cptskit.reporting.summary import counts, last_line, project_line

LONG_LIST = 12
"""From more blocks on, a project gets a list of things to do, without excerpts."""

_BRIEF = "Liste abrégée. Pour voir les extraits et les fondements d'une règle :"


@dataclass(frozen=True)
class TextReporter:
    """The format `texte`."""

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return the findings of each project, a table of several, then one line for all."""
        lines: list[Line] = []
        for report in reports:
            lines += self._project(report, alone=len(reports) == 1)
        if len(reports) > 1:
            table = overview(reports, self.setting.base, self.setting.width)
            lines += [*([[]] if lines[-1] else []), *table, []]
        style = _worst(reports)
        lines.append([(last_line(reports, partial=self.setting.partial), style)])
        return "".join(self._paint(line) + "\n" for line in lines)

    def _project(self, report: Report, *, alone: bool) -> Iterator[Line]:
        told = blocks(report.findings)
        brief = report.readable and len(told) > LONG_LIST
        text = FindingText(report, self.setting, brief=brief)
        for previous, block in pairwise(((), *told)):
            if previous and not (brief and _file(previous) == _file(block)):
                yield []
            yield from text.block(block)
        if brief:
            yield []
            command = f"cptskit check --select {told[0][0].code}"
            hint = [*words(typo(_BRIEF), "discret"), (command, "discret")]
            yield from fold(hint, self.setting.width, indent=0, hang=2)
        if told:
            yield []
        yield from self._ignored(report)
        yield from self._closing(report, alone=alone)

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
        told = project_line(report)
        if not alone:
            number = counts([report]) if report.findings else "aucun constat"
            name = printable(folder(report.chemin, self.setting.base))
            told = f"{name} · {number}. {told}"
        if told:
            yield from self._fold(told, "" if report.readable else "erreur", hang=2)
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


def _worst(reports: Sequence[Report]) -> str:
    """Return the style of the gravest that was found."""
    if not all(report.readable for report in reports):
        return Level.ERREUR.value
    found = (level.value for level in Level if any(report.count(level) for report in reports))
    return next(found, "bon")


def _file(block: Block) -> str:
    location = block[0].location
    return "" if location is None or len(block) > 1 else location.fichier
