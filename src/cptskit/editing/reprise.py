"""What was understood of a document, as changes of a project that may be there already.

What the project lacks is added; a file that an import wrote and nobody touched since follows its
source; whatever else the two say differently stays as the project says it, and is told.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from cptskit.editing.yaml_text import YamlText
from cptskit.importing.reprise.reconcile import KEYS
from cptskit.importing.reprise.words import folded
from cptskit.importing.reprise.yaml_out import dumped, lines
from cptskit.loading import LoadedProject
from cptskit.loading.files import Source
from cptskit.loading.nodes import compose, plain
from cptskit.socle.files import Write
from cptskit.socle.findings import Route
from cptskit.socle.plain_files import RefusedFileError, read_plain

_MOST = 60_000_000
_NAMES = ("intitule", "titre", "libelle", "nom", "seuil", "annee", "objet")
_TELLING, _ALIKE = 12, 0.9
"""From how many signs two names are compared, and how alike they must be to be one."""


@dataclass
class Changes:
    """The files to write, and what the project and the document say differently."""

    folder: Path
    files: dict[str, tuple[bytes | None, bytes]] = field(default_factory=dict)
    """Bytes before and after, by path; None before a new file."""
    left: list[str] = field(default_factory=list)
    """Differences that stay as the project says them, in French."""

    def put(self, path: str, before: bytes | None, after: bytes) -> None:
        """Plan a file, unless it says so already."""
        first = self.files[path][0] if path in self.files else before
        if first != after:
            self.files[path] = (first, after)

    def now(self, path: str) -> bytes | None:
        """Return what a file says, changes included; None where there is none."""
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
    loaded: LoadedProject, plan: Mapping[str, bytes], known: Mapping[str, str]
) -> Changes:
    """Return what a plan changes; `known` are the fingerprints of what an import wrote before."""
    changes = Changes(loaded.folder)
    for path, raw in plan.items():
        before = read(loaded.folder, path)
        if before is None and not path.endswith(".yaml"):
            changes.put(path, None, raw)
        elif before is not None and known.get(path) == digest(before):
            changes.put(path, before, raw)
        elif path.endswith(".yaml"):
            _sections(loaded, path, raw, changes)
        elif before != raw:
            changes.left.append(f"{path} : modifié depuis, laissé tel quel")
    return changes


def _sections(loaded: LoadedProject, path: str, raw: bytes, changes: Changes) -> None:
    root, _ = compose(Source.of(path, raw.decode()))
    ours = plain(root) if root is not None else {}
    new: dict[str, Any] = {}
    for name, value in ours.items() if isinstance(ours, dict) else ():
        for route, part in _parts(name, value):
            home = _home(loaded, route)
            if home is None:
                _graft(new, route, part)
            else:
                _fill_file(home, route, part, changes)
    if new:
        _add_sections(path, new, changes)


def _parts(name: str, value: Any) -> Iterator[tuple[Route, Any]]:
    if name == "missions" and isinstance(value, dict):
        yield from (((name, code), mission) for code, mission in value.items())
    else:
        yield (name,), value


def _graft(tree: dict[str, Any], route: Route, value: Any) -> None:
    for step in route[:-1]:
        tree = tree.setdefault(str(step), {})
    tree[str(route[-1])] = value


def _home(loaded: LoadedProject, route: Route) -> str | None:
    """Return the file that holds a section, or a mission; None where none does."""
    entry = loaded.locator.tree.sections.get(str(route[0]))
    if entry is None or len(route) == 1:
        return entry.path if entry else None
    part = (entry.parts or {}).get(str(route[1]))
    return part.path if part else None


def _add_sections(path: str, new: Mapping[str, Any], changes: Changes) -> None:
    before = changes.now(path)
    if before is None:
        changes.put(path, None, dumped(new).encode())
        return
    text = YamlText(before.decode("utf-8-sig"))
    for name, value in new.items():
        text.put_block((name,), _block(value))
    changes.put(path, before, text.result().encode())


def _block(value: Any) -> list[str]:
    """Return the lines of a value below its key."""
    head, *rest = lines({"x": value})
    return rest or [f"  {head.removeprefix('x: ')}"]


def _fill_file(path: str, route: Route, ours: Any, changes: Changes) -> None:
    before = changes.now(path)
    if before is None:
        return
    try:
        text = YamlText(before.decode("utf-8-sig"))
        theirs: Any = text.data()
        for step in route:
            theirs = theirs.get(step) if isinstance(theirs, dict) else None
        _fill(text, route, theirs, ours, changes.left)
        after = text.result()
        if compose(Source.of(path, after))[1]:
            raise ValueError("what was added cannot be read back")
        changes.put(path, before, after.encode())
    except (ValueError, UnicodeDecodeError):
        changes.left.append(f"{path} : écrit d'une façon que cptskit ne sait pas compléter")


def _fill(text: YamlText, route: Route, theirs: Any, ours: Any, left: list[str]) -> None:
    """Add what a mapping or a list lacks; tell what it says otherwise."""
    if isinstance(theirs, list) and isinstance(ours, list):
        _fill_list(text, route, theirs, ours, left)
    elif isinstance(theirs, dict) and isinstance(ours, dict):
        lacking = [key for key in ours if theirs.get(key) in (None, "", [], {})]
        for key in [key for key in ours if key not in lacking and key != "id"]:
            _fill(text, (*route, key), theirs[key], ours[key], left)
        for key in lacking:  # behind what stands deeper, where both end a file
            _put(text, (*route, key), ours[key], left)
    elif isinstance(theirs, str | dict) and folded(str(theirs)) != folded(str(ours)):
        where = ".".join(map(str, route))
        left.append(f"{where} : « {theirs} » dans le projet, « {ours} » dans le document")


def _put(text: YamlText, route: Route, value: Any, left: list[str]) -> None:
    """Write a value that is not there; tell it where it cannot stand."""
    try:
        if isinstance(value, str) and "\n" not in value:
            text.set(route, value)
        else:
            text.put_block(route, _block(value))
    except ValueError:
        left.append(_to_add(route, {str(route[-1]): value}))


def _fill_list(
    text: YamlText, route: Route, theirs: list[Any], ours: list[Any], left: list[str]
) -> None:
    """Complete the items that stand in both, and add the others at the end."""
    keys = KEYS.get(str(route[-1]), ())
    added: list[tuple[int, Any]] = []
    for item in ours:
        at = next((i for i, one in enumerate(theirs) if _same(one, item, keys)), None)
        if at is not None and isinstance(item, dict):
            _fill(text, (*route, at), theirs[at], item, left)
        elif at is None and isinstance(item, dict):
            added.append((len(theirs), _with_own_id(item, theirs)))
        elif at is None:
            left.append(_to_add(route, {str(route[-1]): [item]}))
    try:
        if added:
            text.edit_list(route, (), added)
    except ValueError:
        left += [_to_add(route, {str(route[-1]): [item]}) for _, item in added]


def _with_own_id(item: dict[str, Any], theirs: list[Any]) -> dict[str, Any]:
    """Return an item whose id no other of the list bears."""
    taken = {one.get("id") for one in theirs if isinstance(one, dict)}
    number = item.get("id")
    while number is not None and number in taken:
        number = f"{number}-bis"
    return item if number is None else {**item, "id": number}


def _to_add(route: Route, tree: dict[str, Any]) -> str:
    body = "\n".join(f"# {line}" for line in lines(tree))
    return f"{'.'.join(map(str, route))} : à ajouter ?\n{body}"


def _same(one: Any, other: Any, keys: tuple[str, ...]) -> bool:
    """Say whether two items are the same thing: their keys are, but for a typing error."""
    first, second = _key(one, keys), _key(other, keys)
    return first == second or (
        min(len(first), len(second)) > _TELLING
        and SequenceMatcher(None, first, second).ratio() > _ALIKE
    )


def _key(item: Any, keys: tuple[str, ...]) -> str:
    """Return what names an item of a list."""
    if not isinstance(item, dict):
        return folded(str(item))
    named = next((key for key in (*keys, *_NAMES) if item.get(key)), "")
    return folded(str(item.get(named, item)))
