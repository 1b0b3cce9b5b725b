"""A projet de santé or an annex of the contract that exists, to the files of a project."""

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from cptskit.editing.reprise import Changes, changes_of, digest, read
from cptskit.francais.nombres import counted
from cptskit.importing.document import Document, open_document
from cptskit.importing.reprise import annexe, report
from cptskit.importing.reprise.choix import Choice, kept
from cptskit.importing.reprise.plan import files_of
from cptskit.importing.reprise.understand import Understood, facts_of, understand
from cptskit.loading import load
from cptskit.loading.ecrit import Written
from cptskit.loading.problems import NO_PROJECT
from cptskit.socle.errors import TargetExistsError, UneditableError, UnreadableProjectError
from cptskit.socle.files import write_guarded
from cptskit.socle.findings import Level
from cptskit.usages.check import check

REPORT = "reprise.md"
TO_PLACE = "textes/a-placer.md"
_RECORD = ".cptskit-reprise.json"
_NAMED = 8


@dataclass(frozen=True)
class Reprise:
    """What a document gives to a project: the files, what to decide, what stays as it was."""

    found: Understood
    changes: Changes
    nouveau: bool
    """Whether there was no project in the folder."""
    valeurs: int

    @property
    def questions(self) -> int:
        """How many questions are left to the user."""
        return len(self.found.questions)

    def difference(self) -> str:
        """Return the unified diff of the files that are there; new ones are named."""
        parts = []
        for path, (before, after) in self.changes.files.items():
            if before is None or not path.endswith((".yaml", ".md", ".csv")) or path == REPORT:
                continue
            old, new = (
                raw.decode("utf-8-sig").splitlines(keepends=True) for raw in (before, after)
            )
            parts += [*unified_diff(old, new, f"a/{path}", f"b/{path}")]
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in parts)

    def write(self) -> None:
        """Write the files. Raises ChangedFileError, LeadsOutError, OSError."""
        self.changes.folder.mkdir(parents=True, exist_ok=True)
        write_guarded(self.changes.writes(), self.changes.folder)


@dataclass(frozen=True)
class Lecture:
    """A document that was read: what it says, and the passages that nothing takes."""

    document: Document
    found: Understood
    passages: tuple[report.Left, ...]


def import_projet(fichier: Path | str, dossier: Path | str = ".") -> Reprise:
    """Return what a projet de santé, or a letter of intent, gives to a project; writes nothing.

    Raises UnreadableDocumentError, UnreadableProjectError, TargetExistsError, OSError.
    """
    return _reprise(read_projet(fichier), Path(dossier))


def import_contrat(fichier: Path | str, dossier: Path | str = ".") -> Reprise:
    """Return what an annex of the contract gives to a project; writes nothing.

    Raises UnreadableDocumentError, UnreadableProjectError, TargetExistsError, OSError.
    """
    return _reprise(_read(Path(fichier), annexe.understand), Path(dossier))


def read_projet(fichier: Path | str, *, nom: str = "") -> Lecture:
    """Return what a document says, for a person to choose from; `nom` is its name elsewhere.

    Raises UnreadableDocumentError, OSError.
    """
    return _read(Path(fichier), understand, nom)


def import_choix(lecture: Lecture, dossier: Path | str, choices: Mapping[str, Choice]) -> Reprise:
    """Return what a person takes of a document to a project; writes nothing.

    What the project says otherwise is replaced where they took it. Raises UnreadableProjectError,
    TargetExistsError, OSError; UneditableError where the project would not read any more.
    """
    written = Written(load(Path(dossier)))
    passages = [passage for passage in lecture.passages if passage.to_place]
    choice = kept(lecture.found, choices, passages, written.text)
    made = _reprise(replace(lecture, found=choice), Path(dossier), chosen=True)
    _verify(made.changes)
    return made


def _verify(changes: Changes) -> None:
    """Read the project as it would be. Raises UneditableError where it would not read."""
    texts = {
        path: after.decode("utf-8-sig")
        for path, (_, after) in changes.files.items()
        if path.endswith((".yaml", ".yml", ".md", ".csv"))
    }
    after = load(changes.folder, instead=texts)
    if after.projet is None:
        messages = [finding.message for finding in after.findings if finding.level is Level.ERREUR]
        raise UneditableError(
            f"Avec ces réponses, le dossier ne se lirait plus : {' '.join(messages[:1])} "
            "Rien n'est écrit ; « Revenir dessus » permet de corriger la réponse."
        )


def _read(fichier: Path, reader: Callable[[Document], Understood], nom: str = "") -> Lecture:
    document = open_document(fichier, nom)
    tree = reader(document)
    return Lecture(document, tree, tuple(report.left_over(document, tree, files_of(tree))))


def _reprise(lecture: Lecture, folder: Path, *, chosen: bool = False) -> Reprise:
    document, tree = lecture.document, lecture.found
    loaded = load(folder)
    nothing = not folder.exists() or any(
        finding.code == NO_PROJECT.code for finding in loaded.findings
    )
    plan = files_of(tree, new=nothing or not chosen)
    left = report.left_over(document, tree, plan) if chosen else lecture.passages
    if naming := report.naming(tree, left):
        plan[TO_PLACE] = naming
    if nothing:
        changes = _new(folder, plan)
    elif loaded.projet is None:
        raise UnreadableProjectError(check(folder))
    else:
        fingerprints = {} if chosen else _record(folder).get(tree.kind, {})
        changes = changes_of(loaded, plan, fingerprints, chosen=chosen)
    verdict = _checked(plan) if nothing else ()
    text = report.written(document, tree, plan, left, verdict, changes.left)
    if changes.files or nothing:
        changes.put(REPORT, read(folder, REPORT), text.encode())
        if not chosen:
            _remember(changes, plan, tree.kind)
    return Reprise(tree, changes, nothing, facts_of(tree.tree))


def _new(folder: Path, plan: Mapping[str, bytes]) -> Changes:
    """Plan the files of a new project. Raises TargetExistsError where something stands there."""
    changes = Changes(folder)
    there = [path for path in (*plan, REPORT) if (folder / path).exists()]
    if there:
        names = ", ".join(there[:_NAMED])
        raise TargetExistsError(
            f"Il y a déjà {names} dans {folder.as_posix()} ; rien n'a été écrit."
        )
    for path, raw in plan.items():
        changes.put(path, None, raw)
    return changes


def _record(folder: Path) -> dict[str, dict[str, str]]:
    """Return the fingerprints of what imports wrote, by kind of document and path."""
    raw = read(folder, _RECORD)
    try:
        content = json.loads(raw) if raw else {}
    except ValueError:
        return {}
    kinds = content if isinstance(content, dict) else {}
    return {kind: paths for kind, paths in kinds.items() if isinstance(paths, dict)}


def _remember(changes: Changes, plan: Mapping[str, bytes], kind: str) -> None:
    """Keep the fingerprints of what is written whole, so that a corrected source is followed."""
    record = _record(changes.folder)
    fingerprints = record.setdefault(kind, {})
    for path, (_, after) in changes.files.items():
        if plan.get(path) == after:
            fingerprints[path] = digest(after)
    raw = json.dumps(record, indent=1, sort_keys=True).encode() + b"\n"
    changes.put(_RECORD, read(changes.folder, _RECORD), raw)


def _checked(plan: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return what `check` thinks of the new project, in a few lines."""
    with tempfile.TemporaryDirectory() as name:
        for path, raw in plan.items():
            Path(name, path).parent.mkdir(parents=True, exist_ok=True)
            Path(name, path).write_bytes(raw)
        findings = check(Path(name)).findings
    counts = {level: sum(finding.level is level for finding in findings) for level in Level}
    totals = ", ".join(counted(counts[level], level.value) for level in Level)
    errors = [finding.message for finding in findings if finding.level is Level.ERREUR]
    lines = [f"- `cptskit check` : {totals}"]
    return (*lines, *(f"  - {message}" for message in errors[:_NAMED]))
