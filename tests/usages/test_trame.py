"""From a folder and a trame to a file: where it is found, where it goes, who may read it."""

import re
import shutil
from datetime import date
from pathlib import Path

import docx
import pytest

import cptskit
from cptskit.documents.errors import RenderError
from cptskit.socle.errors import NotReadyError, PersonNamedError, UnreadableProjectError

EXAMPLES = Path(__file__).parents[2] / "examples"
TRAME = EXAMPLES / "trame-ars.docx"
START = "etape: lettre\nidentite:\n  nom: CPTS d'essai\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(START, encoding="utf-8")
    return tmp_path


def trame(path: Path, *texts: str) -> Path:
    made = docx.Document()
    for text in texts:
        made.add_paragraph(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(path))
    return path


def text(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


@pytest.mark.parametrize("example", ["minimal", "vallee-rurale", "bergerac", "metropole-ouest"])
def test_the_example_trame_can_be_filled_with_each_example(example: str, tmp_path: Path) -> None:
    made = cptskit.fill(EXAMPLES / example, TRAME, sortie=tmp_path)
    assert made.path == tmp_path / "trame-ars.docx"
    assert "{" not in text(made.path)
    again = cptskit.fill(EXAMPLES / example, TRAME, sortie=tmp_path / "b")
    assert made.path.read_bytes() == again.path.read_bytes()


def test_a_full_project_leaves_nothing_to_complete(tmp_path: Path) -> None:
    assert cptskit.fill(EXAMPLES / "metropole-ouest", TRAME, sortie=tmp_path).manquants == ()


def test_the_file_goes_to_dist_under_the_name_of_the_trame(folder: Path) -> None:
    trame(folder / "modeles" / "Dossier ARS.docx", "{{ projet.identite.nom }}")
    made = cptskit.fill(folder, "Dossier ARS.docx")
    assert made.path == folder / "dist" / "Dossier ARS.docx"
    assert text(made.path) == "CPTS d’essai"


def test_a_trame_is_never_replaced(folder: Path) -> None:
    path = trame(folder / "modeles" / "t.docx", "{{ projet.identite.nom }}")
    before = path.read_bytes()
    with pytest.raises(RenderError, match="remplacerait sa trame"):
        cptskit.fill(folder, path, sortie=folder / "modeles")
    assert path.read_bytes() == before


def test_public_leaves_people_out_and_says_so_in_the_name(tmp_path: Path) -> None:
    asked = "{% for un in projet.contacts %}{{ un.nom }}{% endfor %}"
    path = trame(tmp_path / "t.docx", asked)
    nominative = cptskit.fill(EXAMPLES / "minimal", path, sortie=tmp_path / "dist")
    public = cptskit.fill(EXAMPLES / "minimal", path, sortie=tmp_path / "dist", public=True)
    assert public.path.name == "t-public.docx"
    assert "Claire Aubépin" in text(nominative.path)
    assert "Aubépin" not in text(public.path)


def test_what_the_trame_itself_says_of_somebody_stops_the_public_file(tmp_path: Path) -> None:
    path = trame(tmp_path / "t.docx", "Contact : Claire Aubépin, {{ projet.identite.nom }}")
    with pytest.raises(PersonNamedError, match="claire aubepin"):
        cptskit.fill(EXAMPLES / "minimal", path, sortie=tmp_path / "dist", public=True)
    assert not (tmp_path / "dist").exists()


def test_a_final_file_is_refused_while_an_error_or_a_gap_remains(
    folder: Path, tmp_path: Path
) -> None:
    path = trame(tmp_path / "t.docx", "{{ projet.association.finess }}")
    wrong = f"{START}territoire: {{communes: [{{insee: 24999}}]}}\n"
    (folder / "cpts.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(NotReadyError):
        cptskit.fill(folder, path, definitif=True)
    whole = tmp_path / "projet"
    shutil.copytree(EXAMPLES / "pays-berjalliens", whole)
    with pytest.raises(RenderError, match=r"FINESS .*association\.finess, dans cpts\.yaml"):
        cptskit.fill(whole, path, definitif=True)
    assert not (whole / "dist").exists()
    ready = trame(tmp_path / "ok.docx", "{{ projet.identite.nom }}{{ 'x' if brouillon }}")
    made = cptskit.fill(whole, ready, definitif=True, date=date(2026, 11, 21))
    assert not text(made.path).endswith("x")


def test_a_project_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableProjectError):
        cptskit.fill(tmp_path, TRAME)


def test_the_example_trame_is_what_its_script_makes() -> None:
    import runpy  # noqa: PLC0415

    script = EXAMPLES.parent / "scripts" / "build_example_trame.py"
    before = TRAME.read_bytes()
    runpy.run_path(str(script), run_name="__main__")
    assert TRAME.read_bytes() == before


def test_the_guide_shows_fields_that_exist(tmp_path: Path) -> None:
    guide = (EXAMPLES.parent / "docs" / "modeles.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"\{\{ [^{}…]+ \}\}", guide.replace("\\|", "|")))
    asked = sorted(one for one in shown if "nomm" not in one and "presentaton" not in one)
    assert len(asked) > 10
    loops = "{% for vue in fiches %}{% for une in projet.territoire.communes %}"
    path = trame(
        tmp_path / "t.docx", *(f"{loops}{one}{{% endfor %}}{{% endfor %}}" for one in asked)
    )
    made = cptskit.fill(EXAMPLES / "metropole-ouest", path, sortie=tmp_path / "dist")
    assert "{{" not in text(made.path)


def test_public_does_not_ask_for_what_it_leaves_out(tmp_path: Path) -> None:
    asked = (
        "{% for un in projet.contacts %}[{{ un.courriel }}]{% endfor %}",
        "{% for un in projet.membres.professionnels %}{{ un.nom }}{% endfor %}",
        '[{{ valeur("association.rna") }}]',
    )
    path = trame(tmp_path / "t.docx", *asked)
    made = cptskit.fill(EXAMPLES / "bergerac", path, sortie=tmp_path, public=True)
    assert [gap.cle for gap in made.manquants] == ["association.rna"]
    assert text(made.path).splitlines()[:2] == ["[]", ""]


def test_a_trame_without_a_field_is_told(folder: Path) -> None:
    made = cptskit.fill(folder, trame(folder / "t.docx", "[Nom de la CPTS]"))
    assert "aucun champ" in made.remarques[0]
    cut = docx.Document()
    for piece in ("{", "{ projet.identite.nom ", "}}"):
        (cut.paragraphs[0] if cut.paragraphs else cut.add_paragraph()).add_run(piece)
    cut.save(str(folder / "cut.docx"))
    assert cptskit.fill(folder, folder / "cut.docx").remarques == ()
