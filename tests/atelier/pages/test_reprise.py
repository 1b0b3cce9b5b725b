"""A document brought to a folder: shown beside its source, decided, written, undone."""

import re
import shutil
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from cptskit.atelier.pages.reprise_paires import excerpt, marked
from cptskit.loading import load
from tests.importing.reprise import projets
from tests.importing.reprise.make import zipped

from .desk import Visitor

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0"
    "f01f00050001ffd4a9a3970000000049454e44ae426082"
)


def with_picture(raw: bytes) -> bytes:
    with ZipFile(BytesIO(raw)) as archive:
        held: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**held, "word/media/logo.png": PICTURE})


DOCUMENT = with_picture(projets.parties())
LAND = "/reprise/territoire"


def bring(visitor: Visitor, name: str, content: bytes) -> str:
    """Bring a document to the first page, or to home; return what the next page says."""
    token = visitor.visit("/").text.split('name="jeton" value="')[1].split('"')[0]
    cut = b"--limite"
    body = b"\r\n".join(
        (
            cut,
            b'Content-Disposition: form-data; name="jeton"',
            b"",
            token.encode(),
            cut,
            f'Content-Disposition: form-data; name="document"; filename="{name}"'.encode(),
            b"Content-Type: application/octet-stream",
            b"",
            content,
            cut + b"--",
            b"",
        )
    )
    kind = "multipart/form-data; boundary=limite"
    answer = visitor.ask("/document-existant", method="POST", body=body, content_type=kind)
    if answer.code != 303:
        return answer.said()
    first = visitor.ask(answer.headers["location"])
    return visitor.visit(first.headers.get("location", answer.headers["location"])).said()


def act(visitor: Visitor, page: str, acte: str, **fields: str) -> str:
    token = visitor.visit(page).text.split('name="jeton" value="')[1].split('"')[0]
    return visitor.post(page.partition("?")[0], {"jeton": token, "acte": acte, **fields}).said()


def acts(visitor: Visitor, kind: str) -> list[str]:
    return [unescape(one) for one in re.findall(rf'value="({kind}:[^"]+)"', visitor.page.text)]


def files(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, what sessions keep apart."""
    found = {one.relative_to(folder).as_posix(): one for one in folder.rglob("*") if one.is_file()}
    return {name: one.read_bytes() for name, one in found.items() if ".cptskit/" not in name}


@pytest.fixture
def empty(tmp_path: Path) -> Visitor:
    return Visitor(tmp_path / "cpts")


def test_a_document_is_shown_beside_its_source_before_anything_is_written(empty: Visitor) -> None:
    said = bring(empty, "Projet de santé.docx", DOCUMENT)
    assert "Reprendre « Projet de santé.docx »" in said
    assert "Rien n'est encore écrit" in said
    assert "Paragraphe" in said or "Tableau" in said
    assert not files(empty.folder)
    land = empty.visit(LAND)
    assert "<mark>" in land.text
    assert len(acts(empty, "accepter")) > 2


def test_all_that_is_certain_is_written_in_one_act_and_undone_in_one(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    assert "réponses acceptées, à écrire" in act(empty, LAND, "accepter-tout")
    said = act(empty, LAND, "ecrire")
    assert "sont dans le dossier." in said
    written = files(empty.folder)
    assert {"cpts.yaml", "reprise.md"} <= set(written)
    assert written["images/logo.png"] == PICTURE
    assert load(empty.folder).projet is not None
    assert "Rien n'attend ici." not in said
    assert "Où nous en sommes" in empty.visit("/").said()
    act(empty, LAND, "annuler")  # no such act of the page: nothing happens
    token = empty.visit(LAND).text.split('name="jeton" value="')[1].split('"')[0]
    empty.post("/annuler", {"jeton": token, "ici": LAND})
    assert files(empty.folder) == {}
    assert "à écrire" in empty.visit(LAND).said()  # what was decided is still there


def test_what_is_not_accepted_stays_out(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    empty.visit("/reprise/membres")
    left = next(one for one in acts(empty, "accepter") if "partenaires.associes[0]" in one)
    act(empty, "/reprise/membres", left.replace("accepter:", "laisser:"))
    act(empty, LAND, "accepter-tout")
    act(empty, LAND, "ecrire")
    said = (empty.folder / "membres.yaml").read_text(encoding="utf-8")
    loaded = load(empty.folder).projet
    assert loaded is not None
    assert loaded.membres is not None
    assert "Laissé de côté" in empty.visit("/reprise/membres").said()
    shown = empty.page.text.split('class="paire rangs faite"')[1]
    name = unescape(re.findall(r"<h[34]>([^<]+)</h[34]>", shown)[0])
    assert name not in said
    assert name in (empty.folder / "reprise.md").read_text(encoding="utf-8")


def test_a_value_is_changed_before_it_is_taken(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    page = empty.visit("/reprise/qui-nous-sommes?changer=identite")
    assert 'name="v:identite.nom"' in page.text
    act(
        empty,
        "/reprise/qui-nous-sommes?changer=identite",
        "changer:identite",
        **{"v:identite.nom": "CPTS d'Essai"},
    )
    act(empty, LAND, "ecrire")
    projet = load(empty.folder).projet
    assert projet is not None
    assert projet.identite.nom == "CPTS d'Essai"


def test_words_that_are_noted_come_back_and_decide_nothing(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    page = "/reprise/qui-nous-sommes?changer=identite"
    act(empty, page, "noter:identite", **{"v:identite.nom": "CPTS à moitié"})
    again = Visitor(empty.folder)  # the server starts again
    assert 'value="CPTS à moitié"' in again.visit(page).text
    assert "à écrire" not in again.page.said()


def test_a_thing_goes_elsewhere_to_another_list_or_to_a_text(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    members = "/reprise/membres"
    kept = "membres.partenaires.associes[0]"
    page = empty.visit(f"{members}?ailleurs={kept}")
    assert 'value="membres.partenaires.a_associer[]"' in page.text
    to = {f"vers:{kept}": "membres.partenaires.a_associer[]"}
    assert "Placé ailleurs : Partenaires à associer" in act(
        empty, members, f"ailleurs:{kept}", **to
    )
    other = "membres.partenaires.associes[1]"
    act(empty, members, f"ailleurs:{other}", **{f"vers:{other}": "articulation.presentation"})
    act(empty, members, f"ailleurs:{other}", **{f"vers:{other}": "nulle.part"})  # no place
    act(empty, LAND, "ecrire")
    membres = load(empty.folder).projet
    assert membres is not None
    assert membres.membres is not None
    partners = membres.membres.partenaires
    assert partners is not None
    assert len(partners.a_associer) == 1
    assert not partners.associes
    assert membres.articulation is not None
    assert membres.articulation.presentation
    assert "à écrire" not in empty.visit(members).said()
    before = files(empty.folder)
    act(empty, members, "ecrire")
    assert files(empty.folder) == before


def test_all_of_a_kind_are_taken_or_left_at_once(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    page = empty.visit(LAND).text
    number = int(re.findall(r">Accepter les (\d+)</button>", page)[0])
    act(empty, LAND, "laisser-sorte:territoire.communes")
    assert empty.visit(LAND).said().count("Laissé de côté") == number


def test_closing_and_coming_back_loses_nothing(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    act(empty, LAND, "accepter-chapitre")
    before = empty.visit(LAND).said()
    again = Visitor(empty.folder)
    assert "La reprise de « projet.docx » est commencée" in again.visit("/").said()
    assert again.visit(LAND).said() == before
    act(again, LAND, "finir")
    assert "Document à reprendre" in again.visit("/").said()
    kept = empty.folder / ".cptskit" / "reprise"
    assert [one.name for one in kept.iterdir()] == [".gitignore"]


def test_a_document_enters_a_project_that_exists_as_a_difference(minimal: Visitor) -> None:
    before = files(minimal.folder)
    assert "Document à reprendre" in minimal.visit("/").said()
    bring(minimal, "projet.docx", DOCUMENT)
    who = minimal.visit("/reprise/qui-nous-sommes").said()
    assert "Dans le projet : CPTS des Deux Clochers" in who
    act(minimal, LAND, "accepter-tout")  # what is certain: nothing that the project says otherwise
    act(minimal, LAND, "ecrire")
    after = minimal.yaml()
    comments = [line for line in before["cpts.yaml"].decode().splitlines() if "#" in line]
    assert [comment for comment in comments if comment not in after] == []
    projet = load(minimal.folder).projet
    assert projet is not None
    assert projet.identite.nom == "CPTS des Deux Clochers"
    assert projet.etape.value == "lettre"
    act(minimal, "/reprise/qui-nous-sommes", "accepter:identite")
    act(minimal, LAND, "ecrire")
    projet = load(minimal.folder).projet
    assert projet is not None
    assert projet.identite.nom != "CPTS des Deux Clochers"
    token = minimal.visit(LAND).text.split('name="jeton" value="')[1].split('"')[0]
    for _ in range(2):
        minimal.post("/annuler", {"jeton": token, "ici": LAND})
    assert files(minimal.folder) == before


def test_what_somebody_else_wrote_meanwhile_is_kept(minimal: Visitor) -> None:
    bring(minimal, "projet.docx", DOCUMENT)
    act(minimal, LAND, "accepter-tout")
    file = minimal.folder / "cpts.yaml"
    file.write_bytes(file.read_bytes().replace(b"nombre: 21", b"nombre: 22"))
    act(minimal, LAND, "ecrire")
    assert "nombre: 22" in minimal.yaml()
    assert "presentation:" in minimal.yaml()


def test_another_document_waits_until_this_one_is_done(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    act(empty, LAND, "accepter-chapitre")
    assert 'type="file"' not in empty.visit("/").text
    assert "Reprendre « projet.docx »" in bring(empty, "le même.docx", DOCUMENT)
    assert "n'est pas terminée" in bring(empty, "lettre.docx", projets.lettre())
    assert "à écrire" in empty.visit(LAND).said()


def test_a_question_is_answered_or_placed(tmp_path: Path) -> None:

    visitor = Visitor(tmp_path / "cpts")
    bring(visitor, "projet.docx", DOCUMENT)
    page = visitor.visit("/reprise/questions")
    assert page.code == 200
    first = acts(visitor, "laisser")[0]
    number = len(acts(visitor, "laisser"))
    act(visitor, "/reprise/questions", first)
    assert len(acts(visitor, "laisser")) == number - 1
    key = acts(visitor, "laisser")[0].partition(":")[2]
    act(visitor, "/reprise/questions", f"ailleurs:{key}", **{f"vers:{key}": "diagnostic.methode"})
    act(visitor, "/reprise/questions", "ecrire")
    assert load(visitor.folder).projet is not None


def test_another_kind_of_file_is_refused_in_french(empty: Visitor) -> None:
    assert "Choisissez un document Word" in bring(empty, "photo.png", b"\x89PNG")
    assert "enregistrez-le en .docx" in bring(empty, "projet.pdf", b"%PDF-1.7")
    assert "Choisissez d'abord un document." in bring(empty, "", b"")
    assert not files(empty.folder)
    assert "Document à reprendre" in Visitor(empty.folder).visit("/").said()


def test_what_is_kept_is_looked_at_before_it_is_trusted(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    kept = empty.folder / ".cptskit" / "reprise"
    raw = (kept / "choix.json").read_bytes()
    for text in ("{", '{"nom": "x", "fichier": "../../cpts.yaml", "choix": {}}', '{"nom": 3}'):
        (kept / "choix.json").write_text(text, encoding="utf-8")
        assert Visitor(empty.folder).visit("/reprise").code == 404
    (kept / "choix.json").write_bytes(raw)
    document = next(kept.glob("*.docx"))
    document.write_bytes(b"PK\x03\x04 rien")
    broken = Visitor(empty.folder)
    assert "ne se lit plus" in broken.visit(LAND).said()
    assert document.exists()  # nothing goes before the person says so
    act(broken, LAND, "finir")
    assert not document.exists()
    shutil.rmtree(kept)
    assert Visitor(empty.folder).visit(LAND).code in (303, 404)


def test_two_windows_decide_and_neither_is_forgotten(empty: Visitor) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    other = Visitor(empty.folder)
    other.visit(LAND)
    act(empty, LAND, "accepter:territoire.communes[0]")
    act(other, LAND, "accepter:territoire.communes[1]")
    assert empty.visit(LAND).said().count("Accepté") == 2


NONE = ("", "x", "accepter:", "accepter:nulle[part]", "changer:é", "ailleurs-sorte:")


@pytest.mark.parametrize("acte", [*NONE, "accepter:question:99", "ailleurs:passage:-1"])
def test_an_act_that_is_none_does_nothing(empty: Visitor, acte: str) -> None:
    bring(empty, "projet.docx", DOCUMENT)
    before = empty.visit(LAND).said()
    act(empty, LAND, acte)
    assert empty.visit(LAND).said() == before


def test_people_join_the_table_that_the_project_has(minimal: Visitor) -> None:
    table = minimal.folder / "adherents.csv"
    table.write_text("nom;prenom;profession\nDupont;Marie;infirmier\n", encoding="utf-8")
    text = minimal.yaml().replace("membres: #", "membres:\n  fichier: adherents.csv\n  #", 1)
    (minimal.folder / "cpts.yaml").write_text(text, encoding="utf-8")
    assert "fichier: adherents.csv" in minimal.yaml()
    bring(minimal, "lettre.docx", projets.lettre())
    minimal.visit("/reprise/membres")
    for one in acts(minimal, "accepter"):
        act(minimal, "/reprise/membres", one)
    act(minimal, "/reprise/membres", "ecrire")
    rows = table.read_text(encoding="utf-8").splitlines()
    assert rows[1] == "Dupont;Marie;infirmier"
    assert len(rows) == 4
    assert "fichier: adherents.csv" in minimal.yaml()
    assert "Dupont" not in minimal.yaml()
    assert not (minimal.folder / "membres.csv").exists()
    assert "à écrire" not in minimal.visit("/reprise/membres").said()


def test_a_question_with_a_reading_is_completed_and_taken(empty: Visitor) -> None:
    bring(empty, "projet.docx", projets.large())
    page = empty.visit("/reprise/questions")
    key = next(one.partition(":")[2] for one in acts(empty, "accepter"))
    field = next(one for one in re.findall(r'name="v:([^"]+)"', page.text) if "date" in one)
    assert field == "calendrier.jalons[0].date"
    act(empty, "/reprise/questions", f"accepter:{key}", **{f"v:{field}": "2027-03"})
    assert "Accepté" in empty.page.said()
    act(empty, "/reprise/questions", "ecrire")
    assert "2027-03" in empty.yaml("calendrier.yaml")
    assert "à écrire" not in empty.visit("/reprise/questions").said()


@pytest.mark.parametrize(
    ("text", "said", "lit"),
    [
        ("À Chateauneuf du Rhône, en mai", ["Châteauneuf-du-Rhône"], ["Chateauneuf du Rhône"]),
        ("le 09/10/2025, ou le 9", ["2025-10-09"], ["09/10/2025"]),
        ("12\u00a0450 habitants", ["12 450"], ["12\u00a0450"]),
        ("rien ici", ["x", ""], []),
    ],
)
def test_what_was_taken_is_marked_however_it_is_typed(
    text: str, said: list[str], lit: list[str]
) -> None:
    pieces = marked(text, said)
    assert "".join(words for words, _ in pieces) == text
    assert [words for words, is_lit in pieces if is_lit] == lit


def test_a_long_passage_is_cut_around_what_was_taken() -> None:
    pieces = excerpt(marked("a " * 300 + "Lodève" + " b" * 300, ["Lodève"]))
    assert [words for words, is_lit in pieces if is_lit] == ["Lodève"]
    assert sum(len(words) for words, _ in pieces) < 200
    assert excerpt((("long " * 300, False),)) == (("long " * 300, False),)


def test_people_join_the_list_that_the_project_has(minimal: Visitor) -> None:
    text = minimal.yaml().replace(
        "membres: #",
        "membres:\n  professionnels:\n    - {nom: Dupont, prenom: Marie} # elle\n  #",
        1,
    )
    (minimal.folder / "cpts.yaml").write_text(text, encoding="utf-8")
    bring(minimal, "lettre.docx", projets.lettre())
    act(minimal, "/reprise/membres", "accepter-sorte:membres.professionnels")
    act(minimal, "/reprise/membres", "ecrire")
    assert "- {nom: Dupont, prenom: Marie} # elle\n" in minimal.yaml()
    assert minimal.yaml().count("prenom:") == 3
    assert "membres.csv" not in minimal.yaml()


def test_an_answer_that_would_spoil_the_project_is_refused_with_its_reason(
    minimal: Visitor,
) -> None:
    before = files(minimal.folder)
    bring(minimal, "projet.docx", DOCUMENT)
    key = "territoire.communes[0]"
    act(minimal, f"{LAND}?changer={key}", f"changer:{key}", **{f"v:{key}.insee": "là-bas"})
    said = act(minimal, LAND, "ecrire")
    assert "« là-bas » n'est pas un code Insee de commune" in said
    assert files(minimal.folder) == before
    act(minimal, LAND, f"revoir:{key}")
    act(minimal, LAND, "accepter-chapitre")
    assert "dans le dossier" in act(minimal, LAND, "ecrire")
