"""What an editor says while one types, by the real yaml-language-server, offline."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import cptskit

from .server import LanguageServer

ROOT = Path(__file__).parents[2]
INSTALLED = ROOT / "tests" / "node" / "node_modules" / ".bin"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editeur") / "ma-cpts"
    cptskit.init(folder, nom="CPTS d'essai", region="Bretagne", etape="projet")
    return folder


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[LanguageServer]:
    program = shutil.which("yaml-language-server", path=INSTALLED) or shutil.which(
        "yaml-language-server"
    )
    if program is None:
        pytest.skip("yaml-language-server is not installed (npm)")
    running = LanguageServer([program, "--stdio"], project)
    yield running
    running.close()


def write(project: Path, name: str, text: str) -> Path:
    """Write a file of the project under the line of its schema, which `init` wrote."""
    file = project / name
    line = file.read_text(encoding="utf-8").splitlines()[0]
    assert line.startswith("# yaml-language-server: $schema=")
    file.write_text(f"{line}\n{text}", encoding="utf-8")
    return file


def test_the_code_of_a_mission_is_completed_with_its_title(
    server: LanguageServer, project: Path
) -> None:
    file = write(project, "missions/crises.yaml", "missions:\n  \n")
    server.open(file)
    found = server.complete(file, 2, 2)
    assert {"acces_aux_soins", "parcours", "prevention", "crises"} <= set(found)
    assert "Réponse aux crises sanitaires graves" in found["crises"]


def test_a_profession_is_completed_with_its_words(server: LanguageServer, project: Path) -> None:
    text = "membres:\n  effectifs:\n    - profession: \n"
    file = write(project, "membres.yaml", text)
    server.open(file)
    found = server.complete(file, 3, 18)
    assert "masseur_kinesitherapeute" in found
    assert "masseur-kinésithérapeute" in found["masseur_kinesitherapeute"]


def test_a_field_is_explained(server: LanguageServer, project: Path) -> None:
    file = write(project, "calendrier.yaml", "calendrier:\n  jalons:\n    - date: 2026-03\n")
    server.open(file)
    assert "Date" in server.hover(file, 3, 8)
    assert "jalons" not in server.hover(file, 3, 8)


def test_an_unknown_key_is_an_error(server: LanguageServer, project: Path) -> None:
    file = write(project, "territoire.yaml", "territoire:\n  comunes: []\n")
    assert any("comunes" in message for message in server.open(file))


def test_a_file_that_init_wrote_has_no_error(server: LanguageServer, tmp_path: Path) -> None:
    cptskit.init(tmp_path / "p", nom="CPTS", epci=["CA Bergeracoise"], etape="contrat")
    files = [*(tmp_path / "p").rglob("*.yaml")]
    assert len(files) > 5
    for file in files:
        assert server.open(file) == [], file.name


def test_the_regions_are_proposed_and_null_is_not(server: LanguageServer, project: Path) -> None:
    file = write(project, "cpts.yaml", "etape: projet\nidentite:\n  nom: CPTS\nregion: \n")
    assert server.open(file) == []
    found = server.complete(file, 4, 8)
    assert {"Bretagne", "La Réunion", "Provence-Alpes-Côte d'Azur"} <= set(found)
    assert "null" not in found


@pytest.mark.parametrize(
    ("name", "text", "proposed"),
    [
        ("territoire.yaml", "territoire:\n  chevauchement: \n", {"oui", "non"}),
        ("contrat.yaml", "contrat:\n  taille: \n", {"1", "2", "3", "4"}),
        ("cpts.yaml", "association:\n  statut: \n", {"a_creer", "en_cours", "declaree"}),
        ("territoire.yaml", "territoire:\n  justification: \n", set()),
    ],
)
def test_what_is_proposed_for_a_value_is_what_one_writes(
    server: LanguageServer, project: Path, name: str, text: str, proposed: set[str]
) -> None:
    file = write(project, name, text)
    server.open(file)
    line = text.count("\n")
    found = set(server.complete(file, line, len(text.splitlines()[-1])))
    assert proposed <= found
    assert not {"null", "true", "false"} & found


def test_a_value_that_does_not_fit_names_things_in_french(
    server: LanguageServer, project: Path
) -> None:
    file = write(
        project, "missions/crises.yaml", "missions:\n  crises:\n    fiches:\n      - Plan\n"
    )
    told = " ".join(server.open(file))
    assert "Fiche action" in told
    assert "FicheAction" not in told
