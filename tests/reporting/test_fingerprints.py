"""A finding keeps its fingerprint while the file around it changes."""

from dataclasses import replace
from pathlib import Path

from cptskit.reporting.fingerprints import marked
from cptskit.socle.findings import Finding, Report

from .samples import MEMBRES, NOWHERE, SIZE, TERRITOIRE, TWICE, UNKNOWN, member, report, span


def prints(*reports: Report, base: Path | None = None) -> list[str]:
    return [fingerprint for _, _, fingerprint in marked(reports, base)]


def moved(finding: Finding, lines: int) -> Finding:
    assert finding.location is not None
    at = finding.location
    there = replace(at, ligne=at.ligne + lines, ligne_fin=at.ligne_fin + lines)
    return replace(finding, location=there)


def test_each_finding_has_its_own() -> None:
    found = (UNKNOWN, TWICE, SIZE, NOWHERE, *(member(n) for n in range(1, 6)))
    own = prints(report(*found), report(*found, chemin="autre"))
    assert len(set(own)) == 2 * len(found)
    assert prints(report(*found), report(*found, chemin="autre")) == own


def test_lines_above_change_nothing() -> None:
    before = report(UNKNOWN, SIZE)
    after = replace(
        report(moved(UNKNOWN, 2), moved(SIZE, 2)),
        sources={"territoire.yaml": ("# a", "", *TERRITOIRE), "membres.yaml": MEMBRES},
    )
    assert prints(after) == prints(before)


def test_an_entry_added_to_a_list_changes_nothing() -> None:
    later = replace(UNKNOWN, route=("territoire", "communes", 9, "insee"))
    assert prints(report(later)) == prints(report(UNKNOWN))


def test_numbers_in_the_message_change_nothing_but_words_do() -> None:
    def saying(message: str) -> list[str]:
        return prints(report(replace(SIZE, message=message)))

    assert saying("Ligne 12 : il y a 3 jours.") == saying("Ligne 14 : il y a 40 jours.")
    assert saying("Il manque « crises ».") != saying("Il manque « parcours ».")


def test_the_text_of_the_line_counts() -> None:
    elsewhere = replace(UNKNOWN, location=span(11, 15, 5))
    assert prints(report(elsewhere)) != prints(report(UNKNOWN))


def test_what_cannot_be_told_apart_keeps_the_first_ones() -> None:
    one, two = prints(report(UNKNOWN, UNKNOWN))
    assert prints(report(UNKNOWN)) == [one]
    assert one != two


def test_they_are_the_same_on_every_machine() -> None:
    here, there = Path("/home/a/depot").resolve(), Path("/builds/b").resolve()
    own = [
        prints(report(UNKNOWN, chemin=(base / "projets/x").as_posix()), base=base)
        for base in (here, there)
    ]
    assert own[0] == own[1] == prints(report(UNKNOWN, chemin="projets/x"))
    outside = [
        prints(report(UNKNOWN, chemin=Path(folder).resolve().as_posix()), base=here)
        for folder in ("/un/x", "/srv/x")
    ]
    assert outside[0] == outside[1]
