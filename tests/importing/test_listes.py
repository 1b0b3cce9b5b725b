"""Twenty lists as communities keep them: no wrong member, and nothing left out in silence."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from cptskit.importing.outcome import Outcome
from cptskit.socle.errors import UnreadableTableError
from cptskit.usages.import_ import import_members
from tests.importing.attentes import LISTS, Expected
from tests.loading.workbook import Value, xlsx

FOLDER = Path(__file__).parent / "listes"


def told(outcome: Outcome) -> str:
    """Return all that a report says, in one text."""
    notes = [f"ligne {note.row} : {note.message}" for note in outcome.notes]
    columns = [f"« {header} »" for header in (*outcome.left_out, *outcome.private)]
    return "\n".join([*notes, *outcome.remarks, *columns])


def shown(outcome: Outcome) -> list[str]:
    return [
        "|".join(member.get(name, "") for name in ("nom", "prenom", "profession"))
        for member in outcome.members
    ]


def values(outcome: Outcome, who: str, column: str) -> list[str]:
    """Return what the members of this name say in a column."""
    return [
        member.get(column, "")
        for member in outcome.members
        if " ".join(filter(None, (member["nom"], member.get("prenom")))) == who
    ]


@pytest.mark.parametrize("expected", LISTS, ids=lambda one: one.file)
def test_a_real_list_gives_its_members_and_says_what_it_leaves(expected: Expected) -> None:
    outcome = import_members(FOLDER / expected.file)
    assert shown(outcome) == list(expected.members)
    said = told(outcome)
    assert [piece for piece in expected.told if piece not in said] == []
    for who, column, value in expected.more:
        assert values(outcome, who, column) == [value], (who, column)
    assert (outcome.refused, outcome.aside) == (expected.refused, expected.aside)
    assert outcome.read == len(outcome.members) + outcome.refused + outcome.aside


def test_a_web_page_is_told() -> None:
    with pytest.raises(UnreadableTableError, match=r"page web.*\.xlsx"):
        import_members(FOLDER / "16-page-web.xls")


def read(folder: Path, rows: Sequence[Sequence[Value]], merged: Sequence[str]) -> Outcome:
    source = folder / "liste.xlsx"
    source.write_bytes(xlsx({"Feuil1": rows}, merged=merged))
    return import_members(source)


def test_headers_on_two_rows(tmp_path: Path) -> None:
    rows = [
        ["Liste des adhérents", None, None, None, None],
        ["Nom", "Prénom", "Exercice professionnel", None, "Contact"],
        [None, None, "Profession", "Commune", "Mail"],
        ["ALPHA", "Ana", "IDEL", "Flers", "a@example.org"],
    ]
    outcome = read(tmp_path, rows, ["A1:E1", "A2:A3", "B2:B3", "C2:D2"])
    assert shown(outcome) == ["ALPHA|Ana|infirmier"]
    assert values(outcome, "ALPHA Ana", "commune") == ["Flers"]
    assert outcome.private == ("Mail",)


def test_merged_cells_hold_for_all_their_rows(tmp_path: Path) -> None:
    rows = [
        ["Nom", "Prénom", "Profession", "Structure", "Commune"],
        ["ALPHA", "Ana", "IDEL", "Cabinet A", "Flers"],
        ["BETA", "Bo", None, None, None],
        ["GAMMA", "Cléo", "Pharmacien", None, "Flers"],
        ["Sous-total infirmiers", None, None, None, None],
    ]
    outcome = read(tmp_path, rows, ["C2:C3", "D2:D3", "E2:E3", "A5:E5"])
    assert shown(outcome) == ["ALPHA|Ana|infirmier", "BETA|Bo|infirmier", "GAMMA|Cléo|pharmacien"]
    assert values(outcome, "BETA Bo", "structure") == ["Cabinet A"]
    assert values(outcome, "GAMMA Cléo", "structure") == [""]
    assert "fusionnées" in told(outcome)
    assert (outcome.refused, outcome.aside) == (0, 1)
