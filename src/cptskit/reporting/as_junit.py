"""Findings as JUnit XML: a project is a suite, a rule that was run is a test."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo
from cptskit.reporting.places import folder, place
from cptskit.reporting.setting import Setting
from cptskit.socle.findings import Finding, Ignored, Report
from cptskit.version import __version__

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True)
class JunitReporter:
    """The format `junit`.

    A test fails where its rule found something that blocks; what does not block is its output, and
    what the project asks to ignore makes it skipped.
    """

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return one XML document."""
        from xml.etree import ElementTree as ET  # noqa: PLC0415 - start-up

        root = ET.Element("testsuites", name="cptskit")
        root.extend(self._suite(report) for report in reports)
        for name in ("tests", "failures", "errors"):
            root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
        ET.indent(root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, "unicode")}\n'

    def _suite(self, report: Report) -> "Element":
        from xml.etree.ElementTree import Element, SubElement  # noqa: PLC0415 - start-up

        name = _clean(folder(report.chemin, self.setting.base))
        suite = Element("testsuite", name=name)
        told = {"cptskit": __version__, "etape": report.etape, "date": report.date}
        properties = SubElement(suite, "properties")
        for key, value in told.items():
            if value is not None:
                SubElement(properties, "property", name=key, value=str(value))
        reading = SubElement(suite, "testcase", classname=name, name="lecture")
        if not report.readable:
            message = typo("Le projet n'a pas pu être lu : les règles n'ont pas été exécutées.")
            SubElement(reading, "error", message=message)
        for code, slug in _tests(report).items():
            case = SubElement(suite, "testcase", classname=name, name=f"{code} {slug}")
            case.extend(self._outcome(report, code))
        suite.set("tests", str(len(suite.findall("testcase"))))
        suite.set("failures", str(len(suite.findall("testcase/failure"))))
        suite.set("errors", str(len(suite.findall("testcase/error"))))
        suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
        return suite

    def _outcome(self, report: Report, code: str) -> Iterator["Element"]:
        """Yield the elements of a rule's test: none if the rule found nothing."""
        from xml.etree.ElementTree import Element  # noqa: PLC0415 - start-up

        findings = [finding for finding in report.findings if finding.code == code]
        blocking = [finding for finding in findings if finding.level in self.setting.blocking]
        others = [finding for finding in findings if finding.level not in self.setting.blocking]
        ignored = [each for each in report.ignored if each.finding.code == code]
        if blocking:
            failure = Element("failure", type=blocking[0].level.value, message=_headline(blocking))
            failure.text = _clean("\n\n".join(self._body(report, finding) for finding in blocking))
            yield failure
        elif ignored and not others:
            yield Element("skipped", message=_motives(ignored))
        if others:
            output = Element("system-out")
            output.text = _clean("\n\n".join(self._body(report, other) for other in others))
            yield output

    def _body(self, report: Report, finding: Finding) -> str:
        base = self.setting.base
        where = place(report.chemin, finding.location, base)
        lines = [f"{where}  {finding.level.value}  {finding.message}"]
        lines += [
            f"{place(report.chemin, other.location, base)}  {other.mention}"
            for other in finding.others
        ]
        if finding.help:
            lines.append(f"{typo('aide :')} {finding.help}")
        if finding.basis:
            basis = finding.basis
            lines.append(f"{typo('fondement :')} {basis.titre} (grade {basis.grade})")
        return "\n".join(lines)


def _tests(report: Report) -> Mapping[str, str]:
    """Return the names of the tests of a project by code: reading errors, then the rules."""
    found = {finding.code: finding.slug for finding in report.findings}
    read = {code: slug for code, slug in found.items() if code not in report.rules}
    return dict(sorted(read.items())) | dict(sorted(report.rules.items()))


def _headline(findings: Sequence[Finding]) -> str:
    first = findings[0].message
    more = f" ({counted(len(findings), 'constat')})" if len(findings) > 1 else ""
    return _clean((first + more).replace("\n", " "))


def _motives(ignored: Sequence[Ignored]) -> str:
    motives = dict.fromkeys(each.motif for each in ignored)
    return _clean(typo("Ignoré : ") + " ; ".join(motives))


def _clean(text: str) -> str:
    return _NO_XML.sub(_REPLACEMENT, text)
