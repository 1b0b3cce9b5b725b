"""A document into a folder, and into a project that is there."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import cptskit
from cptskit.projet.codes import CodeMission
from cptskit.socle.errors import ChangedFileError, TargetExistsError
from tests.importing.reprise import annexes, projets
from tests.importing.reprise.make import zipped

LOUDUN = projets.niche()


def given(folder: Path, raw: bytes, name: str = "source.docx") -> Path:
    file = folder / name
    file.write_bytes(raw)
    return file


def imported(tmp_path: Path, raw: bytes = LOUDUN) -> Path:
    project = tmp_path / "projet"
    cptskit.import_projet(given(tmp_path, raw), project).write()
    return project


def test_a_new_project_loads_and_is_checked(tmp_path: Path) -> None:
    project = imported(tmp_path)
    loaded = cptskit.load(project)
    assert loaded.projet is not None
    assert loaded.projet.identite.nom == "CPTS Loudun Santé"
    told = (project / "reprise.md").read_text(encoding="utf-8")
    assert "`cptskit check`" in told
    assert "NC (Orthoptistes, france)" in told


def test_each_text_of_the_source_is_in_the_rendered_projet(tmp_path: Path) -> None:
    project = imported(tmp_path)
    cptskit.render(project, documents=["projet"], formats=["md"], sortie=tmp_path / "dist")
    whole = (tmp_path / "dist" / "projet-de-sante.md").read_text(encoding="utf-8")
    assert "La Dive coule lente entre les peupliers." in whole
    assert "Poèmes du territoire" in whole
    assert "Ce document a été écrit à plusieurs mains" in whole


def test_the_same_document_again_changes_nothing(tmp_path: Path) -> None:
    project = imported(tmp_path)
    again = cptskit.import_projet(tmp_path / "source.docx", project)
    assert again.changes.files == {}


def corrected(raw: bytes, old: str, new: str) -> bytes:
    with ZipFile(BytesIO(raw)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/document.xml"] = files["word/document.xml"].replace(old.encode(), new.encode())
    return zipped(dict(files))


def test_a_corrected_document_gives_a_diff_of_what_it_corrects(tmp_path: Path) -> None:
    project = imported(tmp_path)
    raw = corrected(LOUDUN, "8 600 €", "9 100 €")
    again = cptskit.import_projet(given(tmp_path, raw), project)
    lines = [line for line in again.difference().splitlines() if line[:1] in "+-"]
    assert lines == [
        "--- a/missions/prevention.yaml",
        "+++ b/missions/prevention.yaml",
        "-        budget: 8 600",
        "+        budget: 9 100",
    ]


def test_what_somebody_wrote_since_stays(tmp_path: Path) -> None:
    project = imported(tmp_path)
    file = project / "cpts.yaml"
    typed = file.read_text(encoding="utf-8").replace("CPTS Loudun Santé", "CPTS du Loudunais")
    file.write_text(typed, encoding="utf-8")
    again = cptskit.import_projet(tmp_path / "source.docx", project)
    again.write()
    assert file.read_text(encoding="utf-8") == typed
    assert any("identite.nom" in one for one in again.changes.left)


def test_an_annex_completes_a_project_without_touching_its_fiches(tmp_path: Path) -> None:
    project = imported(tmp_path)
    before = (project / "missions" / "prevention.yaml").read_text(encoding="utf-8")
    annex = cptskit.import_contrat(given(tmp_path, annexes.ligne_par_palier(), "a.xlsx"), project)
    annex.write()
    loaded = cptskit.load(project)
    assert loaded.projet is not None
    assert loaded.projet.contrat is not None
    assert str(loaded.projet.contrat.signature) == "1er avril 2025"
    after = (project / "missions" / "prevention.yaml").read_text(encoding="utf-8")
    kept = [line for line in before.splitlines() if line.strip()]
    assert [line for line in kept if line not in after] == []
    fiches = loaded.projet.missions[CodeMission.PREVENTION].fiches
    assert [fiche.titre for fiche in fiches] == ["Des bilans de santé à 60 ans", "Grippe"]


def test_an_indicator_of_an_annex_completes_that_of_the_projet(tmp_path: Path) -> None:
    project = tmp_path / "projet"
    (project / "missions").mkdir(parents=True)
    (project / "cpts.yaml").write_text("etape: contrat\nidentite: {nom: X}\n", encoding="utf-8")
    file = project / "missions" / "prevention.yaml"
    file.write_text(
        "missions:\n"
        "  prevention:\n"
        "    fiches:\n"
        "      # la nôtre\n"
        "      - id: A1\n"
        "        titre: Grippe\n"
        "        indicateurs:\n"
        "          - intitule: Personnes vaccinées\n"
        "            cible: 900 # à revoir\n",
        encoding="utf-8",
    )
    annex = cptskit.import_contrat(given(tmp_path, annexes.ligne_par_palier(), "a.xlsx"), project)
    annex.write()
    after = file.read_text(encoding="utf-8")
    assert "# la nôtre" in after
    assert "cible: 900 # à revoir\n            reference: 800\n" in after
    assert "maximum: 4 000" in after
    assert any("cible : « 900 » dans le projet" in one for one in annex.changes.left)
    assert cptskit.load(project).projet is not None


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    project = tmp_path / "projet"
    plan = cptskit.import_projet(given(tmp_path, LOUDUN), project)
    project.mkdir()
    (project / "cpts.yaml").write_text("etape: projet\n", encoding="utf-8")
    with pytest.raises(ChangedFileError):
        plan.write()
    assert (project / "cpts.yaml").read_text(encoding="utf-8") == "etape: projet\n"


def test_a_folder_with_files_of_the_same_names_is_refused(tmp_path: Path) -> None:
    project = tmp_path / "projet"
    project.mkdir()
    (project / "reprise.md").write_text("à moi", encoding="utf-8")
    with pytest.raises(TargetExistsError):
        cptskit.import_projet(given(tmp_path, LOUDUN), project)
