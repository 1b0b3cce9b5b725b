"""The copies kept at each sending: they come back as they were, and do not grow without bound."""

from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from cptskit.loading import load
from cptskit.loading.envois import MOST, UnreadableCopyError, envois, keep, unpacked
from cptskit.loading.etats import dernier_envoi, etat_au, etat_nomme
from cptskit.loading.revisions import UnreadableRevisionError

DAY = date(2026, 10, 15)


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    folder = tmp_path / "ma-cpts"
    for name, text in {
        "cpts.yaml": "etape: projet\nidentite: {nom: Essai, historique: {texte: textes/h.md}}\n",
        "textes/h.md": "L'histoire.\n",
        "preuves/secret.csv": "nom\n",
        "dist/projet.md": "x",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_copy_comes_back_as_it_was(projet: Path) -> None:
    before = load(projet).written
    kept = keep(projet, "projet", DAY)
    assert kept.fichier.name == "2026-10-15-projet.zip"
    assert sorted(ZipFile(kept.fichier).namelist()) == ["cpts.yaml", "textes/h.md"]
    (projet / "cpts.yaml").write_text("etape: lettre\nidentite: {nom: Autre}\n", encoding="utf-8")
    with unpacked(kept.fichier) as folder:
        assert load(folder).written == before


def test_what_has_not_changed_is_kept_once(projet: Path) -> None:
    first = keep(projet, "projet", DAY)
    assert keep(projet, "projet", DAY + timedelta(days=3)) == first
    assert keep(projet, "avenant", DAY).nom == "2026-10-15-avenant-2"
    assert len(envois(projet)) == 2


def test_copies_do_not_grow_without_bound_and_the_first_stays(projet: Path) -> None:
    for number in range(MOST + 5):
        (projet / "cpts.yaml").write_text(f"etape: projet\nidentite: {{nom: N{number}}}\n", "utf-8")
        keep(projet, "projet", DAY + timedelta(days=number))
    kept = envois(projet)
    assert len(kept) == MOST
    assert kept[0].jour == DAY
    assert kept[-1].jour == DAY + timedelta(days=MOST + 4)


def test_copies_are_no_part_of_the_project(projet: Path) -> None:
    keep(projet, "projet", DAY)
    (projet / "envois" / "cpts.yaml").write_text("etape: lettre\n", encoding="utf-8")
    assert load(projet).findings == ()


def test_a_copy_is_named_by_its_day_its_name_or_its_file(projet: Path) -> None:
    kept = keep(projet, "projet", DAY)
    with ExitStack() as lent:
        for name in ("2026-10-15", "15/10/2026", kept.nom, kept.fichier.name, str(kept.fichier)):
            found = etat_nomme(projet, name, lent)
            assert load(found.dossier).projet is not None
        assert dernier_envoi(projet, lent)
        assert etat_au(projet, DAY + timedelta(days=1), lent).jour == DAY
        with pytest.raises(UnreadableRevisionError):
            etat_au(projet, DAY - timedelta(days=1), lent)


@pytest.mark.parametrize(
    "name", ["../dehors.yaml", "/etc/x.yaml", "C:/x.yaml", "a\\..\\x.yaml", "a/../../x.yaml"]
)
def test_an_archive_of_a_stranger_writes_nothing_elsewhere(name: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(name, "etape: lettre\n")
    with unpacked(tmp_path / "x.zip") as folder:
        assert list(folder.iterdir()) == []


def test_what_is_no_archive_is_refused_in_french(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK nothing")
    with (
        pytest.raises(UnreadableCopyError, match="n'est pas une copie"),
        unpacked(tmp_path / "x.zip"),
    ):
        pass
