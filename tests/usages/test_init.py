"""A new project: written once, readable, ready to be filled in."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

import cptskit
from cptskit.droit.missions import missions_socles
from cptskit.projet.codes import Etape
from cptskit.socle import batch
from cptskit.socle.errors import TargetExistsError, UnknownRegionError
from cptskit.socle.files import Write
from cptskit.socle.findings import Level

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
    report = cptskit.check_loaded(loaded)
    assert 0 < len(report.findings) < 40
    assert report.count(Level.AVERTISSEMENT) > 0


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
    mine = tmp_path / "LISEZ-MOI.md"
    mine.write_text("À moi\n", encoding="utf-8")
    with pytest.raises(TargetExistsError, match=r"LISEZ-MOI\.md"):
        cptskit.init(tmp_path, nom="Essai")
    assert [path.name for path in tmp_path.iterdir()] == ["LISEZ-MOI.md"]
    assert mine.read_text(encoding="utf-8") == "À moi\n"


def test_no_second_project_is_written_beside_a_first(tmp_path: Path) -> None:
    (tmp_path / "tout.yml").write_text("etape: lettre\n", encoding="utf-8")
    with pytest.raises(TargetExistsError, match="contient déjà un projet"):
        cptskit.init(tmp_path, nom="Essai")
    assert [path.name for path in tmp_path.iterdir()] == ["tout.yml"]


def test_the_files_are_yaml_for_any_other_tool(tmp_path: Path) -> None:
    for path in cptskit.init(tmp_path, nom="Essai", etape="contrat"):
        if path.suffix == ".yaml":
            assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)


def test_an_epci_is_enough_for_a_territory(tmp_path: Path) -> None:
    cptskit.init(tmp_path, nom="CPTS du Bergeracois", epci=["CA Bergeracoise"])
    loaded = cptskit.load(tmp_path)
    assert loaded.projet is not None
    territoire = loaded.projet.territoire
    assert territoire is not None
    assert len(territoire.communes) == 38
    assert [(each.nom, each.siren, each.partiel) for each in territoire.epci] == [
        ("CA Bergeracoise", "200070647", False)
    ]
    assert territoire.population is not None
    assert (territoire.population.valeur, territoire.population.annee) == (61_915, 2023)
    assert loaded.projet.region == "Nouvelle-Aquitaine"
    assert [destinataire.nom for destinataire in loaded.projet.destinataires] == [
        "ARS Nouvelle-Aquitaine",
        "CPAM de la Dordogne",
    ]
    said = {finding.code for finding in cptskit.check_loaded(loaded).findings}
    assert {code for code in said if code.startswith("TER")} == {"TER002", "TER011"}
    text = (tmp_path / "territoire.yaml").read_text(encoding="utf-8")
    assert "# Taille de la communauté d'après ce chiffre : 2." in text


def test_every_key_of_a_filled_territory_has_its_comment(tmp_path: Path) -> None:
    cptskit.init(tmp_path, nom="Essai", etape="contrat", communes=["Bergerac", "24051"])
    lines = (tmp_path / "territoire.yaml").read_text(encoding="utf-8").splitlines()
    for key in ("communes", "epci", "population", "superficie", "justification"):
        assert lines[lines.index(f"  {key}:") - 1].startswith("  # ")
    loaded = cptskit.load(tmp_path)
    assert loaded.projet is not None
    assert loaded.projet.territoire is not None
    assert [each.partiel for each in loaded.projet.territoire.epci] == [True]


def test_several_caisses_are_for_the_project_to_choose(tmp_path: Path) -> None:
    cptskit.init(tmp_path, nom="Essai", communes=["Roubaix"])
    text = (tmp_path / "cpts.yaml").read_text(encoding="utf-8")
    assert "  # - {type: cpam, nom: CPAM de Roubaix-Tourcoing}" in text
    loaded = cptskit.load(tmp_path)
    assert loaded.projet is not None
    assert [destinataire.nom for destinataire in loaded.projet.destinataires] == [
        "ARS Hauts-de-France"
    ]


@pytest.mark.parametrize(
    "communes",
    [["97801"], ["98735"], ["75115", "75116"], ["2A004"], ["01004"], ["24037", "46102"]],
)
def test_any_place_gives_a_project_that_reads(communes: list[str], tmp_path: Path) -> None:
    cptskit.init(tmp_path, nom="Essai", communes=communes)
    loaded = cptskit.load(tmp_path)
    assert loaded.findings == ()
    assert loaded.projet is not None
    assert loaded.projet.territoire is not None
    assert [commune.insee for commune in loaded.projet.territoire.communes] == communes
    for path in tmp_path.rglob("*.yaml"):
        assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)


@pytest.mark.parametrize("number", [1, 5, 12])
def test_a_run_that_was_killed_can_be_made_again(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, done = batch.write_guarded, []

    def killed(writes: Sequence[Write], within: Path) -> None:
        if len(done) == number:
            raise KeyboardInterrupt
        done.append(writes)
        really(writes, within)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(batch, "write_guarded", killed)
        cptskit.init(tmp_path, nom="CPTS d'un jour")
    cptskit.init(tmp_path, nom="CPTS d'un autre jour")
    whole = tmp_path / "entier"
    cptskit.init(whole, nom="CPTS d'un autre jour")
    made = {p.relative_to(whole): p.read_bytes() for p in whole.rglob("*") if p.is_file()}
    assert {path: (tmp_path / path).read_bytes() for path in made} == made
    assert not (tmp_path / batch.LIST).exists()
