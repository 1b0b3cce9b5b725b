"""A telephone number of the crisis directory leaves in nothing but its restricted edition."""

import json
import re
import shutil
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

import cptskit
from cptskit.__main__ import main
from cptskit.crise.annuaire import read_directory
from cptskit.documents.catalogue import KINDS
from cptskit.documents.names import FICHE_ACTION
from cptskit.loading.envois import keep
from cptskit.socle.errors import CptskitError, PersonNamedError, UnknownDocumentError
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.usages.render import make_document

EXAMPLES = Path(__file__).parents[2] / "examples"
NUMBER, LAST = "06 39 98 77 31", "639987731"
DAY = date(2026, 3, 1)
"""A day of the contract year whose evidence the example holds."""
NAME = "Zéphyrin Introuvable"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose directory holds a number and a name that stand nowhere else."""
    folder = tmp_path_factory.mktemp("fuites") / "p"
    shutil.copytree(EXAMPLES / "metropole-ouest", folder, ignore=shutil.ignore_patterns("dist"))
    file = folder / "annuaire_crise.csv"
    rest = ";infirmier;support;Nord;Mérignac;"
    line = f"Introuvable;Zéphyrin{rest}{NUMBER};;zephyrin@example.org;;2026-06-02;\n"
    file.write_text(file.read_text(encoding="utf-8") + line, encoding="utf-8")
    return folder


def leaks(content: bytes | str) -> bool:
    """Say whether the number, the address or the name stands in it, however it is written."""
    text = content if isinstance(content, str) else content.decode("utf-8", "replace")
    return LAST in re.sub(r"\D", "", text) or "zephyrin" in text.lower() or "Introuvable" in text


def text_of(path: Path) -> str:
    """Return all that a file says, packed or not."""
    if path.suffix in (".docx", ".xlsx", ".zip"):
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
            parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
        return re.sub(r"<[^>]*>", " ", "\n".join([*archive.namelist(), *parts]))
    return path.read_text(encoding="utf-8", errors="replace")


def test_the_planted_number_is_in_the_restricted_edition(planted: Path, tmp_path: Path) -> None:
    """The other tests would pass if it were nowhere."""
    (made,) = cptskit.render(planted, documents=["plan-crise"], formats=["docx"], sortie=tmp_path)
    assert made.name == "plan-de-crise-restreint.docx"
    assert LAST in re.sub(r"\D", "", text_of(made))
    assert NAME in " ".join(
        block for block in re.split(r"\s{2,}", text_of(made).replace("\u00a0", " "))
    )


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_no_public_document_holds_it(planted: Path, tmp_path: Path, form: str) -> None:
    names = [
        kind.name
        for kind in KINDS.values()
        if not (kind.restreint or kind.compare) and form in kind.formats
    ]
    made = cptskit.render(planted, documents=names, formats=[form], sortie=tmp_path, public=True)
    assert len(made) >= len(names)
    assert [path.name for path in made if leaks(text_of(path))] == []


def test_every_document_for_all_leaves_the_directory_out(planted: Path, tmp_path: Path) -> None:
    """« tous », with the names of the project: what a pipeline keeps as an artifact."""
    made = cptskit.render(
        planted,
        documents=["tous"],
        formats=["md", "docx", "xlsx", "zip"],
        sortie=tmp_path,
        date=DAY,
    )
    assert [path.name for path in made if leaks(text_of(path))] == []
    assert not [path.name for path in made if "restreint" in path.name]


def test_restricted_documents_have_no_public_edition(planted: Path, tmp_path: Path) -> None:
    for kind in KINDS.values():
        if kind.restreint:
            with pytest.raises(UnknownDocumentError, match="pas d'édition publique"):
                cptskit.render(planted, documents=[kind.name], public=True, sortie=tmp_path)
            with pytest.raises(UnknownDocumentError, match="n'existe pas en html"):
                cptskit.render(planted, documents=[kind.name], formats=["html"], sortie=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "form", ["json", "sarif", "markdown", "github", "gitlab", "junit", "texte"]
)
def test_no_report_holds_it(planted: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    main(("check", str(planted), "--format", form))
    said = capsys.readouterr()
    assert not leaks(said.out + said.err)


COMMANDS = (
    ("status",),
    ("diff", "EXEMPLE", "PROJET"),
    ("modeles", "champs", "PROJET", "crise"),
    ("citer", "Introuvable", "--projet", "PROJET"),
    ("territoire", "show", "PROJET"),
    ("render", "--list", "PROJET"),
    ("crise", "version", "PROJET", "--numero", "5"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_says_it(
    planted: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    places = {"EXEMPLE": str(EXAMPLES / "metropole-ouest"), "PROJET": str(planted)}
    words = [places.get(word, word) for word in command]
    words += [str(planted)] if command == ("status",) else []
    main(words)
    said = capsys.readouterr()
    assert not leaks(said.out + said.err.replace("Introuvable", "", said.err.count("citer")))


def test_the_project_as_read_never_holds_it(planted: Path) -> None:
    """What the page, the preview and the language server show comes from there."""
    loaded = cptskit.load(planted)
    assert not leaks(repr(loaded.projet))
    assert not any(leaks(source.text) for source in loaded.sources.values())
    assert "annuaire_crise.csv" not in loaded.sources


def test_no_page_of_the_preview_shows_it(planted: Path) -> None:
    loaded = cptskit.load(planted)
    for kind in KINDS.values():
        fiche = "CRI-1" if kind.name == FICHE_ACTION else ""
        assert not leaks(make_document(loaded, kind, fiche=fiche).markdown), kind.name


def test_nothing_else_opens_the_file(planted: Path) -> None:
    with pytest.raises(RefusedFileError):
        read_plain(planted / "annuaire_crise.csv", planted, 10**6)
    link = planted / "annexes" / "liste.csv"
    link.symlink_to(planted / "annuaire_crise.csv")
    with pytest.raises(RefusedFileError):
        read_plain(link, planted, 10**6)
    link.unlink()
    assert len(read_directory(planted, "annuaire_crise.csv")) > 10


@pytest.mark.parametrize(
    "added",
    [
        "identite: {nom: CPTS d'exemple, historique: {texte: annuaire_crise.csv}}\n",
        "identite: {nom: CPTS d'exemple}\nmembres: {fichier: annuaire_crise.csv}\n",
        "identite: {nom: CPTS d'exemple}\nannexes: [{titre: A, fichier: annuaire_crise.csv}]\n",
        "identite: {nom: CPTS d'exemple}\nstyle: {logo: annuaire_crise.csv}\n",
    ],
)
def test_a_project_that_names_it_elsewhere_gets_nothing(
    planted: Path, tmp_path: Path, added: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(planted / "annuaire_crise.csv", tmp_path)
    (tmp_path / "cpts.yaml").write_text(f"etape: projet\n{added}", encoding="utf-8")
    main(("check", str(tmp_path)))
    main(("render", str(tmp_path), "--format", "md", "--output", str(tmp_path / "sortie")))
    said = capsys.readouterr()
    assert not leaks(said.out + said.err)
    assert not any(leaks(text_of(path)) for path in (tmp_path / "sortie").glob("*"))


def test_the_archive_of_evidence_refuses_it(planted: Path, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    shutil.copytree(planted, folder)
    year = folder / "annees" / "2025.yaml"
    text = year.read_text(encoding="utf-8")
    year.write_text(text.replace("preuves/2025/piece-01.txt", "annuaire_crise.csv"), "utf-8")
    with pytest.raises(CptskitError, match="ne se lit pas"):
        cptskit.render(folder, documents=["dossier"], formats=["zip"], sortie=tmp_path, date=DAY)


def test_the_copy_of_a_sending_leaves_it_out(planted: Path, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    shutil.copytree(planted, folder)
    kept = keep(folder, "projet", date(2026, 10, 5))
    assert not leaks(text_of(kept.fichier))


def test_a_closed_version_holds_nobody(planted: Path, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    shutil.copytree(planted, folder)
    cptskit.close_version(folder, numero="5", appliquer=True)
    text = (folder / "versions-crise" / "5.json").read_text(encoding="utf-8")
    held = json.loads(text)["crise"]
    assert not leaks(text)
    assert "annuaire" not in held
    for name in ("Camille", "Fictif", "Imaginaire", "Supposé", "Alix"):
        assert name not in text
    assert held["referents"][0]["profession"] == "infirmier"


def test_a_number_in_a_text_of_the_plan_is_not_published(planted: Path, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    shutil.copytree(planted, folder)
    plan = folder / "crise.yaml"
    text = plan.read_text(encoding="utf-8")
    before = "Service interministériel de défense et de protection civiles"
    plan.write_text(text.replace(before, f"Appeler le {NUMBER}"), encoding="utf-8")
    with pytest.raises(PersonNamedError):
        cptskit.render(folder, documents=["plan-crise"], formats=["html"], sortie=tmp_path / "s")
    with pytest.raises(CptskitError, match="numéro de téléphone"):
        cptskit.close_version(folder, numero="5", appliquer=True)


def test_a_corrected_word_file_tells_no_number(
    planted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The restricted plan, corrected by somebody, is compared: its numbers stay in it."""
    (made,) = cptskit.render(planted, documents=["plan-crise"], formats=["docx"], sortie=tmp_path)
    code = main(("diff", str(made), "--projet", str(EXAMPLES / "metropole-ouest")))
    said = capsys.readouterr()
    assert code == 2
    assert LAST not in re.sub(r"\D", "", said.out + said.err)
