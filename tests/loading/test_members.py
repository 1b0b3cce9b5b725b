"""Members in a table that the YAML names: read as if they stood in it, located in the table."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.projet.codes import ModeExercice
from cptskit.projet.professions import Profession
from cptskit.socle.findings import Finding
from cptskit.usages.check import check

from .reading import accepted, assert_well_placed, only, place, read, shown
from .workbook import Value, xlsx

HEAD = "etape: projet\nidentite: {nom: CPTS d'essai}\nmembres:\n  fichier: "
YAML = HEAD + "membres.csv\n"


def with_table(folder: Path, table: str | bytes) -> "tuple[Finding, ...]":
    return read(folder, {"cpts.yaml": YAML, "membres.csv": table}).findings


def test_rows_are_the_members(tmp_path: Path) -> None:
    table = (
        "nom;prenom;profession;mode_exercice;adhesion;rpps\n"
        'Exemple;"Camille; dite ""C.""";infirmier;liberal;01/03/2024;9999 9999 990\n'
        ";;;;;\n"
        "'=Fictif;;sage_femme\n"
    )
    projet = accepted(read(tmp_path, {"cpts.yaml": YAML, "membres.csv": table})).projet
    assert projet is not None
    assert projet.membres is not None
    first, second = projet.membres.professionnels
    assert first.prenom == 'Camille; dite "C."'
    assert first.mode_exercice is ModeExercice.LIBERAL
    assert str(first.adhesion) == "1er mars 2024"
    assert first.rpps == "99999999990"
    assert (second.nom, second.profession) == ("=Fictif", Profession.SAGE_FEMME)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_separators_marks_and_headers_as_people_write_them(
    separator: str, start: str, tmp_path: Path
) -> None:
    table = start + "NOM;Prénom;Mode exercice\r\nExemple;Ana;mixte\r\n".replace(";", separator)
    projet = accepted(read(tmp_path, {"cpts.yaml": YAML, "membres.csv": table})).projet
    assert projet is not None
    assert projet.membres is not None
    assert projet.membres.professionnels[0].mode_exercice is ModeExercice.MIXTE


def test_every_fault_of_a_row_is_told_at_its_cell(tmp_path: Path) -> None:
    table = "nom;profession;adhesion\nExemple;infirmier;\n;infirmiere;31/02/2024\n"
    loaded = read(tmp_path, {"cpts.yaml": YAML, "membres.csv": table})
    told = {finding.code: finding for finding in loaded.findings}
    assert place(told["LEC013"]) == ("membres.csv", 3, 1, 3, 23)
    assert told["LEC015"].location is not None
    assert shown(loaded, told["LEC015"].location) == "infirmiere"
    assert told["LEC014"].location is not None
    assert shown(loaded, told["LEC014"].location) == "31/02/2024"
    assert told["LEC013"].message == "Cette ligne ne donne pas « nom »."


@pytest.mark.parametrize(
    ("table", "code", "at"),
    [
        ("", "LEC020", (1, 1)),
        ("prenom\nAna\n", "LEC020", (1, 1)),
        ("nom;profesion\nA;\n", "LEC012", (1, 5)),
        ("nom;nom\nA;B\n", "LEC007", (1, 5)),
        ("nom\nA;B\n", "LEC020", (2, 3)),
        ("nom;\nA;B\n", "LEC020", (2, 3)),
        ('nom\n"A\n', "LEC020", (2, 1)),
        ("nom\nA\x07\n", "LEC020", (2, 1)),
        ("nom\nExempl\u00e9\n".encode("cp1252"), "LEC004", (2, 7)),
    ],
)
def test_a_table_that_is_not_one(
    table: str | bytes, code: str, at: tuple[int, int], tmp_path: Path
) -> None:
    finding = only(read(tmp_path, {"cpts.yaml": YAML, "membres.csv": table}))
    assert (finding.code, place(finding)[:3]) == (code, ("membres.csv", *at))


@pytest.mark.parametrize(
    ("named", "code"),
    [("absent.csv", "LEC016"), ("../membres.csv", "LEC017"), ('"a\\0b"', "LEC016")],
)
def test_a_table_that_is_not_there(named: str, code: str, tmp_path: Path) -> None:
    finding = only(read(tmp_path, {"cpts.yaml": HEAD + named + "\n"}))
    assert finding.code in (code, "LEC005")
    assert place(finding)[:2] == ("cpts.yaml", 4)


def test_a_list_and_a_table_are_one_too_many(tmp_path: Path) -> None:
    yaml = YAML + "  professionnels: [{nom: Exemple}]\n"
    finding = only(read(tmp_path, {"cpts.yaml": yaml, "membres.csv": "nom\nA\n"}))
    assert finding.code == "LEC021"
    assert finding.others[0].location.ligne == 5


def test_an_empty_list_beside_a_table_is_no_list(tmp_path: Path) -> None:
    yaml = YAML + "  professionnels:\n"
    accepted(read(tmp_path, {"cpts.yaml": yaml, "membres.csv": "nom\nA\n"}))


def test_rules_speak_of_the_row(tmp_path: Path) -> None:
    read(tmp_path, {"cpts.yaml": YAML, "membres.csv": "nom;rpps\nA;12\nB;99999999990\n"})
    (finding,) = check(tmp_path, seulement=["MEM010"]).findings
    assert place(finding) == ("membres.csv", 2, 3, 2, 5)


def test_a_workbook_is_told_by_its_cell_at_the_key(tmp_path: Path) -> None:
    rows: list[list[Value]] = [["nom", "profession", "rpps"], ["A", "infirmiere", 12], [None, "x"]]
    files = {"cpts.yaml": HEAD + "membres.xlsx\n", "membres.xlsx": xlsx({"Feuil1": rows}, first=2)}
    findings = read(tmp_path, files).findings
    assert {place(finding) for finding in findings} == {("cpts.yaml", 4, 12, 4, 24)}
    assert [finding.message.partition(" : ")[0] for finding in findings] == [
        "membres.xlsx, cellule B3",
        "membres.xlsx, cellule A4",
        "membres.xlsx, cellule B4",
    ]


def test_rules_tell_the_cell_of_a_workbook(tmp_path: Path) -> None:
    rows: list[list[Value]] = [["nom", "rpps"], ["A", 99999999990], ["B", 99999999990]]
    files = {"cpts.yaml": HEAD + "membres.xlsx\n", "membres.xlsx": xlsx({"Feuil1": rows})}
    accepted(read(tmp_path, files))
    (finding,) = check(tmp_path, seulement=["MEM009"]).findings
    assert finding.message == "membres.xlsx, cellule B3 : Ce numéro RPPS est déjà dans la liste."
    assert finding.others[0].mention == "membres.xlsx, cellule B2 : le même numéro"


def test_a_damaged_workbook(tmp_path: Path) -> None:
    finding = only(read(tmp_path, {"cpts.yaml": YAML, "membres.csv": b"PK\x03\x04rien"}))
    assert finding.code == "LEC020"
    assert place(finding)[:2] == ("cpts.yaml", 4)


def test_any_table_is_answered(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("projet")
    pieces = st.sampled_from(
        [*"nom;,\t\n\n\"'=é\u2028\x00~ ", "prenom", "profession", "infirmier", "\r\n", "2024-02-30"]
    )
    wild = st.lists(pieces, max_size=40).map("".join).map(str.encode) | st.binary(max_size=60)

    @settings(max_examples=200, deadline=None)
    @given(st.sampled_from([b"", b"nom;profession;adhesion\n"]), wild)
    def answered(head: bytes, raw: bytes) -> None:
        loaded = read(folder, {"cpts.yaml": YAML, "membres.csv": head + raw})
        assert_well_placed(loaded)
        assert loaded.projet is not None or loaded.findings

    answered()


def test_a_page_of_the_web_is_no_table(tmp_path: Path) -> None:
    page = "<html><body><table><tr><td>Nom</td></tr></table></body></html>\n"
    head = "etape: lettre\nidentite: {nom: A}\nmembres: {fichier: export.xls}\n"
    files = {"cpts.yaml": head, "export.xls": page}
    finding = only(read(tmp_path, files))
    assert "page web" in finding.message
    assert ".xlsx" in finding.help
