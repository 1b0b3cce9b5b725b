"""What was understood of a document, as changes of a project that may already exist.

What the project lacks is added; a file that an import wrote and nobody has touched since follows
its source; other differences stay as the project has them, and are reported.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cptskit.editing.champs import Ajout, Saisie
from cptskit.editing.feuilles import Feuilles, PlacementError
from cptskit.editing.tableau_membres import book_of_members, bytes_of, text_of
from cptskit.francais.accents import as_key
from cptskit.importing.reprise.reconcile import KEYS
from cptskit.importing.reprise.standing import person_key, same_item
from cptskit.importing.reprise.words import folded
from cptskit.importing.reprise.yaml_out import dumped, lines
from cptskit.loading import LoadedProject
from cptskit.loading.cells import rows
from cptskit.loading.files import Source
from cptskit.loading.nodes import compose, plain
from cptskit.loading.tables import delimiter_of
from cptskit.socle.files import Write
from cptskit.socle.findings import Route
from cptskit.socle.plain_files import RefusedFileError, read_plain

MEMBERS = "membres.csv"
"""Where an import puts people by name."""
_LIST = "professionnels"
_MOST = 60_000_000


@dataclass
class Changes:
    """The files to write, and where the project and the document differ."""

    folder: Path
    files: dict[str, tuple[bytes | None, bytes]] = field(default_factory=dict)
    """Bytes before and after, by path; None before a new file."""
    left: list[str] = field(default_factory=list)
    """Differences left as the project has them, in French."""

    def put(self, path: str, before: bytes | None, after: bytes) -> None:
        """Plan a file, unless it holds these bytes already."""
        first = self.files[path][0] if path in self.files else before
        if first != after:
            self.files[path] = (first, after)

    def now(self, path: str) -> bytes | None:
        """Return the bytes of a file, changes included; None where there is no file."""
        return self.files[path][1] if path in self.files else read(self.folder, path)

    def writes(self) -> list[Write]:
        """Return what to write, guarded."""
        return [Write(self.folder / path, *both) for path, both in self.files.items()]


def read(folder: Path, path: str) -> bytes | None:
    """Return the bytes of a file of a project; None where there is no plain file."""
    try:
        return read_plain(folder / path, folder, _MOST)
    except RefusedFileError:
        return None


def digest(raw: bytes) -> str:
    """Return the fingerprint of a file."""
    return hashlib.sha256(raw).hexdigest()


def changes_of(
    loaded: LoadedProject,
    plan: Mapping[str, bytes],
    known: Mapping[str, str],
    *,
    chosen: bool = False,
) -> Changes:
    """Return what a plan changes; `known` are the fingerprints of what an import wrote before.

    With `chosen`, the user wants the whole plan: what differs in the project is replaced.
    """
    changes = Changes(loaded.folder)
    merging = _Merging(loaded, changes, plan, chosen=chosen)
    for path, raw in plan.items():
        before = read(loaded.folder, path)
        if before is not None and known.get(path) == digest(before):
            changes.put(path, before, raw)
        elif _is_yaml(path):
            merging.take(path, raw)
    merging.finish()
    for path, raw in plan.items():
        before = changes.now(path)
        if before in (None, raw) or _is_yaml(path) or path in changes.files:
            if before is None and not _is_yaml(path) and merging.wants(path):
                changes.put(path, None, raw)
        elif not chosen or merging.wants(path):
            changes.left.append(f"{path} : modifié depuis, laissé tel quel")
    return changes


class _Merging:
    """The texts of a project, and what a plan adds to them."""

    def __init__(
        self, loaded: LoadedProject, changes: Changes, plan: Mapping[str, bytes], *, chosen: bool
    ) -> None:
        self._changes, self._plan, self._chosen = changes, plan, chosen
        raw = {path: read(loaded.folder, path) for path in loaded.sources}
        self._before = {path: content for path, content in raw.items() if content is not None}
        texts = {
            path: content.decode("utf-8")
            for path, content in self._before.items()
            if _reads(content)
        }
        for path in [path for path in plan if path.endswith(".md")]:
            held = read(loaded.folder, path)
            if held is not None and _reads(held):
                self._before[path], texts[path] = held, held.decode("utf-8")
        if book := book_of_members(loaded):
            self._before[book] = read(loaded.folder, book) or b""
            texts[book] = text_of(self._before[book])
        self._texts = texts
        self._sheets = Feuilles(loaded, texts)
        self._joined = False
        """Whether people of the document were added to the members of the project."""

    def wants(self, path: str) -> bool:
        """Say whether to write a file that is not YAML; a text only where a file names it."""
        if path == MEMBERS and self._joined:
            return False
        if not (self._chosen and path.startswith("textes/")):
            return True
        new = [raw.decode() for name, (_, raw) in self._changes.files.items() if _is_yaml(name)]
        return any(path in text for text in (*new, *self._sheets.texts.values()))

    def take(self, path: str, raw: bytes) -> None:
        """Add the content of a file of the plan to the sections of the project."""
        root, _ = compose(Source.of(path, raw.decode()))
        ours = plain(root) if root is not None else {}
        new: dict[str, Any] = {}
        for name, value in ours.items() if isinstance(ours, dict) else ():
            for route, part in _parts(name, value):
                theirs = self._sheets.value(route)
                if theirs is None:
                    _graft(new, route, part)
                    continue
                if route == ("membres",):
                    if self._chosen:
                        self._join(theirs, part)
                    theirs = self._members()
                self._place(route, theirs, self._merged(route, theirs, part))
        if new and self._changes.now(path) is None and path not in self._texts:
            self._changes.put(path, None, dumped(new).encode())
            return
        for name, value in new.items():
            for route, part in _parts(name, value):
                self._place(route, None, part)

    def _members(self) -> dict[str, Any]:
        """Return the members of the project, without the rows of a table."""
        members = dict(self._sheets.value(("membres",)) or {})
        if members.get("fichier"):
            members.pop(_LIST, None)
        return members

    def _join(self, theirs: dict[str, Any], ours: dict[str, Any]) -> None:
        """Add the people of the document to those of the project, in its table."""
        if ours.get("fichier") == MEMBERS and (theirs.get("fichier") or theirs.get(_LIST)):
            del ours["fichier"]
            self._joined = True
            held = [person for person in theirs.get(_LIST) or () if isinstance(person, Mapping)]
            keys = {person_key(person) for person in held}
            people = _people(self._plan[MEMBERS].decode("utf-8-sig"))
            added = tuple(person for person in people if person_key(person) not in keys)
            if added:
                try:
                    self._sheets.place(Ajout(("membres", _LIST), added))
                except PlacementError as error:
                    self._changes.left.append(str(error))

    def finish(self) -> None:
        """Plan the files whose texts are others now."""
        for path, text in self._sheets.texts.items():
            if text != self._texts.get(path):
                self._changes.put(path, self._before.get(path), bytes_of(text))

    def _place(self, route: Route, theirs: Any, value: Any) -> None:
        if value == theirs:
            return
        try:
            self._sheets.place(Saisie(route, theirs, value))
        except PlacementError as error:
            self._changes.left.append(f"{error}\n{_commented(_tree(route, value))}")

    def _merged(self, route: Route, theirs: Any, ours: Any) -> Any:
        """Return the value of the project with what it lacked; report what differs."""
        if isinstance(theirs, list) and isinstance(ours, list):
            return self._merged_list(route, theirs, ours)
        if isinstance(theirs, dict) and isinstance(ours, dict) and "texte" not in theirs:
            made = dict(theirs)
            for key, value in ours.items():
                if theirs.get(key) in (None, "", [], {}):
                    made[key] = value
                elif key != "id":
                    made[key] = self._merged((*route, key), theirs[key], value)
            return made
        return self._settled(route, theirs, ours)

    def _settled(self, route: Route, theirs: Any, ours: Any) -> Any:
        """Return which of two values to keep."""
        if not isinstance(theirs, str | dict):
            return theirs
        if not self._chosen:
            if folded(str(theirs)) != folded(str(ours)):
                where = ".".join(map(str, route))
                difference = f"« {theirs} » dans le projet, « {ours} » dans le document"
                self._changes.left.append(f"{where} : {difference}")
            return theirs
        words = self._words(ours)
        if folded(self._words(theirs)) == folded(words):
            return theirs
        if isinstance(theirs, dict):  # a text in a file of its own
            self._place(route, self._sheets.value(route), words)
            return theirs
        return words

    def _words(self, value: Any) -> str:
        """Return the words of a value, or of the file it names."""
        if not (isinstance(value, dict) and list(value) == ["texte"]):
            return str(value)
        path = str(value["texte"])
        raw = self._changes.now(path) if path not in self._plan else self._plan[path]
        return raw.decode("utf-8-sig", errors="replace").rstrip("\n") if raw else ""

    def _merged_list(self, route: Route, theirs: list[Any], ours: list[Any]) -> list[Any]:
        keys = KEYS.get(str(route[-1]), ())
        made = list(theirs)
        for item in ours:
            at = next((i for i, own in enumerate(theirs) if same_item(own, item, keys)), None)
            if at is not None and isinstance(item, dict):
                made[at] = self._merged((*route, at), theirs[at], item)
            elif at is None and (isinstance(item, dict) or self._chosen):
                made.append(_with_own_id(item, made) if isinstance(item, dict) else item)
            elif at is None:
                where = ".".join(map(str, route))
                suggestion = _commented({str(route[-1]): [item]})
                self._changes.left.append(f"{where} : à ajouter ?\n{suggestion}")
        return made


def _is_yaml(path: str) -> bool:
    return path.endswith((".yaml", ".yml"))


def _reads(raw: bytes) -> bool:
    try:
        return bool(raw.decode("utf-8")) or True
    except UnicodeDecodeError:
        return False


def _parts(name: str, value: Any) -> Iterator[tuple[Route, Any]]:
    if name == "missions" and isinstance(value, dict):
        yield from (((name, code), mission) for code, mission in value.items())
    else:
        yield (name,), value


def _graft(tree: dict[str, Any], route: Route, value: Any) -> None:
    for step in route[:-1]:
        tree = tree.setdefault(str(step), {})
    tree[str(route[-1])] = value


def _tree(route: Route, value: Any) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    _graft(tree, route, value)
    return tree


def _commented(tree: dict[str, Any]) -> str:
    return "\n".join(f"# {line}" for line in lines(tree))


def _with_own_id(item: dict[str, Any], theirs: Sequence[Any]) -> dict[str, Any]:
    """Return an item with an id of its own in the list."""
    taken = {listed.get("id") for listed in theirs if isinstance(listed, dict)}
    number = item.get("id")
    while number is not None and number in taken:
        number = f"{number}-bis"
    return item if number is None else {**item, "id": number}


def _people(text: str) -> list[dict[str, str]]:
    plain_text = Source.of("", text.removeprefix("\ufeff")).text
    head, *below = [
        [cell.text for cell in row] for row in rows(plain_text, delimiter_of(plain_text))
    ]
    names = [as_key(name) for name in head]
    return [dict(zip(names, row, strict=False)) for row in below]
