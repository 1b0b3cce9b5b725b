"""The files of a year into its project: shown, written, nothing more the second time."""

from datetime import date
from pathlib import Path

import pytest

import cptskit
from cptskit.socle.errors import ChangedFileError

PROJET = """etape: contrat
identite: {nom: CPTS inventée}
contrat: {signature: 2022-06-15, taille: 2}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC.1, intitule: Patients sans médecin traitant, reference: 900, cible: 600}
      - {id: ACC.2, intitule: Créneaux ouverts, reference: 0, cible: 200}
"""
TYPED = """annees:
  2025:
    # de notre main
    mesures:
      - {indicateur: ACC.1, valeur: 700}  # compté deux fois
    comptes_votes: 2026-05-30
"""
SHEET = "Id;Valeur;Source\nACC.1;735;la caisse\nACC.2;168;agenda\n"


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(PROJET, encoding="utf-8")
    (tmp_path / "suivi.csv").write_text(SHEET, encoding="utf-8")
    return tmp_path


def test_a_year_that_is_not_there_gets_its_file(projet: Path) -> None:
    shown = cptskit.import_annee([projet / "suivi.csv"], projet, annee="2025")
    assert shown.fichier is not None
    assert not (projet / "annees").exists()
    cptskit.import_annee([projet / "suivi.csv"], projet, annee="2025", appliquer=True)
    loaded = cptskit.load(projet).projet
    assert loaded is not None
    measures = {mesure.indicateur: mesure for mesure in loaded.annees["2025"].mesures}
    assert str(measures["ACC.1"].valeur.nombre) == "735"  # type: ignore[union-attr]
    again = cptskit.import_annee([projet / "suivi.csv"], projet, annee="2025")
    assert again.fichier is None


def test_what_a_person_typed_stays(projet: Path) -> None:
    (projet / "annees").mkdir()
    file = projet / "annees" / "2025.yaml"
    file.write_text(TYPED, encoding="utf-8")
    found = cptskit.import_annee([projet / "suivi.csv"], projet, annee="2025", appliquer=True)
    text = file.read_text(encoding="utf-8")
    assert found.laissees == ("ACC.1, valeur",)
    assert "{indicateur: ACC.1, valeur: 700}  # compté deux fois" in text
    assert "# de notre main" in text
    assert "ACC.2" in text
    again = [projet / "suivi.csv"]
    cptskit.import_annee(again, projet, annee="2025", appliquer=True, remplacer=True)
    assert "valeur: 735, source: la caisse}  # compté deux fois" in file.read_text(encoding="utf-8")


def test_another_year_of_one_file_is_added_beside(projet: Path) -> None:
    whole = f"{PROJET}{TYPED}"
    (projet / "cpts.yaml").write_text(whole, encoding="utf-8")
    cptskit.import_annee([projet / "suivi.csv"], projet, annee="2024", appliquer=True)
    loaded = cptskit.load(projet).projet
    assert loaded is not None
    assert set(loaded.annees) == {"2024", "2025"}
    assert (projet / "cpts.yaml").read_text(encoding="utf-8") == whole


def test_an_edit_made_meanwhile_is_not_lost(projet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (projet / "annees").mkdir()
    file = projet / "annees" / "2025.yaml"
    file.write_text(TYPED, encoding="utf-8")
    from cptskit.usages import import_annee  # noqa: PLC0415 - patched

    def slow(*_: object, **__: object) -> tuple[str, tuple[str, ...]]:
        file.write_text(f"{TYPED}# autre\n", encoding="utf-8")
        return TYPED + "# nous\n", ()

    monkeypatch.setattr(import_annee, "put_year", slow)
    with pytest.raises(ChangedFileError):
        cptskit.import_annee([projet / "suivi.csv"], projet, annee="2025", appliquer=True)
    assert file.read_text(encoding="utf-8").endswith("# autre\n")


def test_our_own_booklet_says_nothing_new(tmp_path: Path) -> None:
    example = Path(__file__).parent.parent.parent / "examples" / "metropole-ouest"
    (book,) = cptskit.render(
        example,
        documents=["dialogue"],
        formats=["xlsx"],
        sortie=tmp_path,
        date=date(2026, 6, 10),
    )
    found = cptskit.import_annee([book], example, annee="2025")
    assert found.fichier is None
    assert found.laissees == ()
    assert found.lu.prises == 12
    assert not [note for note in found.lu.notes if note.refusee]


def test_a_file_of_notepad_keeps_its_mark_and_its_lines(projet: Path) -> None:
    (projet / "annees").mkdir()
    file = projet / "annees" / "2025.yaml"
    before = b"\xef\xbb\xbf" + TYPED.replace("\n", "\r\n").encode()
    file.write_bytes(before)
    cptskit.import_annee([projet / "suivi.csv"], projet, annee="2025", appliquer=True)
    after = file.read_bytes()
    assert after.startswith(b"\xef\xbb\xbfannees:\r\n")
    assert b"ACC.2" in after
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")
