"""One block of findings as lines of text."""

from collections.abc import Iterator

from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo
from cptskit.reporting.blocks import Block, shared
from cptskit.reporting.cells import Line, Span, fold, paragraphs, printable, words
from cptskit.reporting.excerpt import excerpt
from cptskit.reporting.places import place
from cptskit.reporting.setting import Setting
from cptskit.socle.findings import Basis, Finding, Location, Report
from cptskit.socle.records import record

_NARROW = 60
_ESTIMATE = "estimation, à confirmer auprès de la CPAM"
_SHOWN_PLACES = 2


@record
class FindingText:
    """Writes the findings of one project."""

    report: Report
    setting: Setting
    brief: bool
    """True for a long list: no excerpt, and a legal basis only where it is an estimate."""

    @property
    def indent(self) -> int:
        """Return the margin of all that stands below the first line of a finding."""
        width = self.setting.width
        return 7 if width is None or width >= _NARROW else 2

    def block(self, block: Block) -> Iterator[Line]:
        """Yield the lines of a block."""
        if len(block) == 1:
            yield from self._single(block[0])
        else:
            yield from self._group(block)

    def _single(self, finding: Finding) -> Iterator[Line]:
        message = words(_one_line(finding.message))
        yield from self._fold([*self._place(finding.location), *_title(finding), *message], 0)
        yield from self._excerpt(finding.location, finding.level)
        for other in finding.others:
            mention = words(_one_line(other.mention))
            yield from self._fold([*self._place(other.location), *mention], self.indent)
            if len(finding.others) <= _SHOWN_PLACES:
                yield from self._excerpt(other.location, "second")
        yield from self._help(finding.help, self.indent)
        yield from self._basis(finding)

    def _group(self, block: Block) -> Iterator[Line]:
        first = block[0]
        message = shared(finding.message for finding in block)
        hint = shared(finding.help for finding in block)
        title = _one_line(message) if message else first.slug
        size = (f"({counted(len(block), 'constat')})", "discret")
        yield from self._fold([*_title(first), *words(title), size], 0)
        for finding in block:
            own = [] if message else words(_one_line(finding.message))
            yield from self._fold([*self._place(finding.location), *own], self.indent)
            for other in finding.others:
                spans = [*self._place(other.location), *words(_one_line(other.mention))]
                yield from self._fold(spans, self.indent + 4)
            if hint is None:
                yield from self._help(finding.help, self.indent + 4)
        yield from self._help(hint or "", self.indent)
        yield from self._basis(first)

    def _help(self, text: str, indent: int) -> Iterator[Line]:
        if text:
            yield from paragraphs((typo("aide :"), "aide"), text, self.setting.width, indent)

    def _basis(self, finding: Finding) -> Iterator[Line]:
        basis = finding.basis
        if self.brief and (basis is None or not basis.estimate):
            return
        spans: list[Span] = []
        if basis is not None:
            spans = [(typo("fondement :"), "aide"), *words(_title_of(basis), "discret")]
        if not self.brief:
            command = f"cptskit explain {finding.code}"
            if not spans:
                spans = [(typo("en savoir plus :"), "aide"), (command, "discret")]
            else:
                spans.append((f"· {command}", "discret"))
        yield from self._fold(spans, self.indent)

    def _excerpt(self, location: Location | None, style: str) -> list[Line]:
        if location is None or self.brief:
            return []
        lines = self.report.sources.get(location.fichier, ())
        width = self.setting.width
        return excerpt(lines, location, indent=self.indent, width=width, style=style)

    def _fold(self, spans: list[Span], indent: int) -> list[Line]:
        hang = indent + 2 if indent else self.indent
        return fold(spans, self.setting.width, indent=indent, hang=hang)

    def _place(self, location: Location | None) -> list[Span]:
        text = place(self.report.chemin, location, self.setting.base)
        return [(_one_line(text) + " ", "lieu")] if text != "." else []


def _one_line(text: str) -> str:
    return printable(text).replace("\n", " ")


def _title(finding: Finding) -> list[Span]:
    return [(finding.level.value, finding.level.value), (finding.code + " ", "code")]


def _title_of(basis: Basis) -> str:
    grade = f"grade {basis.grade}"
    return f"{printable(basis.titre)} ({f'{grade} : {_ESTIMATE}' if basis.estimate else grade})"
