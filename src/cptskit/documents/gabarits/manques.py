"""The list at the front of a draft of what it lacks, made from its boxes « À compléter »."""

import re
from collections.abc import Iterator, Mapping

from cptskit.socle.patterns import late
from cptskit.socle.records import record

MARK = "::: manques\n:::\n"
"""Where a template wants the summary; nothing where nothing is missing."""

_BOX = late(
    r"^:::+ a-completer\n(?P<attendu>.+?)\.\n\n"
    r"Clé `(?P<chemin>[^`\n]+)`, dans (?P<fichier>.+)\n:::",
    re.MULTILINE,
)
_CLAUSE = late(r" ?[:;.(]|,(?= (?:avec|par exemple|à|en|dont|ou|et|si|s') ?)")
_LONGEST = 70
_FEW = 8
_EXPLAINED = (
    "Chaque encadré « À compléter » du document dit ce qui est attendu ; en voici la liste."
)


@record
class Manque:
    """What is expected, in Markdown, the key to fill and the file where it is to be written."""

    attendu: str
    chemin: str
    fichier: str

    @property
    def bref(self) -> str:
        """What is expected, up to the end of the first clause, cut between words if need be."""
        clause = _CLAUSE.split(self.attendu, maxsplit=1)[0].strip()
        if len(clause) > _LONGEST:
            clause = clause[:_LONGEST].rsplit(" ", 1)[0] + "…"
        return clause[:1].lower() + clause[1:] if clause[1:2].islower() else clause


def missing(markdown: str) -> tuple[Manque, ...]:
    """Return what the boxes of a document ask for, each key once, in the order of the text."""
    found = {box["chemin"]: Manque(**box.groupdict()) for box in _BOX.finditer(markdown)}
    return tuple(found.values())


def with_summary(markdown: str) -> str:
    """Return the text with the summary in place of its mark."""
    found = missing(markdown)
    return markdown.replace(MARK, _summary(found) if found else "")


def _summary(found: tuple[Manque, ...]) -> str:
    """Return a box with a few items, or a page with a table of many, file by file."""
    by_file: dict[str, list[Manque]] = {}
    for manque in found:
        by_file.setdefault(manque.fichier, []).append(manque)
    number = "un élément" if len(found) == 1 else f"{len(found)} éléments"
    few = len(found) <= _FEW
    body = "\n".join(_lines(by_file)) if few else _EXPLAINED
    box = f"::: note Il reste {number} à compléter\n{body}\n:::\n"
    return box if few else f"{box}\n{_table(by_file)}\n\n::: saut\n:::\n"


def _lines(by_file: Mapping[str, list[Manque]]) -> Iterator[str]:
    for fichier, asked in by_file.items():
        told = " ; ".join(f"{manque.bref} (`{manque.chemin}`)" for manque in asked)
        yield f"- **{fichier}** : {told}"


def _table(by_file: Mapping[str, list[Manque]]) -> str:
    rows = [
        f"| {fichier if manque is asked[0] else ' '} | {manque.bref} | {manque.chemin} |"
        for fichier, asked in by_file.items()
        for manque in asked
    ]
    return "\n".join(("| Fichier | Ce qui manque | Clé |", "| --- | --- | --- |", *rows))
