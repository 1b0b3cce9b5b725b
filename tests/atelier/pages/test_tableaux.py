"""Tables: rows from a spreadsheet, one act and one undo; rows that go."""

from cptskit.loading.workbooks import sheets
from tests.loading.workbook import xlsx

from .desk import Visitor

MEMBERS = "/chapitre/membres"
HEADS = "coller:membres.effectifs"


def test_rows_with_titles_find_their_columns(fresh: Visitor) -> None:
    fresh.visit(MEMBERS)
    rows = "Membres\tProfession\n5\tmédecins généralistes\n9\tIDEL\n"
    page = fresh.send(MEMBERS, HEADS, **{HEADS: rows})
    assert "2 lignes collées." in page.said()
    assert page.fields["membres.effectifs[0].profession"] == ["medecin_generaliste"]
    assert page.fields["membres.effectifs[1].profession"] == ["infirmier"]
    assert page.fields["membres.effectifs[1].nombre"] == ["9"]


def test_one_paste_is_one_undo(fresh: Visitor) -> None:
    before = fresh.yaml("membres.yaml")
    fresh.visit(MEMBERS)
    page = fresh.send(MEMBERS, HEADS, **{HEADS: "infirmier\t4\npharmacien\t2"})
    assert "infirmier" in fresh.yaml("membres.yaml")
    page = fresh.post("/annuler", {"jeton": page.fields["jeton"], "ici": MEMBERS})
    assert fresh.yaml("membres.yaml") == before
    assert "Annulé, enregistré à" in page.said()


def test_cells_are_pasted_where_one_stands(minimal: Visitor) -> None:
    minimal.visit(MEMBERS)
    minimal.send(MEMBERS, f"{HEADS}@1@nombre", **{HEADS: "7\n8\n"})
    assert [minimal.page.fields[f"membres.effectifs[{at}].nombre"] for at in (0, 1, 2)] == [
        ["6"],
        ["7"],
        ["8"],
    ]


def test_a_row_is_taken_out_by_its_button(minimal: Visitor) -> None:
    page = minimal.visit(MEMBERS)
    assert 'aria-label="Retirer Communauté de communes de Miribel et du Plateau"' in page.text
    page = minimal.send(MEMBERS, "retirer:membres.partenaires.associes[0]")
    assert "Miribel et du Plateau : retiré." in page.said()
    assert "prêt de la salle" not in minimal.yaml()


def of_a_spreadsheet(minimal: Visitor, name: str, content: bytes) -> None:
    """Let the members of a project come from a table of its own."""
    text = minimal.yaml()
    place = "  nombre: 21\n"
    (minimal.folder / "cpts.yaml").write_text(
        text.replace(place, f"  fichier: {name}\n{place}"), encoding="utf-8"
    )
    (minimal.folder / name).write_bytes(content)
    minimal.ask("/version")


CSV = b"\xef\xbb\xbfNom;Prenom;Profession;RPPS\r\nExemple;Camille;infirmier;\r\nFictif;Dom;;\r\n"


def test_members_of_a_csv_are_written_there(minimal: Visitor) -> None:
    of_a_spreadsheet(minimal, "membres.csv", CSV)
    page = minimal.visit(MEMBERS)
    assert "Cette liste est dans le tableau « membres.csv » : vos réponses y vont." in page.said()
    minimal.send(MEMBERS, **{"membres.professionnels[1].profession": "pharmacien"})
    after = CSV.replace(b"Dom;;", b"Dom;pharmacien;")
    assert (minimal.folder / "membres.csv").read_bytes() == after
    rows = "coller:membres.professionnels"
    page = minimal.send(MEMBERS, rows, **{rows: "Nouveau\tAnne\tIDEL\nAutre\tLou\tsage-femme"})
    assert "2 lignes collées." in page.said()
    pasted = b"Nouveau;Anne;infirmier;\r\nAutre;Lou;sage_femme;\r\n"
    assert (minimal.folder / "membres.csv").read_bytes() == after + pasted
    page = minimal.send(MEMBERS, "retirer:membres.professionnels[0]")
    assert b"Camille" not in (minimal.folder / "membres.csv").read_bytes()
    for _ in range(3):
        minimal.post("/annuler", {"jeton": page.fields["jeton"], "ici": MEMBERS})
    assert (minimal.folder / "membres.csv").read_bytes() == CSV


def test_members_of_a_workbook_are_written_there_and_undone(minimal: Visitor) -> None:
    book = xlsx({"Liste": [["Nom", "Prénom"], ["Exemple", "Camille"]], "Autre": [["à nous"]]})
    of_a_spreadsheet(minimal, "membres.xlsx", book)
    page = minimal.visit(MEMBERS)
    assert page.fields["membres.professionnels[0].nom"] == ["Exemple"]
    minimal.send(MEMBERS, **{"membres.professionnels[0].profession": "infirmier"})
    page = minimal.send(MEMBERS, **{"membres.professionnels[1].nom": "Ajout"})
    read = sheets((minimal.folder / "membres.xlsx").read_bytes())
    assert [cells for _, cells in read[0].rows] == [
        ("Nom", "Prénom", "profession"),
        ("Exemple", "Camille", "infirmier"),
        ("Ajout", "", ""),
    ]
    assert read[1].rows[0][1] == ("à nous",)
    for _ in range(2):
        minimal.post("/annuler", {"jeton": page.fields["jeton"], "ici": MEMBERS})
    assert (minimal.folder / "membres.xlsx").read_bytes() == book


def test_a_table_that_only_its_own_program_changes_is_shown(minimal: Visitor) -> None:
    of_a_spreadsheet(minimal, "membres.ods", xlsx({"L": [["nom"], ["Exemple"]]}))
    page = minimal.visit(MEMBERS)
    assert "vient du tableau « membres.ods » : changez-la dans votre tableur." in page.said()
    assert "membres.professionnels[0].nom" in page.fields
    assert "membres.professionnels[1].nom" not in page.fields
