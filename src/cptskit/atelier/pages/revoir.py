"""Everything to review, the most serious first, each with a link to its field."""

from cptskit.atelier.constats import Word, key_of, word_of
from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.vues import Notice
from cptskit.atelier.mots import in_words
from cptskit.atelier.pages.cadre import address_of, frame
from cptskit.atelier.points import Point
from cptskit.socle.findings import Finding
from cptskit.socle.records import record


@record
class Line:
    """Something to review: its word, its place, its notice."""

    word: str
    style: str
    adresse: str
    ou: str
    notice: Notice | None = None
    mots: str = ""


def review_page(state: State) -> dict[str, object]:
    """Return what the list shows."""
    lines = [*(_of(state, finding) for finding in state.report.findings), *_empty(state)]
    order = [str(word) for word in Word]
    lines.sort(key=lambda line: order.index(line.word))
    kept = [
        (
            ignored.finding.code,
            in_words(ignored.finding.message, ignored.finding.route),
            ignored.motif,
        )
        for ignored in state.report.ignored
    ]
    return {
        **frame(state, here="/a-revoir"),
        "titre": "Tout ce qui est à revoir",
        "lignes": lines,
        "gardes": kept,
    }


def _of(state: State, finding: Finding) -> Line:
    notice = state.notices().of([finding])[0]
    chapter = state.chapter_of(finding.route)
    where = address_of(state, finding.route, key_of(finding))
    word = word_of(finding, state.written)
    return Line(str(word), notice.style, where, chapter.titre, notice)


def _empty(state: State) -> list[Line]:
    return [_line(state, point) for point in state.todo if not point.findings]


def _line(state: State, point: Point) -> Line:
    chapter = state.chapter_of(point.route)
    words = in_words(point.libelle, point.route)
    return Line(
        str(point.word), "manque", address_of(state, point.route), chapter.titre, None, words
    )
