"""Documents: which, where, with what date; drafts and final versions; the same bytes each time."""

import hashlib
import shutil
from datetime import date
from pathlib import Path

import pytest

import cptskit
from cptskit.documents.catalogue import KINDS
from cptskit.documents.errors import RenderError
from cptskit.documents.gabarits.demande import document_date
from cptskit.documents.names import TEXTS
from cptskit.loading import load
from cptskit.socle.errors import NotReadyError, UnknownDocumentError, UnreadableProjectError

EXAMPLES = Path(__file__).parents[2] / "examples"
START = "etape: lettre\nidentite:\n  nom: CPTS d'essai\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(START, encoding="utf-8")
    return tmp_path


def markdown(folder: Path, document: str = "projet", **options: object) -> str:
    written = cptskit.render(folder, documents=[document], formats=["md"], **options)  # type: ignore[arg-type]
    return written[0].read_text(encoding="utf-8")


def test_documents_go_to_dist_by_default(folder: Path) -> None:
    written = cptskit.render(folder, formats=["md"])
    assert [path.relative_to(folder).as_posix() for path in written] == [
        "dist/lettre-intention.md",
        "dist/projet-de-sante.md",
    ]


def test_documents_go_where_they_are_wanted(folder: Path, tmp_path: Path) -> None:
    (path,) = cptskit.render(
        folder, documents=["lettre"], formats=["html"], sortie=tmp_path / "a" / "b"
    )
    assert path == tmp_path / "a" / "b" / "lettre-intention.html"
    assert path.stat().st_size > 1000


def test_all_documents_go_to_files_of_their_own(tmp_path: Path) -> None:
    written = cptskit.render(
        EXAMPLES / "pays-berjalliens", documents=["tous"], formats=["md"], sortie=tmp_path
    )
    stems = [path.stem for path in written]
    assert stems == [kind.stem for kind in KINDS.values() if kind.stem in stems]
    assert {"lettre-intention", "projet-de-sante", "communes", "budget"} <= set(stems)


def test_each_fiche_action_is_a_file(tmp_path: Path) -> None:
    written = cptskit.render(
        EXAMPLES / "pays-berjalliens",
        documents=["fiche-action:PAR-1,PAR-2"],
        formats=["html", "md"],
        sortie=tmp_path,
    )
    assert [path.name for path in written] == [
        "fiche-action-PAR-1.html",
        "fiche-action-PAR-1.md",
        "fiche-action-PAR-2.html",
        "fiche-action-PAR-2.md",
    ]


def test_a_wrong_name_writes_nothing(folder: Path) -> None:
    with pytest.raises(UnknownDocumentError):
        cptskit.render(folder, documents=["lettre", "letre"], formats=["md"])
    assert not (folder / "dist").exists()


def test_a_project_of_a_name_alone_gives_whole_drafts(folder: Path) -> None:
    written = cptskit.render(folder, formats=TEXTS)
    assert len(written) == 2 * len(TEXTS)
    text = markdown(folder)
    assert text.count("::: a-completer") > 20
    assert "Clé `territoire.communes`, dans territoire.yaml" in text


def test_rendering_twice_gives_the_same_bytes(folder: Path) -> None:
    shutil.copytree(EXAMPLES / "minimal", folder / "projet")

    def digests() -> dict[str, str]:
        written = cptskit.render(folder / "projet", formats=TEXTS)
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in written}

    assert digests() == digests()


def test_a_final_document_is_refused_while_an_error_remains(folder: Path) -> None:
    wrong = f"{START}territoire: {{communes: [{{insee: 24999}}]}}\n"
    (folder / "cpts.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(NotReadyError) as caught:
        cptskit.render(folder, documents=["projet"], formats=["md"], definitif=True)
    assert any(finding.level == "erreur" for finding in caught.value.report.findings)
    assert not (folder / "dist").exists()


def test_a_final_document_has_neither_boxes_nor_draft_marks(tmp_path: Path) -> None:
    text = markdown(EXAMPLES / "pays-berjalliens", sortie=tmp_path, definitif=True)
    assert "a-completer" not in text
    written = cptskit.render(
        EXAMPLES / "pays-berjalliens",
        documents=["projet"],
        formats=["html"],
        sortie=tmp_path,
        definitif=True,
    )
    assert "BROUILLON" not in written[0].read_text(encoding="utf-8")


def test_the_date_asked_for_decides_the_law(folder: Path) -> None:
    crises = "## Réponse aux crises sanitaires graves"
    assert crises in markdown(folder, date=date(2022, 3, 31))
    assert crises not in markdown(folder, date=date(2022, 3, 30))


def test_the_date_of_a_document_is_never_the_clocks(folder: Path) -> None:
    projet = load(folder).projet
    assert projet is not None
    assert document_date(projet) < date(2026, 9, 1)
    dated = load(EXAMPLES / "minimal").projet
    assert dated is not None
    assert document_date(dated) == date(2026, 11, 10)


def test_a_project_that_does_not_read_is_not_rendered(folder: Path) -> None:
    (folder / "cpts.yaml").write_text("etape: lettr\n", encoding="utf-8")
    with pytest.raises(UnreadableProjectError) as caught:
        cptskit.render(folder)
    assert caught.value.report.findings


def test_the_projects_own_template_is_used(folder: Path) -> None:
    (folder / "modeles").mkdir()
    (folder / "modeles" / "projet_sante.md").write_text("# À nous\n", encoding="utf-8")
    assert markdown(folder) == "# À nous\n"


def test_an_error_in_a_template_is_the_users_to_mend(folder: Path) -> None:
    (folder / "modeles").mkdir()
    (folder / "modeles" / "projet_sante.md").write_text("{{ nomm }}", encoding="utf-8")
    with pytest.raises(RenderError, match=r"projet_sante\.md, ligne 1 : le nom « nomm »"):
        cptskit.render(folder, formats=["md"], documents=["projet"])


def test_a_failed_write_leaves_the_old_document(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = cptskit.render(folder, documents=["lettre"], formats=["md"])
    path.write_text("ancien", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "ouvert dans Word")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        cptskit.render(folder, documents=["lettre"], formats=["md"])
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_text(encoding="utf-8") == "ancien"


def test_all_documents_in_all_formats_at_once_write_what_each_alone_writes(tmp_path: Path) -> None:
    project, names = EXAMPLES / "minimal", ("lettre", "projet")
    together = cptskit.render(project, documents=names, formats=TEXTS, sortie=tmp_path / "a")
    for name in names:
        for form in TEXTS:
            cptskit.render(project, documents=[name], formats=[form], sortie=tmp_path / "b")
    assert len(together) == len(names) * len(TEXTS)
    written = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.*"))
    for path in written:
        assert (tmp_path / "a" / path).read_bytes() == (tmp_path / "b" / path).read_bytes()


def test_a_workbook_has_no_public_edition(tmp_path: Path) -> None:
    example = EXAMPLES / "metropole-ouest"
    with pytest.raises(UnknownDocumentError, match="pas d'édition publique en xlsx"):
        cptskit.render(
            example, documents=["dialogue"], formats=["xlsx"], sortie=tmp_path, public=True
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("paragraphs", "told"), [(0, False), (20, True)])
def test_a_letter_longer_than_four_pages_is_said(
    paragraphs: int, told: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "p"
    shutil.copytree(EXAMPLES / "bergerac", folder, ignore=shutil.ignore_patterns("dist"))
    more = "\n\n".join(["    " + "Une phrase de plus, qui en dit long. " * 20] * paragraphs)
    file = folder / "cpts.yaml"
    text = file.read_text(encoding="utf-8").replace("contexte: |\n", f"contexte: |\n{more}\n\n", 1)
    file.write_text(text, encoding="utf-8")
    said: list[str] = []
    cptskit.render(
        folder, documents=["lettre"], formats=["pdf"], sortie=tmp_path / "o", say=said.append
    )
    assert any("pages sans les annexes" in one for one in said) is told
