"""Findings as the page shows them: one of four words, the question, a button that mends."""

from collections.abc import Iterable
from enum import StrEnum

from cptskit.atelier.formulaires.choix import words_of
from cptskit.atelier.formulaires.routes import below, name_of
from cptskit.atelier.formulaires.vues import Notice, Repair
from cptskit.atelier.mots import in_words
from cptskit.editing.corrections.reading import reading_change
from cptskit.loading import LoadedProject, problems
from cptskit.loading.ecrit import Written
from cptskit.loading.fitting import enum_at
from cptskit.socle.findings import Change, Finding, Level, Route


class Word(StrEnum):
    """What a person has to do. The first three hold up a document, the last never does."""

    WRONG = "À corriger"
    EMPTY = "À compléter"
    DOUBTFUL = "À vérifier"
    ADVICE = "Conseil"


STYLES = {
    Word.WRONG: "erreur",
    Word.EMPTY: "manque",
    Word.DOUBTFUL: "averif",
    Word.ADVICE: "conseil",
}
_READING = "LEC"
_MISSING = frozenset({problems.MISSING_KEY.code, "RED013"})


def word_of(finding: Finding, written: Written) -> Word:
    """Return what a person has to do about a finding."""
    if finding.level is Level.CONSEIL:
        return Word.ADVICE
    empty = bool(finding.route) and written.is_empty(finding.route)
    if finding.code in _MISSING or (empty and not finding.code.startswith(_READING)):
        return Word.EMPTY
    return Word.WRONG if finding.level is Level.ERREUR else Word.DOUBTFUL


def changes_of(finding: Finding, loaded: LoadedProject) -> tuple[Change, ...]:
    """Return the changes that surely mend a finding; none where a key would be renamed."""
    misread = reading_change(finding, loaded)
    changes = (*finding.changes, *((misread,) if misread else ()))
    return () if any(change.key for change in changes) else changes


def key_of(finding: Finding) -> str:
    """Return a key that no other finding of the project has."""
    return "-".join(map(str, (finding.code, *finding.route)))


class Notices:
    """The findings of a project; each is shown in one place of a page."""

    def __init__(
        self, findings: Iterable[Finding], loaded: LoadedProject, written: Written
    ) -> None:
        """Keep the findings in the order in which they come."""
        self._left = list(findings)
        self._loaded = loaded
        self._written = written

    def take(self, route: Route, *, exact: bool = False) -> tuple[Notice, ...]:
        """Return the findings at a route or below it that are not shown yet."""
        mine = [
            finding
            for finding in self._left
            if (
                finding.route == route
                if exact
                else bool(finding.route) and below(finding.route, route)
            )
        ]
        return self._taken(mine)

    def rest(self) -> tuple[Notice, ...]:
        """Return the findings that are not shown yet, and count them as shown."""
        return self._taken(list(self._left))

    def left(self) -> tuple[Finding, ...]:
        """Return the findings that are not shown yet."""
        return tuple(self._left)

    def of(self, findings: Iterable[Finding]) -> tuple[Notice, ...]:
        """Return findings as the page shows them."""
        return tuple(self._notice(finding) for finding in findings)

    def _taken(self, mine: list[Finding]) -> tuple[Notice, ...]:
        for finding in mine:
            self._left.remove(finding)
        return self.of(mine)

    def _notice(self, finding: Finding) -> Notice:
        word = word_of(finding, self._written)
        key = key_of(finding)
        basis = finding.basis
        source = f"{basis.titre}, règle {finding.code}" if basis else f"règle {finding.code}"
        return Notice(
            key,
            str(word),
            STYLES[word],
            in_words(finding.message, finding.route),
            in_words(finding.help, finding.route),
            finding.code,
            source,
            self._repair(finding, key),
            ""
            if finding.code.startswith(_READING)
            else f"garder:{finding.code}@{name_of(finding.route)}",
            finding.route,
            f"{finding.location.fichier}, ligne {finding.location.ligne}"
            if finding.location
            else "",
        )

    def _repair(self, finding: Finding, key: str) -> Repair | None:
        changes = changes_of(finding, self._loaded)
        if not changes:
            return None
        first = changes[0]
        if len(changes) > 1 or first.remove:
            return Repair("Retirer" if first.remove else "Corriger", f"corriger:{key}")
        return Repair(f"Corriger : {_value(first)}", f"corriger:{key}")


def _value(change: Change) -> str:
    if enum_at(change.route).__members__:
        words = dict(words_of(enum_at(change.route)))
        return words.get(change.value, change.value)
    return change.value if len(change.value) < 60 else "écrire ce qui est attendu"
