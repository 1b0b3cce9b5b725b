from pathlib import Path

import docx
import pytest

from .conftest import Run


@pytest.fixture
def trame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("cpts.yaml").write_text(
        "etape: lettre\nidentite:\n  nom: Essai\nterritoire:\n  communes:\n"
        "    - insee: '24037'\n    - insee: '24051'\n",
        encoding="utf-8",
    )
    made = docx.Document()
    made.add_paragraph("{% for une in projet.territoire.communes %}{{ une.nom }}{% endfor %}")
    made.add_paragraph("{{ projet.association.nom }}")
    made.save("trame.docx")
    return "trame.docx"


def test_the_file_is_the_result_and_what_is_missing_the_rest(trame: str, run: Run) -> None:
    ran = run("render", "--modele", trame)
    assert (ran.code, ran.out) == (0, "dist/trame.docx\n")
    assert ran.said.splitlines() == [
        "À compléter, marqué en jaune dans le document (3) :",
        "  Nom de la commune (territoire.communes[24037].nom et une autre, dans cpts.yaml)",
        "  Raison sociale de l'association (association.nom, dans cpts.yaml)",
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--document", "lettre"], "Choisissez --document ou --modele."),
        (["--format", "pdf"], "Une trame Word se remplit en .docx"),
        (["--public", "--nominatif"], "Choisissez --public ou --nominatif."),
    ],
)
def test_options_that_do_not_go_with_a_trame(
    options: list[str], said: str, trame: str, run: Run
) -> None:
    ran = run("render", "--modele", trame, *options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.said


@pytest.mark.usefixtures("trame")
def test_a_trame_that_is_not_there_is_said(run: Run) -> None:
    ran = run("render", "--modele", "absente.docx")
    assert ran.code == 2
    assert "Ce fichier ou ce dossier n'existe pas : absente.docx" in ran.said


def test_an_unknown_field_is_said_with_its_paragraph(trame: str, run: Run) -> None:
    made = docx.Document()
    made.add_paragraph("Nom : {{ projet.identite.nomm }}")
    made.save(trame)
    ran = run("render", "--modele", trame)
    assert (ran.code, ran.out) == (2, "")
    assert "paragraphe « Nom : {{ projet.identite.nomm }} »" in ran.said
    assert "vouliez-vous dire « nom » ?" in ran.said
