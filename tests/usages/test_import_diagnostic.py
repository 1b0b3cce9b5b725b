"""Official files into a project: shown, written, and nothing more the second time."""

from pathlib import Path

import pytest

import cptskit
from cptskit.socle.errors import UneditableError
from tests.importing.diagnostic.conftest import CREUSE, FICHIERS

TYPED = """diagnostic:
  methode: lecture   # de nous
  indicateurs:
    # saisi
    - id: part-80-plus
      libelle: Habitants âgés
      valeur: 9 %
"""


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    communes = "".join(f'    - {{insee: "{code}"}}\n' for code in CREUSE)
    (tmp_path / "cpts.yaml").write_text(
        f"etape: projet\nidentite: {{nom: CPTS inventée}}\nterritoire:\n  communes:\n{communes}",
        encoding="utf-8",
    )
    (tmp_path / "diagnostic.yaml").write_text(TYPED, encoding="utf-8")
    return tmp_path


def test_nothing_is_written_unless_asked(projet: Path) -> None:
    found = cptskit.import_diagnostic([FICHIERS], projet)
    assert {file.fichier for file in found.files} == {"diagnostic.yaml", "membres.yaml"}
    assert (projet / "diagnostic.yaml").read_text(encoding="utf-8") == TYPED


def test_what_a_person_typed_stays_and_a_second_run_changes_nothing(projet: Path) -> None:
    found = cptskit.import_diagnostic([FICHIERS], projet, appliquer=True)
    text = (projet / "diagnostic.yaml").read_text(encoding="utf-8")
    assert text.startswith(TYPED)
    assert found.laissees == ("part-80-plus",)
    loaded = cptskit.load(projet)
    assert loaded.projet is not None, loaded.findings
    assert loaded.projet.diagnostic is not None
    by_id = {indicateur.id: indicateur for indicateur in loaded.projet.diagnostic.indicateurs}
    population = by_id["population"]
    assert population.valeur is not None
    assert population.valeur.nombre == 12_079
    assert [point.annee for point in population.serie] == [2011, 2012, 2016, 2017, 2022]
    again = cptskit.import_diagnostic([FICHIERS], projet)
    assert again.files == ()


def test_next_year_adds_the_year(projet: Path) -> None:
    cptskit.import_diagnostic([FICHIERS / "BPE24.csv"], projet, appliquer=True)
    cptskit.import_diagnostic([FICHIERS / "DS_BPE_2025_CSV_FR.zip"], projet, appliquer=True)
    loaded = cptskit.load(projet)
    assert loaded.projet is not None
    assert loaded.projet.diagnostic is not None
    (nurses,) = [
        indicateur
        for indicateur in loaded.projet.diagnostic.indicateurs
        if indicateur.id == "bpe-infirmiers"
    ]
    assert nurses.annee == 2025
    assert [point.annee for point in nurses.serie] == [2024]


def test_the_members_of_a_profession_stay_beside_those_of_the_territory(projet: Path) -> None:
    path = projet / "membres.yaml"
    path.write_text(
        "membres:\n  effectifs:\n    - {profession: infirmier, nombre: 4, source: registre}\n",
        encoding="utf-8",
    )
    (annuaire,) = FICHIERS.glob("*Personne_activite*")
    cptskit.import_diagnostic([annuaire], projet, appliquer=True)
    loaded = cptskit.load(projet)
    assert loaded.projet is not None
    assert loaded.projet.membres is not None
    counts = {effectif.profession.value: effectif for effectif in loaded.projet.membres.effectifs}
    assert (counts["infirmier"].nombre, counts["infirmier"].territoire) == (4, 6)
    assert "INVENTE" not in path.read_text(encoding="utf-8")


def test_a_project_without_communes_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettre\nidentite: {nom: X}\n", encoding="utf-8")
    with pytest.raises(UneditableError, match="communes"):
        cptskit.import_diagnostic([FICHIERS], tmp_path)


def test_what_cannot_be_read_is_said_once_and_hides_nothing(projet: Path, tmp_path: Path) -> None:
    folder = tmp_path / "telechargements"
    folder.mkdir()
    (folder / "a.zip").write_bytes(b"PK\x03\x04 coupee")
    (folder / "b.csv").write_bytes(b"\x89PNG\0\0;\x1b[31m;x\n")
    (folder / "z.csv").write_bytes((FICHIERS / "BPE24.csv").read_bytes())
    (tmp_path / "vide").mkdir()
    found = cptskit.import_diagnostic([folder, tmp_path / "vide", tmp_path / "absent.csv"], projet)
    assert [apport.fichier for apport in found.apports] == ["z.csv"]
    assert {one.fichier: (one.raison, one.entetes) for one in found.inconnus} == {
        "a.zip": ("ne se lit pas : le fichier est abîmé, incomplet ou protégé.", ()),
        "b.csv": ("n’est ni un tableau ni un classeur.", ()),
        "vide": ("ne contient aucun fichier que cptskit sait lire.", ()),
        "absent.csv": ("n’existe pas.", ()),
    }


def test_a_file_of_notepad_keeps_its_mark_and_its_lines(projet: Path) -> None:
    file = projet / "diagnostic.yaml"
    before = b"\xef\xbb\xbf" + TYPED.replace("\n", "\r\n").encode()
    file.write_bytes(before)
    cptskit.import_diagnostic([FICHIERS / "BPE24.csv"], projet, appliquer=True)
    after = file.read_bytes()
    assert after.startswith(before.rstrip())
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")


def test_an_edit_made_while_the_files_are_read_is_not_lost(projet: Path) -> None:
    file = projet / "diagnostic.yaml"

    def meanwhile(*_: object) -> None:
        file.write_text(TYPED + "# saisi entre-temps\n", encoding="utf-8")

    cptskit.import_diagnostic([FICHIERS], projet, appliquer=True, advanced=meanwhile)
    text = file.read_text(encoding="utf-8")
    assert "# saisi entre-temps\n" in text
    assert "origine:" in text
