"""A portfolio: stages, clocks, communes claimed twice or by none, euros; nobody is named in it."""

import json
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from cptskit.portefeuille import Ensemble, Stade
from cptskit.socle import coeurs
from cptskit.usages import portefeuille as usage
from tests.portefeuille.build import SIGNED, write

DAY = date(2026, 11, 29)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "projets"
    write(root, "A", more=SIGNED)
    write(root, "B", etape="projet")
    write(root, "C", etape="lettre")
    (root / "Z").mkdir()
    (root / "Z" / "cpts.yaml").write_text("etape: [\n", encoding="utf-8")
    return root


@pytest.fixture
def whole(folder: Path) -> Ensemble:
    return usage.portefeuille([folder], date=DAY)


def test_each_project_has_its_stage_and_one_that_cannot_be_read_is_a_line(whole: Ensemble) -> None:
    assert [ligne.stade for ligne in whole.lignes] == [
        Stade.CONTRAT,
        Stade.ECRITURE,
        Stade.EMERGENCE,
        Stade.ILLISIBLE,
    ]
    assert "(LEC005, cpts.yaml ligne 2)" in whole.lignes[3].pourquoi


def test_clocks_anniversaries_and_the_end_of_a_contract(whole: Ensemble) -> None:
    first = whole.lignes[0]
    assert (first.annee, first.fin) == (5, date(2027, 10, 15))
    assert first.prochaine and first.prochaine.jour > DAY
    assert {each.sorte for each in first.rappels} >= {"erreurs", "conciliation"}
    later = usage.portefeuille([first.chemin], date=date(2027, 6, 1)).lignes[0]
    assert "renouvellement" in {each.sorte for each in later.rappels}


def test_communes_claimed_twice_and_by_none(whole: Ensemble) -> None:
    (conflict,) = whole.conflits
    assert (conflict.code, conflict.nom, conflict.en_partie) == ("33318", "Pessac", False)
    assert [Path(projet).name for projet in conflict.projets] == ["A", "B"]
    (gironde,) = whole.departements
    free = {code for code, _, _ in gironde.sans_projet}
    assert len(free) == gironde.communes - 4
    assert not free & {"33281", "33318", "33422", "33273"}


def test_what_is_summed_is_what_is_shown(whole: Ensemble) -> None:
    assert whole.euros == sum(ligne.euros or 0 for ligne in whole.lignes if ligne.annee)
    assert whole.habitants == whole.departements[0].couverts
    assert all(isinstance(one.euros, int) for one in whole.lues if one.euros is not None)


def test_a_region_is_looked_at_whole(folder: Path) -> None:
    found = usage.portefeuille([folder], date=DAY, regions=["Bretagne"])
    assert {departement.code for departement in found.departements if departement.regarde} == {
        "22",
        "29",
        "35",
        "56",
    }
    assert not next(
        departement for departement in found.departements if departement.code == "33"
    ).sans_projet
    with pytest.raises(usage.UnreadablePortfolioError, match="Atlantide"):
        usage.portefeuille([folder], regions=["Atlantide"])


def test_a_city_with_arrondissements_is_covered_by_them(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: lettre\nidentite: {nom: X}\nterritoire: {communes: [{insee: 13055}]}\n", "utf-8"
    )
    found = usage.portefeuille([tmp_path], date=DAY)
    assert not [code for code, _, _ in found.departements[0].sans_projet if code[:3] == "132"]


def test_nobody_is_named_but_in_the_letters(whole: Ensemble, tmp_path: Path) -> None:
    files = usage.write_portfolio(whole, tmp_path)
    letters = usage.write_reminders(whole, tmp_path, "Délégation")
    assert letters is not None and letters.name == "rappels-nominatif.docx"
    texts = [file.read_bytes() for file in files if file.suffix != ".xlsx"]
    for file in (files[1], letters):
        with ZipFile(file) as archive:
            held = b"".join(archive.read(name) for name in archive.namelist())
        texts.append(held)
    assert [file.suffix for file in files] == [".html", ".xlsx", ".json"]
    assert all(name not in text for text in texts[:3] for name in (b"Fictif", b"Secret", b"Ana"))
    assert b"Camille Fictif" in texts[3]
    assert b"Secret" not in texts[3]


def test_since_the_last_one_what_moved_is_told(whole: Ensemble, folder: Path) -> None:
    told = usage.write_portfolio(whole, folder.parent, ["json"])[0]
    assert usage.depuis(told, whole) == []
    (folder / "C" / "cpts.yaml").write_text(
        (folder / "C" / "cpts.yaml").read_text("utf-8").replace("etape: lettre", "etape: projet"),
        encoding="utf-8",
    )
    (folder / "B" / "cpts.yaml").unlink()
    now = usage.portefeuille([folder / "A", folder / "C"], date=DAY)
    moved = {(one.nom, one.quoi): one.apres for one in usage.depuis(told, now)}
    assert moved["CPTS C", "stade"] == "projet en écriture"
    assert moved["CPTS B", "projet"] == "n'est plus dans ce suivi"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"projets": 3}', '{"projets": [1]}'])
def test_a_former_portfolio_that_is_none_is_refused(
    text: str, whole: Ensemble, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(usage.UnreadablePortfolioError, match="n'est pas le JSON"):
        usage.depuis(tmp_path / "x.json", whole)


def test_same_projects_same_bytes(whole: Ensemble, tmp_path: Path) -> None:
    one = [file.read_bytes() for file in usage.write_portfolio(whole, tmp_path / "a")]
    other = [file.read_bytes() for file in usage.write_portfolio(whole, tmp_path / "b")]
    assert one == other
    json.loads(one[2])


def test_many_projects_are_shared_between_processes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coeurs, "FEW", 1)
    monkeypatch.setattr(coeurs, "cores", lambda: 2)
    shared = usage.portefeuille([folder], date=DAY)
    monkeypatch.setattr(coeurs, "cores", lambda: 1)
    assert shared == usage.portefeuille([folder], date=DAY)
