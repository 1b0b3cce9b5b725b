"""Official files on the page: read, shown, accepted as one act; large ones never in memory."""

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

import cptskit
from cptskit.atelier.pages import envoi
from tests.importing.diagnostic.conftest import CREUSE, FICHIERS

from .desk import Page, Visitor

MARK = "trente-signes-de-frontiere"
FINESS = "finess-structures-journalier-20261001.json"


@pytest.fixture
def visitor(tmp_path: Path) -> Visitor:
    communes = "".join(f'    - {{insee: "{code}"}}\n' for code in CREUSE)
    folder = tmp_path / "projet"
    folder.mkdir()
    (folder / "cpts.yaml").write_text(
        f"etape: projet\nidentite: {{nom: CPTS inventée}}\nterritoire:\n  communes:\n{communes}",
        encoding="utf-8",
    )
    return Visitor(folder)


def token_of(page: Page) -> str:
    (found, *_) = re.findall(r'name="jeton" value="([^"]+)"', page.text)
    return str(found)


def sent(visitor: Visitor, files: Sequence[tuple[str, bytes]], token: str | None = None) -> Page:
    """Send files as a browser does, then follow where it is led."""
    held = token_of(visitor.visit("/diagnostic")) if token is None else token
    body = f'--{MARK}\r\nContent-Disposition: form-data; name="jeton"\r\n\r\n{held}\r\n'.encode()
    for name, content in files:
        head = f'Content-Disposition: form-data; name="fichiers"; filename="{name}"'
        body += f"--{MARK}\r\n{head}\r\nContent-Type: text/csv\r\n\r\n".encode() + content + b"\r\n"
    body += f"--{MARK}--\r\n".encode()
    answer = visitor.ask(
        "/diagnostic/fichiers",
        method="POST",
        body=body,
        content_type=f"multipart/form-data; boundary={MARK}",
        content_length=str(len(body)),
    )
    return visitor.visit(answer.headers["location"]) if answer.code == 303 else answer


def test_files_that_are_dropped_are_shown_written_and_undone_at_once(visitor: Visitor) -> None:
    before = visitor.yaml()
    names = ("BPE24.csv", FINESS)
    page = sent(visitor, [(name, (FICHIERS / name).read_bytes()) for name in names])
    said = page.said()
    assert "Insee, Base permanente des équipements, une ligne par équipement, 2024" in said
    assert "Infirmiers libéraux 21 équipements (2024)" in said
    assert "10 établissements" in said
    assert visitor.yaml() == before
    done = visitor.post("/diagnostic", {"jeton": token_of(page), "acte": "ecrire"})
    assert "Les chiffres sont dans le dossier." in done.said()
    loaded = cptskit.load(visitor.folder).projet
    assert loaded is not None
    assert loaded.diagnostic is not None
    assert len(loaded.diagnostic.structures) == 10
    assert not list(Path(tempfile.gettempdir()).glob("cptskit-*/0/BPE24.csv"))
    visitor.post("/annuler", {"jeton": token_of(done), "ici": "/diagnostic"})
    assert visitor.yaml() == before
    assert not (visitor.folder / "diagnostic.yaml").exists()


def test_a_folder_is_read_where_it_is(visitor: Visitor) -> None:
    fields = {"jeton": token_of(visitor.visit("/diagnostic"))}
    page = visitor.post("/diagnostic", {**fields, "chemin": f'"{FICHIERS}"', "acte": "dossier"})
    assert "Population municipale" in page.said()
    again = visitor.post("/diagnostic", {**fields, "acte": "laisser"})
    assert "Ce qui a été lu" not in again.said()
    gone = visitor.post("/diagnostic", {**fields, "chemin": "/nulle/part", "acte": "dossier"})
    assert "n'existe pas" in gone.said()


def test_partners_are_ticked(visitor: Visitor) -> None:
    cptskit.import_diagnostic([FICHIERS / FINESS], visitor.folder, appliquer=True)
    visitor.desk.follow()
    page = visitor.visit("/diagnostic")
    assert 'value="230000060"' in page.text
    jeton = token_of(page)
    ticked = {"jeton": jeton, "finess": ["230000060", "230000029"], "acte": "partenaires"}
    done = visitor.post("/diagnostic", ticked)
    assert "2 partenaires à associer de plus." in done.said()
    assert 'value="230000060"' not in done.text
    assert "Cochez d'abord" in visitor.post("/diagnostic", ticked).said()


def test_what_is_unknown_is_named_and_strangers_are_refused(visitor: Visitor) -> None:
    page = sent(visitor, [("../../x.csv", b"Colonne A;B\n1;2\n"), ("x.csv", b"")])
    assert "x.csv n'est pas un fichier connu de cptskit. En-têtes : Colonne A, B." in page.said()
    assert "est vide" in page.said()
    assert sent(visitor, [("x.csv", b"a;b\n")], token="faux").code == 403


def test_what_is_too_large_asks_for_the_folder(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envoi, "LARGEST", 1000)
    page = sent(visitor, [("x.csv", b"a;b\n" * 1000)])
    assert "donnez plutôt le chemin du dossier" in page.said()


def test_without_a_choice_nothing_is_read(visitor: Visitor) -> None:
    assert "Choisissez d'abord des fichiers" in sent(visitor, []).said()
    bad = visitor.ask("/diagnostic/fichiers", method="POST", body=b"x", content_type="text/plain")
    assert bad.code == 303
