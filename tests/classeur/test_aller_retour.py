"""A workbook without a change, whatever was done to its look, changes no byte of the project."""

import random
from datetime import date
from pathlib import Path

import pytest

import cptskit
from cptskit.classeur.ecriture import write_workbook
from cptskit.classeur.lecture import Classeur, read_workbook
from cptskit.classeur.rapprochement import reconcile
from cptskit.loading import LoadedProject, load

from .livres import ENTETE, Livre
from .projets import avec_tableau, ecrit

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("minimal", "bergerac", "metropole-ouest", "pays-berjalliens", "vallee-rurale")
JOUR = date(2026, 11, 29)

Fait = tuple[LoadedProject, bytes]


@pytest.fixture(scope="module", params=[*NAMES, "riche", "tableau"])
def fait(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Fait:
    folder = EXAMPLES / request.param
    if request.param == "riche":
        folder = ecrit(tmp_path_factory.mktemp("riche"))
    elif request.param == "tableau":
        folder = avec_tableau(tmp_path_factory.mktemp("tableau"))
    loaded = load(folder)
    assert loaded.written is not None, loaded.findings
    return loaded, write_workbook(loaded.written, loaded.locator.tree.data(), JOUR)


def asked(fait: Fait, book: Classeur) -> list[object]:
    loaded, _ = fait
    assert loaded.written is not None
    found = reconcile(book, loaded.written, loaded.locator.tree.data())
    return [*found.valeurs, *found.nouvelles, *found.retraits, *found.notes]


def test_read_back_as_it_was_written(fait: Fait) -> None:
    assert asked(fait, read_workbook(fait[1], "c.xlsx")) == []


def test_without_the_hidden_sheet(fait: Fait) -> None:
    assert asked(fait, Classeur(read_workbook(fait[1], "c.xlsx").onglets, None)) == []


def test_saved_by_another_program(fait: Fait) -> None:
    assert asked(fait, read_workbook(Livre.lu(fait[1]).octets(), "c.xlsx")) == []


def test_sorted_with_columns_moved_and_added(fait: Fait) -> None:
    livre, chance = Livre.lu(fait[1]), random.Random(7)
    for name, rows in livre.feuilles.items():
        if name in livre.cachees or name == "Lisez-moi":
            continue
        width = max(map(len, rows))
        order = chance.sample(range(width), width)
        body = rows[ENTETE + 1 :]
        chance.shuffle(body)
        moved = [
            [row[at] if at < len(row) else "" for at in order] for row in (rows[ENTETE], *body)
        ]
        moved[0].insert(1, "Vu par")
        for row in moved[1:]:
            row.insert(1, "x" if any(row) else "")
        livre.feuilles[name] = [["Un titre à nous"], [], *moved]
    notes = asked(fait, read_workbook(livre.octets(), "c.xlsx"))
    assert notes
    assert all("Vu par" in str(note) for note in notes)


def test_with_sheets_and_columns_that_are_gone(fait: Fait) -> None:
    livre = Livre.lu(fait[1])
    del livre.feuilles["Communes"]
    for row in livre.feuilles["Calendrier"][ENTETE:]:
        del row[2:3]
    (note,) = asked(fait, read_workbook(livre.octets(), "c.xlsx"))
    assert "sans « Date » : rien n'y change" in str(note)


def test_with_dates_counted_from_1904(fait: Fait) -> None:
    assert asked(fait, read_workbook(Livre.lu(fait[1]).octets(depuis_1904=True), "c.xlsx")) == []


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    ecrit(tmp_path)
    one = cptskit.export_classeur(tmp_path, tmp_path / "a.xlsx", date=JOUR).read_bytes()
    assert one == cptskit.export_classeur(tmp_path, tmp_path / "b.xlsx", date=JOUR).read_bytes()
