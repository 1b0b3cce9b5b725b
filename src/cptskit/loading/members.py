"""The members of a project from the table that the YAML names.

The rows become nodes, as if they stood in the YAML: all that reads, types and places a list then
works for them too.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from cptskit.loading import problems
from cptskit.loading.bounding import first_of_each
from cptskit.loading.cells import Cell
from cptskit.loading.files import Source, relative_path, safe_path
from cptskit.loading.formulas import restored
from cptskit.loading.joining import Entry, Graft, Tree
from cptskit.loading.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    is_empty,
    mapping_node,
    node_location,
    pairs,
    scalar_node,
    sequence_node,
)
from cptskit.loading.tables import Table, faults, read_table, table_of
from cptskit.projet.citations import citer
from cptskit.socle.findings import Finding, Location, OtherPlace, Route

SECTION, KEY, FILE_KEY = "membres", "professionnels", "fichier"


def attach(
    tree: Tree,
    folder: Path,
    sources: dict[str, Source],
    instead: Mapping[str, str] = MappingProxyType({}),
) -> list[Finding]:
    """Put the rows of the table of members into the tree; return what does not fit in it.

    `instead` gives texts that are not on disk yet, by path.
    """
    entry = tree.sections.get(SECTION)
    if entry is None or not isinstance(entry.value, MappingNode):
        return []
    written = {key.value: (key, value) for key, value in pairs(entry.value)}
    if FILE_KEY not in written:
        return []
    key, named = written[FILE_KEY]
    if not isinstance(named, ScalarNode) or is_empty(named):
        return []
    here = node_location(entry.path, named)
    listed = written.get(KEY)
    if listed and not is_empty(listed[1]):
        return [_two_lists(here, node_location(entry.path, listed[0]))]
    table = _read(folder, named.value, here, sources, instead)
    if isinstance(table, Finding):
        return [table]
    findings = list(first_of_each(faults(table)))
    if not findings:
        tree.grafts[SECTION, KEY] = _graft(table, key)
    return findings


def _two_lists(here: Location, other: Location) -> Finding:
    return problems.TWO_LISTS.at(
        here,
        "Les membres sont donnés deux fois : par un fichier, et par une liste.",
        "Gardez « fichier: » ou « professionnels: ».",
        others=(OtherPlace(other, "la liste"),),
    )


def _read(
    folder: Path,
    written: str,
    here: Location,
    sources: dict[str, Source],
    instead: Mapping[str, str],
) -> Table | Finding:
    file = safe_path(folder, written)
    if file is not None and relative_path(written) in instead:
        table: Table | Finding = table_of(
            Source.of(relative_path(written), instead[relative_path(written)]), sources
        )
    else:
        table = read_table(file, folder, here, sources) if file else problems.OUTSIDE.at(here, "")
    if not isinstance(table, Finding):
        return table
    if table.code == problems.OUTSIDE.code:
        return problems.OUTSIDE.at(
            here,
            f"« {citer(written)} » sort du dossier du projet.",
            "Donnez un chemin relatif : membres.csv",
        )
    if table.code == problems.NO_TEXT.code:
        return problems.NO_TEXT.at(
            here,
            f"Le fichier « {citer(written)} » n'existe pas.",
            "Vérifiez son nom, ou créez-le : cptskit import membres FICHIER",
        )
    return table


def _graft(table: Table, key: ScalarNode) -> Graft:
    headers, members = table.headers, table.rows[1:]
    whole = table.rows[0][0].start, table.rows[0][-1].end
    if not table.numbers:
        key = scalar_node(KEY, *whole)
    value = sequence_node([_member(headers, cells) for cells in members], whole)
    return Graft(Entry(table.path, key, value), _mentions(table) if table.numbers else {})


def _member(headers: tuple[str, ...], cells: tuple[Cell, ...]) -> Node:
    filled = [(name, cell) for name, cell in zip(headers, cells, strict=False) if cell.text]
    items = [
        (
            scalar_node(name, cell.start, cell.end),
            scalar_node(restored(cell.text), cell.start, cell.end),
        )
        for name, cell in filled
    ]
    return mapping_node(items, (cells[0].start, cells[-1].end))


def _mentions(table: Table) -> dict[Route, str]:
    mentions: dict[Route, str] = {}
    for row in range(1, len(table.rows)):
        mentions[(row - 1,)] = table.mention(row)
        for column, name in enumerate(table.headers):
            mentions[(row - 1, name)] = table.mention(row, column)
    return mentions
