"""Whole spreadsheets, as communities keep them: what comes in, what stays out, and what is said."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.importing.outcome import Outcome
from cptskit.loading import load
from cptskit.socle.errors import TargetExistsError, UnreadableTableError
from cptskit.usages.import_ import import_members
from tests.loading.workbook import Day, Value, xlsx

PROJECT = "etape: projet\nidentite: {nom: Essai}\nmembres: {fichier: membres.csv}\n"
REAL = """CPTS d'essai;;;;;;
Liste des adhérents au 1er mars 2026;;;;;;

Nom;Prénom;Profession;Mode d'exercice;Ville;N° RPPS;Adresse mail;Tél.;Adhésion;Remarques
EXEMPLE;Ana;IDEL;;24100 Bergerac;99999999990;ana@example.org;0600000000;01/03/2024;rien
Fictif;Éric;Médecin;Libéral;Bergerac;;;;2024;
Inventé;Zoé;cardiologue;salariée;"Miribel";;;;oui;
;Sans;kiné;;;;;;;
Absent;Luc;kiné;;;;;;non;
Faux;Mia;kiné;remplaçante;;;;;;
"""


def brought(folder: Path, raw: str | bytes, **options: bool | str) -> Outcome:
    source = folder / "source.csv"
    source.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return import_members(source, folder / "membres.csv", **options)  # type: ignore[arg-type]


def rows(folder: Path) -> list[dict[str, object]]:
    """Return the members as a project reads them."""
    (folder / "cpts.yaml").write_text(PROJECT, encoding="utf-8")
    loaded = load(folder)
    assert loaded.findings == ()
    assert loaded.projet is not None
    assert loaded.projet.membres is not None
    return [
        {name: str(value) for name, value in professionnel if value is not None}
        for professionnel in loaded.projet.membres.professionnels
    ]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_real_spreadsheet(separator: str, encoding: str, tmp_path: Path) -> None:
    text = REAL.replace(";", separator).replace("\n", "\r\n")
    outcome = brought(tmp_path, text.encode(encoding))
    assert (outcome.read, len(outcome.members), outcome.refused) == (6, 3, 2)
    assert rows(tmp_path) == [
        {
            "nom": "EXEMPLE",
            "prenom": "Ana",
            "profession": "infirmier",
            "rpps": "99999999990",
            "commune": "Bergerac",
            "mode_exercice": "liberal",
            "adhesion": "1er mars 2024",
        },
        {
            "nom": "Inventé",
            "prenom": "Zoé",
            "profession": "medecin_specialiste",
            "specialite": "cardiologue",
            "commune": "Miribel",
            "mode_exercice": "salarie",
        },
        {"nom": "Faux", "prenom": "Mia", "profession": "masseur_kinesitherapeute"},
    ]
    assert [(note.row, note.refused) for note in outcome.notes] == [
        (6, True),
        (8, True),
        (9, False),
        (10, False),
    ]
    assert outcome.private == ("Adresse mail", "Tél.")
    assert outcome.left_out == ("Remarques",)
    assert outcome.by_profession == {
        "infirmier": 1,
        "masseur_kinesitherapeute": 1,
        "medecin_specialiste": 1,
    }


def test_contact_details_are_kept_when_asked_for(tmp_path: Path) -> None:
    outcome = brought(tmp_path, REAL, coordonnees=True)
    assert outcome.private == ()
    first, *_ = rows(tmp_path)
    assert (first["courriel"], first["telephone"]) == ("ana@example.org", "0600000000")


def test_contact_details_are_not_written_otherwise(tmp_path: Path) -> None:
    brought(tmp_path, REAL)
    written = (tmp_path / "membres.csv").read_text(encoding="utf-8")
    assert "example.org" not in written
    assert "0600000000" not in written


def test_the_sheet_of_members_is_read_from_a_workbook(tmp_path: Path) -> None:
    sheet: list[list[Value]] = [
        ["CPTS d'essai"],
        [None, "Nom et prénom", "Profession", "RPPS", "Adhésion"],
        [None, "EXEMPLE Camille", "IDE", 99999999990.0, Day(45000)],
        [None, "Total", None, 1, None],
    ]
    book = xlsx({"Bureau": [["Rôle"], ["x"]], "Adhérents": sheet})
    outcome = brought(tmp_path, book)
    assert outcome.remarks == ("Feuille lue : « Adhérents ». Non lues : « Bureau ».",)
    assert [(note.row, note.message) for note in outcome.notes] == [
        (4, "« Total » est un total, et non un membre.")
    ]
    (member,) = rows(tmp_path)
    assert member == {
        "nom": "EXEMPLE",
        "prenom": "Camille",
        "profession": "infirmier",
        "rpps": "99999999990",
        "adhesion": "15 mars 2023",
    }


def test_the_sheet_can_be_named(tmp_path: Path) -> None:
    head: list[list[Value]] = [["Nom", "Prénom"]]
    book = xlsx({"2025": [*head, ["Ancien", "A"]], "2026": [*head, ["Nouveau", "B"]]})
    assert brought(tmp_path, book, feuille="2026").members[0]["nom"] == "Nouveau"
    with pytest.raises(UnreadableTableError, match="Feuilles : « 2025 », « 2026 »"):
        brought(tmp_path, book, feuille="2027", remplacer=True)


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    (tmp_path / "membres.csv").write_text("ancien", encoding="utf-8")
    with pytest.raises(TargetExistsError, match="--remplacer"):
        brought(tmp_path, REAL)
    assert (tmp_path / "membres.csv").read_text(encoding="utf-8") == "ancien"
    assert brought(tmp_path, REAL, remplacer=True).written is not None


def test_the_source_is_never_the_target(tmp_path: Path) -> None:
    source = tmp_path / "membres.csv"
    source.write_text(REAL, encoding="utf-8")
    with pytest.raises(TargetExistsError, match="est le fichier à lire"):
        import_members(source, tmp_path / "." / "membres.csv", remplacer=True)


def test_nothing_is_written_for_no_member(tmp_path: Path) -> None:
    outcome = brought(tmp_path, "Nom;Profession\n;IDE\n")
    assert outcome.written is None
    assert not (tmp_path / "membres.csv").exists()


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+33 1", "-Exemple", "@x", "'=y"])
def test_no_cell_becomes_a_formula_and_all_are_read_back(cell: str, tmp_path: Path) -> None:
    brought(tmp_path, f'Nom;Profession\n"{cell}";IDE\n')
    line = (tmp_path / "membres.csv").read_text(encoding="utf-8-sig").splitlines()[1]
    assert not line.lstrip('"').startswith(("=", "+", "-", "@"))
    # A quote that only a spreadsheet had put there before a formula is not part of the name.
    assert rows(tmp_path)[0]["nom"] == cell.removeprefix("'")


def test_a_formula_behind_a_separator_is_refused(tmp_path: Path) -> None:
    outcome = brought(tmp_path, 'Nom;Profession\n"a,=cmd()";IDE\n')
    assert outcome.refused == 1
    assert "formule" in outcome.notes[0].message


def test_a_lost_letter_is_refused(tmp_path: Path) -> None:
    outcome = brought(tmp_path, b"Nom;Profession\nExempl\x81;IDE\xe9\n")
    assert "caractère illisible" in outcome.notes[0].message


def test_adeli_numbers_are_told(tmp_path: Path) -> None:
    outcome = brought(tmp_path, "Nom;Prénom;ADELI\nExemple;Ana;249012345\n")
    assert any("ADELI" in remark for remark in outcome.remarks)
    assert "rpps" not in rows(tmp_path)[0]


PIECES = st.sampled_from(
    [*";,\t\n\n\"'=+-@ é\u2028\x00~", "Nom", "Profession", "IDE", "01/02/2024", "\r\n", "Exemple"]
)


def test_any_bytes_are_answered_and_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("projet")
    wild = st.lists(PIECES, max_size=60).map("".join).map(str.encode) | st.binary(max_size=80)
    head = "Nom;Prénom;Profession;RPPS;Commune;Adhésion;Mail\n".encode()

    @settings(max_examples=300, deadline=None)
    @given(st.sampled_from([b"", head, head.decode().encode("cp1252")]), wild)
    def answered(before: bytes, raw: bytes) -> None:
        try:
            outcome = brought(folder, before + raw, remplacer=True, coordonnees=True)
        except UnreadableTableError as error:
            assert str(error).endswith(".")
            return
        assert outcome.read == len(outcome.members) + outcome.refused + outcome.aside
        told = {note.row for note in outcome.notes if note.refused}
        assert len(told) == outcome.refused
        if outcome.written:
            assert len(rows(folder)) == len(outcome.members)

    answered()


def test_any_workbook_is_answered(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("projet")
    book = xlsx({"Feuil1": [["Nom", "Profession"], ["Exemple", "IDE"]]})

    @settings(max_examples=100, deadline=None)
    @given(st.integers(0, len(book)), st.binary(max_size=4))
    def answered(at: int, wild: bytes) -> None:
        try:
            brought(folder, book[:at] + wild + book[at + len(wild) :], remplacer=True)
        except UnreadableTableError as error:
            assert str(error)

    answered()


def test_a_civilite_is_kept_where_the_spreadsheet_has_one(tmp_path: Path) -> None:
    brought(tmp_path, "Civilité;Nom;Profession\nMadame;Alpha;infirmière\nDr;Beta;dentiste\n")
    assert [row.get("civilite") for row in rows(tmp_path)] == ["Mme", None]
    text = (tmp_path / "membres.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("nom;prenom;civilite;profession;")


def test_without_civilites_there_is_no_column_of_them(tmp_path: Path) -> None:
    brought(tmp_path, "Nom;Profession\nAlpha;infirmière\n")
    assert "civilite" not in (tmp_path / "membres.csv").read_text(encoding="utf-8-sig")
