"""A spreadsheet that a person brings: what it changes is shown, then written as one act."""

from collections.abc import Mapping

import pytest

from cptskit.usages.classeur import export_classeur
from tests.classeur.livres import Livre
from tests.loading.workbook import xlsx

from .desk import Page, Visitor
from .test_tableaux import CSV, MEMBERS, of_a_spreadsheet

ROWS = "membres.professionnels"
LIST = (
    "NOM;PRENOM;Profession;Téléphone;Ville\n"
    "EXEMPLE;Camille;sage-femme;06 00 00 00 00;Beynost\n"
    "Fictif;Dom;IDEL;;Miribel\n"
    "Nouvelle;Anne;pharmacienne;;Neyron\n"
    "Sans;Profession;;;\n"
)


def sent_with(
    visitor: Visitor, path: str, fields: Mapping[str, str], name: str, content: bytes
) -> Page:
    """Send a file as a browser does, and follow where it leads."""
    parts = [(field, "", text.encode()) for field, text in fields.items()]
    body = b"".join(
        f'--cadre\r\nContent-Disposition: form-data; name="{field}"'.encode()
        + (f'; filename="{file}"'.encode() if file else b"")
        + b"\r\n\r\n"
        + held
        + b"\r\n"
        for field, file, held in [*parts, ("fichier", name, content)]
    )
    kind = "multipart/form-data; boundary=cadre"
    sent = visitor.ask(path, method="POST", body=body + b"--cadre--\r\n", content_type=kind)
    while sent.code == 303:
        sent = visitor.visit(sent.headers["location"].partition("#")[0])
    return sent


def bring(visitor: Visitor, name: str, content: bytes, what: str = "membres") -> Page:
    """Bring a spreadsheet."""
    fields = {"jeton": TOKEN[visitor], "quoi": what}
    return sent_with(visitor, "/tableur/fichier", fields, name, content)


def decide(visitor: Visitor, acte: str, **ticks: str) -> Page:
    return visitor.post("/tableur", {"jeton": TOKEN[visitor], "acte": acte, **ticks})


TOKEN: dict[Visitor, str] = {}


@pytest.fixture
def listed(minimal: Visitor) -> Visitor:
    of_a_spreadsheet(minimal, "membres.csv", CSV)
    TOKEN[minimal] = minimal.visit(MEMBERS).fields["jeton"][0]
    return minimal


def members(visitor: Visitor) -> str:
    return (visitor.folder / "membres.csv").read_bytes().decode("utf-8-sig")


def test_a_list_is_shown_then_taken_then_undone_at_once(listed: Visitor) -> None:
    page = bring(listed, "liste.csv", LIST.encode("cp1252"))
    said = page.said()
    assert "4 lignes lues : 1 personne nouvelle, 2 personnes changées" in said
    assert "Anne Nouvelle" in said
    assert "Camille Exemple, Profession : Infirmier Sage-femme" in said
    assert "il n'y a pas de profession" in said
    assert "06 00" not in said
    before = members(listed)
    page = decide(listed, "prendre")
    assert "C'est pris de « liste.csv »." in page.said()
    assert "Exemple;Camille;sage_femme;;Beynost" in members(listed)
    assert "Nouvelle;Anne;pharmacien;;Neyron" in members(listed)
    assert "telephone" not in members(listed)
    listed.post("/annuler", {"jeton": TOKEN[listed], "ici": MEMBERS})
    assert members(listed) == before


def test_contact_details_and_those_who_are_gone_only_where_asked(listed: Visitor) -> None:
    text = "\n".join(LIST.splitlines()[:2])
    page = bring(listed, "liste.csv", text.encode())
    assert "1 personne n'y est plus : Dom Fictif" in page.said()
    page = decide(listed, "revoir", retirer="on", coordonnees="on")
    assert "06 00 00 00 00" in page.said()
    decide(listed, "prendre", retirer="on", coordonnees="on")
    assert "06 00 00 00 00" in members(listed)
    assert "Fictif" not in members(listed)


def test_a_list_goes_to_the_files_where_no_table_is(minimal: Visitor) -> None:
    TOKEN[minimal] = minimal.visit(MEMBERS).fields["jeton"][0]
    bring(minimal, "liste.xlsx", xlsx({"F": [line.split(";") for line in LIST.splitlines()]}))
    decide(minimal, "prendre")
    assert "nom: Nouvelle" in minimal.yaml()


def test_what_is_no_list_is_said_and_nothing_is_kept(listed: Visitor) -> None:
    for name, content in (("a.csv", b"un;deux\n1;2\n"), ("a.xlsx", b"PK\x03\x04"), ("a", b"")):
        page = bring(listed, name, content)
        assert page.code == 200
        assert 'id="barre"' in page.text, name
        assert listed.ask("/tableur").code == 303


def test_a_spreadsheet_that_is_left_changes_nothing(listed: Visitor) -> None:
    before = members(listed)
    bring(listed, "liste.csv", LIST.encode())
    decide(listed, "laisser")
    assert members(listed) == before
    assert listed.ask("/tableur").code == 303


def test_the_workbook_comes_back_as_one_act(minimal: Visitor) -> None:
    TOKEN[minimal] = minimal.visit(MEMBERS).fields["jeton"][0]
    book = Livre.lu(export_classeur(minimal.folder, minimal.folder.parent / "c.xlsx").read_bytes())
    page = bring(minimal, "c.xlsx", book.octets(), "classeur")
    assert "Il n'y a rien à changer dans le projet." in page.said()
    book.ecrit("Structures et partenaires", 0, "Rôle", "prêt d'une salle")
    before = minimal.yaml()
    page = bring(minimal, "c.xlsx", book.octets(), "membres")  # recognised wherever it is dropped
    assert "prêt de la salle de réunion" in page.said()
    assert minimal.yaml() == before
    page = decide(minimal, "prendre")
    assert "C'est pris de « c.xlsx »." in page.said()
    assert "role: prêt d'une salle" in minimal.yaml()
    minimal.post("/annuler", {"jeton": TOKEN[minimal], "ici": "/"})
    assert minimal.yaml() == before


def test_the_workbook_is_downloaded_from_the_first_page(minimal: Visitor) -> None:
    assert 'href="/classeur"' in minimal.visit("/").text
    sent = minimal.ask("/classeur")
    assert sent.headers["content-disposition"] == 'attachment; filename="classeur.xlsx"'
