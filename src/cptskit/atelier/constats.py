"""Findings as the page shows them: four words, the route's own question, an act that mends."""

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
    """What a person has to do. The first three hold a document, the last never does."""

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
    """Return what is to be done of a finding."""
    if finding.level is Level.CONSEIL:
        return Word.ADVICE
    empty = bool(finding.route) and written.is_empty(finding.route)
    if finding.code in _MISSING or (empty and not finding.code.startswith(_READING)):
        return Word.EMPTY
    return Word.WRONG if finding.level is Level.ERREUR else Word.DOUBTFUL


def changes_of(finding: Finding, loaded: LoadedProject) -> tuple[Change, ...]:
    """Return what mends a finding for certain; nothing where a key would change its name."""
    misread = reading_change(finding, loaded)
    found = (*finding.changes, *((misread,) if misread else ()))
    return () if any(one.key for one in found) else found


def key_of(finding: Finding) -> str:
    """Return what tells a finding from the others of a project."""
    return "-".join(map(str, (finding.code, *finding.route)))


class Notices:
    """The findings of a project, each to be shown at one place of a page."""

    def __init__(
        self, findings: Iterable[Finding], loaded: LoadedProject, written: Written
    ) -> None:
        """Take them as they come."""
        self._left = list(findings)
        self._loaded = loaded
        self._written = written

    def take(self, route: Route, *, exact: bool = False) -> tuple[Notice, ...]:
        """Return those at a route or below it that no place has shown yet."""
        mine = [
            one
            for one in self._left
            if (one.route == route if exact else bool(one.route) and below(one.route, route))
        ]
        return self._taken(mine)

    def rest(self) -> tuple[Notice, ...]:
        """Return those that no place has shown."""
        return self._taken(list(self._left))

    def left(self) -> tuple[Finding, ...]:
        """Return the findings that no place has shown."""
        return tuple(self._left)

    def of(self, findings: Iterable[Finding]) -> tuple[Notice, ...]:
        """Return these, as they are shown."""
        return tuple(self._notice(one) for one in findings)

    def _taken(self, mine: list[Finding]) -> tuple[Notice, ...]:
        for one in mine:
            self._left.remove(one)
        return self.of(mine)

    def _notice(self, one: Finding) -> Notice:
        word = word_of(one, self._written)
        key = key_of(one)
        basis = one.basis
        source = f"{basis.titre}, règle {one.code}" if basis else f"règle {one.code}"
        return Notice(
            key,
            str(word),
            STYLES[word],
            in_words(one.message, one.route),
            in_words(one.help, one.route),
            one.code,
            source,
            self._repair(one, key),
            "" if one.code.startswith(_READING) else f"garder:{one.code}@{name_of(one.route)}",
            one.route,
            f"{one.location.fichier}, ligne {one.location.ligne}" if one.location else "",
        )

    def _repair(self, one: Finding, key: str) -> Repair | None:
        changes = changes_of(one, self._loaded)
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
