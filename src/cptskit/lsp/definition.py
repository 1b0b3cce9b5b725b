"""Where what is under the pointer is written: an id, a text of its own, what a text cites."""

import re
from pathlib import Path

from cptskit.loading.files import safe_path, start_of
from cptskit.lsp.declared import declared
from cptskit.lsp.desk import Project
from cptskit.lsp.expected import expected_at
from cptskit.lsp.hover import cited_by
from cptskit.lsp.tokens import Token
from cptskit.renvois.ecriture import CITATION, key_and_part, key_of
from cptskit.socle.findings import Location
from cptskit.socle.plain_files import is_plain


def definition(project: Project, token: Token | None, line: str, column: int) -> Location | None:
    """Return the place that a value names; None where it names none."""
    inside = next(
        (match for match in CITATION.finditer(line) if match.start() <= column <= match.end()), None
    )
    if inside:
        return _cited(project, inside[1])
    if token is None or token.key:
        return None
    expected = expected_at(token.route)
    if expected is None:
        return None
    if token.route[-1] in ("texte", "fichier"):
        return _file(project.folder, token.text)
    target = cited_by(project, expected, token.text)
    return project.good.locator.locate((*target.route, "id")) if target and project.good else None


def _cited(project: Project, inside: str) -> Location | None:
    key, _ = key_and_part(inside)
    if project.good is None or project.good.written is None:
        return None
    for identified in declared(project.good.written):
        if key in (key_of(identified.id), key_of(identified.words)):
            return project.good.locator.locate((*identified.route, "id"))
    return None


def _file(folder: Path, written: str) -> Location | None:
    path = safe_path(folder, written)
    if path is None or not is_plain(path, folder):
        return None
    return start_of(re.sub(r"\\", "/", written))
