"""What lies open in an editor: texts as they are typed, and the projects that they are part of."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from cptskit.loading import LoadedProject, load
from cptskit.loading.files import MAX_BYTES, SKIPPED, is_yaml, project_files
from cptskit.socle.findings import Finding
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.usages.check import check_loaded

_PROJECT = re.compile(r"^(?:etape|identite)[ \t]*:", re.MULTILINE)
_HIGHEST = 6
"""How many folders above a file are looked at, where the editor opened none."""
_BOM = "\ufeff"


@dataclass(slots=True)
class Project:
    """A project as it was last read, and as it was when it last could be."""

    folder: Path
    loaded: LoadedProject
    findings: tuple[Finding, ...] = ()
    good: LoadedProject | None = None
    instead: dict[str, str] = field(default_factory=dict)
    """The open texts that it was read with."""


@dataclass(slots=True)
class Desk:
    """The texts of open files, which stand before those on the disk, and what is known of them."""

    roots: list[Path] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)
    projects: dict[Path, Project] = field(default_factory=dict)
    _folders: dict[Path, Path] = field(default_factory=dict)

    def put(self, path: Path, text: str) -> None:
        """Take the text of an open file."""
        self.texts[path] = text.removeprefix(_BOM)

    def drop(self, path: Path) -> None:
        """Forget the text of a file that is closed: the one on the disk holds."""
        self.texts.pop(path, None)
        self._folders.clear()

    def text(self, path: Path) -> str:
        """Return the text of a file, as typed or as saved; empty where it cannot be read."""
        if path in self.texts:
            return self.texts[path]
        try:
            raw = read_plain(path, None, MAX_BYTES)
        except RefusedFileError:
            return ""
        return raw.decode("utf-8-sig", errors="replace")

    def folder_of(self, path: Path) -> Path | None:
        """Return the folder of the project that a file is part of, or None."""
        if path in self._folders:
            return self._folders[path]
        for folder in self._above(path):
            if _may_belong(path.relative_to(folder).as_posix()) and self._holds_project(folder):
                self._folders[path] = folder
                return folder
        return None

    def _above(self, path: Path) -> list[Path]:
        above = [*path.parents][:_HIGHEST]
        tops = [root for root in self.roots if path.is_relative_to(root)]
        return [
            parent
            for parent in above
            if not tops or any(parent.is_relative_to(top) for top in tops)
        ]

    def _holds_project(self, folder: Path) -> bool:
        names = {path for path in self.texts if path.parent == folder}
        try:
            names |= {path for path in folder.iterdir() if is_yaml(path.name)}
        except OSError:
            return False
        return any(is_yaml(name.name) and _PROJECT.search(self.text(name)) for name in names)

    def instead(self, folder: Path) -> dict[str, str]:
        """Return the open texts of a project, by their path in it."""
        inside = {
            path.relative_to(folder).as_posix(): text
            for path, text in self.texts.items()
            if path.is_relative_to(folder)
        }
        return {name: text for name, text in inside.items() if _may_belong(name)}

    def read(self, folder: Path, instead: dict[str, str], *, boxes: bool) -> Project:
        """Read and check a project with the open texts, and keep what was found."""
        loaded = load(folder, instead=instead)
        before = self.projects.get(folder)
        good = loaded if loaded.projet else before and before.good
        report = check_loaded(loaded, boxes=boxes)
        made = Project(folder, loaded, report.findings, good or None, instead)
        self.projects[folder] = made
        return made

    def project(self, path: Path) -> Project | None:
        """Return the project of a file, read now if it never was."""
        folder = self.folder_of(path)
        if folder is None:
            return None
        before = self.projects.get(folder)
        return before or self.read(folder, self.instead(folder), boxes=False)

    def fresh(self, folder: Path) -> Project:
        """Return a project as its open texts are now, read again if they changed."""
        instead, before = self.instead(folder), self.projects.get(folder)
        if before is not None and before.instead == instead:
            return before
        return self.read(folder, instead, boxes=False)

    def whole(self, folder: Path) -> dict[str, str]:
        """Return the YAML files of a project by path, open ones as typed, byte for byte."""
        texts = dict(self.instead(folder))
        for project_file in project_files(folder):
            if project_file.why is None and project_file.name not in texts:
                try:
                    texts[project_file.name] = read_plain(
                        project_file.path, folder, MAX_BYTES
                    ).decode("utf-8-sig")
                except (RefusedFileError, UnicodeDecodeError):  # the check says so
                    continue
        return {name: text for name, text in texts.items() if is_yaml(name)}


def _may_belong(name: str) -> bool:
    """Say whether a path in a project names one of its files: none hidden, none produced."""
    parts = name.split("/")
    return not any(part.startswith(".") for part in parts) and not SKIPPED & {*parts[:-1]}
