"""A Word file that a colleague corrected: what differs, and where it is written in the project."""

from pathlib import Path

import pytest
from docx import Document

from cptskit.usages.diff_document import diff_document, document_of
from cptskit.usages.render import render

TEXT = """etape: lettre
identite:
  nom: CPTS d'essai
  date: 2026-10-01
  contexte: Les médecins du territoire partent plus vite qu'ils n'arrivent.
engagements:
  - Informer tous les acteurs du territoire de l'avancement.
"""


@pytest.fixture
def word(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "cpts.yaml").write_text(TEXT, encoding="utf-8")
    (file,) = render(folder, documents=["lettre"], formats=["docx"], sortie=tmp_path / "d")
    return folder, file


def corrected(file: Path, old: str, new: str) -> None:
    """Change a word of a Word file, and add a paragraph at its end."""
    document = Document(str(file))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text]
    assert runs
    for run in runs:
        run.text = run.text.replace(old, new)
    document.add_paragraph("Une phrase de la relectrice.")
    document.save(str(file))


def test_a_corrected_file_says_which_texts_it_changes(word: tuple[Path, Path]) -> None:
    folder, file = word
    assert diff_document(file, folder) == []
    corrected(file, "plus vite", "bien plus vite")
    own, added = diff_document(file, folder)
    assert own.route == ("identite", "contexte")
    assert own.place is not None
    assert (own.place.fichier, own.place.ligne) == ("cpts.yaml", 5)
    assert "bien plus vite" in own.corrige.apres
    assert (added.place, added.corrige.avant) == (None, "")
    assert added.corrige.apres == "Une phrase de la relectrice."
    assert (folder / "cpts.yaml").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("lettre-intention.docx", "lettre"),
        ("Lettre-intention (relu par AB).docx", "lettre"),
        ("projet-de-sante-v2.docx", "projet"),
        ("mon fichier.docx", "projet"),
    ],
)
def test_the_name_of_the_file_tells_the_document(name: str, document: str) -> None:
    assert document_of(Path(name)) == document
