"""A new project: written once, readable, ready to be filled in."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

import cptskit
from cptskit.droit.missions import missions_socles
from cptskit.errors import TargetExistsError, UnknownRegionError
from cptskit.findings import Level
from cptskit.projet.codes import Etape

STAGES = [etape.value for etape in Etape]


@pytest.mark.parametrize("etape", STAGES)
def test_a_new_project_reads_and_says_what_is_missing(etape: str, tmp_path: Path) -> None:
    cptskit.init(tmp_path, nom="CPTS d'essai : « l'île »", region="Bretagne", etape=etape)
    loaded = cptskit.load(tmp_path)
    assert loaded.findings == ()
    assert loaded.projet is not None
    assert loaded.projet.identite.nom == "CPTS d'essai : « l'île »"
    assert loaded.projet.region == "Bretagne"
    assert loaded.projet.etape == etape
    report = cptskit.check(loaded)
    assert 0 < len(report.findings) < 40
    assert report.count(Level.ERREUR) > 0


def test_the_region_is_one_that_exists_by_its_own_name(tmp_path: Path) -> None:
    with pytest.raises(UnknownRegionError, match="Vouliez-vous dire « Bretagne »"):
        cptskit.init(tmp_path / "a", nom="Essai", region="Bretagn")
    assert not (tmp_path / "a").exists()
    cptskit.init(tmp_path / "b", nom="Essai", region="ars ile de france")
    loaded = cptskit.load(tmp_path / "b")
    assert loaded.projet is not None
    assert loaded.projet.region == "Île-de-France"


@pytest.mark.parametrize("nom", ["no", "12:30", "{a: b}", "- x", "# x", "l'a\nb", "é'\"\\"])
def test_any_name_comes_back(nom: str, tmp_path: Path) -> None:
    cptskit.init(tmp_path, nom=nom)
    loaded = cptskit.load(tmp_path)
    assert loaded.projet is not None
    assert loaded.projet.identite.nom == " ".join(nom.split())


def test_each_socle_mission_has_its_file(tmp_path: Path) -> None:
    written = cptskit.init(tmp_path, nom="Essai", etape="projet")
    names = {path.stem for path in written if path.parent.name == "missions"}
    assert names == {mission.code for mission in missions_socles(date.today())}


def test_every_key_has_a_comment_above_it(tmp_path: Path) -> None:
    written = cptskit.init(tmp_path, nom="Essai", etape="contrat")
    for path in written:
        lines = path.read_text(encoding="utf-8").splitlines() if path.suffix == ".yaml" else []
        for above, line in pairwise(lines):
            if line.strip() in ("-", "") or line.lstrip().startswith("#"):
                continue
            opening = line.lstrip("- ").split(":")[0]
            is_head = opening in ("missions", "identite") or above.strip() == "missions:"
            assert above.lstrip().startswith("#") or is_head, f"{path.name}: {line}"


def test_a_stage_asks_for_more_than_the_one_before(tmp_path: Path) -> None:
    sizes = []
    for etape in STAGES:
        written = cptskit.init(tmp_path / etape, nom="Essai", etape=etape)
        text = "\n".join(path.read_text(encoding="utf-8") for path in written)
        sizes.append(len(text))
    assert sizes[0] < sizes[1]
    assert sizes[1] <= sizes[2]


def test_nothing_is_overwritten_and_nothing_is_half_written(tmp_path: Path) -> None:
    mine = tmp_path / "territoire.yaml"
    mine.write_text("# à moi\n", encoding="utf-8")
    with pytest.raises(TargetExistsError, match=r"territoire\.yaml"):
        cptskit.init(tmp_path, nom="Essai")
    assert [path.name for path in tmp_path.iterdir()] == ["territoire.yaml"]
    assert mine.read_text(encoding="utf-8") == "# à moi\n"


def test_the_files_are_yaml_for_any_other_tool(tmp_path: Path) -> None:
    for path in cptskit.init(tmp_path, nom="Essai", etape="contrat"):
        if path.suffix == ".yaml":
            assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)
