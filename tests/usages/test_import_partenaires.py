"""Partners ticked among the establishments of the territory: known ones keep their place."""

from pathlib import Path

import pytest

import cptskit
from cptskit.territoires.offre import Place
from tests.importing.diagnostic.conftest import CREUSE, FICHIERS

MEMBERS = """membres:
  structures:   # nos membres
    - {nom: Msp inventée du Palestel, commune: Dun-le-Palestel}
  partenaires:
    associes:
      - {nom: Labo inventé}
    a_associer:
      - {nom: Autre nom, finess: "230000102"}
      - {nom: Pharmacie inventée du pont, commune: "23008"}
"""


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    communes = "".join(f'    - {{insee: "{code}"}}\n' for code in CREUSE)
    (tmp_path / "cpts.yaml").write_text(
        f"etape: projet\nidentite: {{nom: CPTS inventée}}\nterritoire:\n  communes:\n{communes}",
        encoding="utf-8",
    )
    (tmp_path / "membres.yaml").write_text(MEMBERS, encoding="utf-8")
    (finess,) = FICHIERS.glob("finess-*.json")
    cptskit.import_diagnostic([finess], tmp_path, appliquer=True)
    return tmp_path


def test_an_establishment_is_known_by_its_number_else_by_name_and_commune(projet: Path) -> None:
    found = cptskit.import_partenaires(projet=projet)
    assert {one.finess: place for one, place in found.offre if place} == {
        "230000052": Place.MEMBRE,
        "230000094": Place.ASSOCIE,
        "230000102": Place.A_ASSOCIER,
    }
    assert len(found.offre) == 10


def test_what_is_ticked_is_added_once_and_nothing_else_moves(projet: Path) -> None:
    asked = ("230000060", "230000052", "999999999")
    found = cptskit.import_partenaires(asked, projet)
    assert (projet / "membres.yaml").read_text(encoding="utf-8") == MEMBERS
    assert (found.inconnus, found.deja) == (
        ("999999999",),
        ("MSP INVENTEE DU PALESTEL (membre)",),
    )
    cptskit.import_partenaires(asked, projet, appliquer=True)
    text = (projet / "membres.yaml").read_text(encoding="utf-8")
    assert text.startswith(MEMBERS)
    loaded = cptskit.load(projet).projet
    assert loaded is not None
    assert loaded.membres is not None
    assert loaded.membres.partenaires is not None
    added = loaded.membres.partenaires.a_associer[-1]
    assert (added.finess, added.commune) == ("230000060", "La Souterraine")
    assert cptskit.import_partenaires(asked, projet).file is None


def test_partners_of_today_are_another_list(projet: Path) -> None:
    cptskit.import_partenaires(["230000011"], projet, associes=True, appliquer=True)
    assert cptskit.import_partenaires(["230000011"], projet).deja == (
        "CH INVENTE DE LA SOUTERRAINE (partenaire)",
    )


def test_what_closed_is_named_by_the_next_file(projet: Path, tmp_path: Path) -> None:
    (finess,) = FICHIERS.glob("finess-*.json")
    newer = tmp_path / "finess.json"
    newer.write_text(
        finess.read_text(encoding="utf-8").replace("230000094", "230000995"), encoding="utf-8"
    )
    found = cptskit.import_diagnostic([newer], projet)
    assert any("LABO INVENTE (230000094)" in remarque for remarque in found.remarques)
