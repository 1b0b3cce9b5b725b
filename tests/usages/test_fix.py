"""`fix`: certain corrections, every other byte as it was, and nothing more the second time."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cptskit
from cptskit.socle.errors import ChangedFileError, UnreadableProjectError
from cptskit.socle.files import Write

EXAMPLES = Path(__file__).parents[2] / "examples"
fix_module = import_module("cptskit.usages.fix")

WRONG = """\
# Notre projet : à relire
etape: lettre
identite: {nom: CPTS d'exemple, date: 31.03.2026}   # la date de l'AG
territoire:
  Communes:
    - {insee: 01165, nom: Francheleins}
    - {insee: "24037", nom:   'Ville Imaginaire'}  # chef-lieu
    - insee:   01003   # fusionnée
      nom: Amareins-Francheleins-Cesseins
contacts:
  - nom: Jeanne Exemple
    profession:    IDE
"""
RIGHT = """\
# Notre projet : à relire
etape: lettre
identite: {nom: CPTS d'exemple, date: 31/03/2026}   # la date de l'AG
territoire:
  communes:
    - {insee: 01165, nom: Francheleins}
    - {insee: "24037", nom:   'Ville Imaginaire'}  # chef-lieu
contacts:
  - nom: Jeanne Exemple
    profession:    infirmier
"""


def written(folder: Path, text: str, name: str = "cpts.yaml") -> Path:
    (folder / name).write_bytes(text.encode())
    return folder


def test_what_is_certain_is_corrected_and_the_rest_kept(tmp_path: Path) -> None:
    folder = written(tmp_path, WRONG)
    corrected = cptskit.fix(folder, appliquer=True)
    assert (folder / "cpts.yaml").read_text(encoding="utf-8") == RIGHT
    assert [file.fichier for file in corrected.files] == ["cpts.yaml"]
    assert {finding.code for finding in corrected.findings} >= {"LEC012", "LEC014", "LEC015"}


def test_the_second_time_changes_nothing(tmp_path: Path) -> None:
    folder = written(tmp_path, WRONG)
    cptskit.fix(folder, appliquer=True)
    assert cptskit.fix(folder, appliquer=True).files == ()


def test_nothing_is_written_before_it_is_asked(tmp_path: Path) -> None:
    folder = written(tmp_path, WRONG)
    assert cptskit.fix(folder).files[0].apres == RIGHT
    assert (folder / "cpts.yaml").read_text(encoding="utf-8") == WRONG


def test_windows_line_ends_and_a_mark_at_the_start_stay(tmp_path: Path) -> None:
    windows = "\ufeff" + WRONG.replace("\n", "\r\n")
    folder = written(tmp_path, windows)
    cptskit.fix(folder, appliquer=True)
    fixed = (folder / "cpts.yaml").read_bytes().decode()
    assert fixed == "\ufeff" + RIGHT.replace("\n", "\r\n")


def test_an_old_code_takes_that_of_today_once(tmp_path: Path) -> None:
    text = "etape: lettre\nidentite: {nom: A}\nterritoire:\n  communes:\n"
    folder = written(tmp_path, text + "    - {insee: 01003, nom: Amareins}\n")
    cptskit.fix(folder, appliquer=True)
    assert '{insee: "01165", nom: Francheleins}' in (folder / "cpts.yaml").read_text("utf-8")


def test_a_line_whose_commune_of_today_is_listed_goes(tmp_path: Path) -> None:
    folder = written(tmp_path, WRONG)
    assert "01003" not in cptskit.fix(folder).files[0].apres
    assert cptskit.fix(written(tmp_path, RIGHT)).files == ()


def test_a_name_that_no_table_knows_is_left(tmp_path: Path) -> None:
    folder = written(tmp_path, RIGHT)
    cptskit.fix(folder, appliquer=True)
    assert "Ville Imaginaire" in (folder / "cpts.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "example", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
)
def test_an_example_needs_no_correction(example: str) -> None:
    assert cptskit.fix(EXAMPLES / example).files == ()


def test_a_mission_in_its_own_file_is_corrected_there(tmp_path: Path) -> None:
    written(tmp_path, "etape: lettre\nidentite: {nom: A}\n")
    (tmp_path / "missions").mkdir()
    mission = "missions:\n  prevention:\n    demarrage: 1.9.2026 # rentrée\n"
    written(tmp_path / "missions", mission, "prevention.yaml")
    cptskit.fix(tmp_path, appliquer=True)
    fixed = (tmp_path / "missions" / "prevention.yaml").read_text(encoding="utf-8")
    assert fixed == mission.replace("1.9.2026", "01/09/2026")


def test_a_file_that_does_not_read_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path, WRONG)
    written(tmp_path, "a: [1", "casse.yaml")
    (tmp_path / "latin.yaml").write_bytes("région: é".encode("latin-1"))
    corrected = cptskit.fix(tmp_path, appliquer=True)
    assert not corrected.lisible
    assert (tmp_path / "casse.yaml").read_text(encoding="utf-8") == "a: [1"


def test_no_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableProjectError):
        cptskit.fix(tmp_path / "rien")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    date=st.sampled_from(["31.03.2026", "2026/3/1", "demain", "'3-4-2026'", '"le 2 mai 2026"']),
    nombre=st.sampled_from(["1.234.567", "12 hab.", "64.455", "«»", "12,5"]),
    profession=st.sampled_from(["IDE", "Infirmier", "'kiné'", "médecin", "infirmier, ère"]),
    comment=st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=12),
)
def test_only_values_change_and_twice_is_once(
    tmp_path: Path, date: str, nombre: str, profession: str, comment: str
) -> None:
    text = (
        f"etape: lettre # {comment}\nidentite:\n  nom: A\n  date: {date} # {comment}\n"
        f"territoire:\n  population: {{valeur: {nombre}}} # {comment}\n"
        f"contacts:\n- nom: B\n  profession: {profession} # {comment}\n"
    )
    folder = written(tmp_path, text)
    cptskit.fix(folder, appliquer=True)
    after = (folder / "cpts.yaml").read_text(encoding="utf-8")
    assert after.count(f"# {comment}") == text.count(f"# {comment}")
    assert [line.split(":")[0] for line in after.splitlines()] == [
        line.split(":")[0] for line in text.splitlines()
    ]
    assert cptskit.fix(folder).files == ()


def test_texts_with_colons_get_quotes_in_one_run(tmp_path: Path) -> None:
    lines = "".join(f"    - nom: Maison {n} : soins\n" for n in range(30))
    text = f"etape: lettre\nidentite: {{nom: A}}\nmembres:\n  structures:\n{lines}"
    folder = written(tmp_path, text)
    cptskit.fix(folder, appliquer=True)
    fixed = (folder / "cpts.yaml").read_text(encoding="utf-8")
    assert fixed.count('    - nom: "Maison') == 30
    assert cptskit.fix(folder).files == ()


def test_an_item_that_a_colon_made_keys_of_is_a_text_again(tmp_path: Path) -> None:
    text = "etape: lettre\nidentite: {nom: A}\nengagements:\n  - Tenir parole : toujours  # oui\n"
    folder = written(tmp_path, text)
    cptskit.fix(folder, appliquer=True)
    fixed = (folder / "cpts.yaml").read_text(encoding="utf-8")
    assert fixed == text.replace("Tenir parole : toujours", '"Tenir parole : toujours"')


def test_keys_where_a_list_is_expected_are_left_alone(tmp_path: Path) -> None:
    folder = written(tmp_path, "etape: lettre\nidentite: {nom: A}\nengagements:\n  a: b\n")
    assert cptskit.fix(folder).files == ()


def test_what_is_saved_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cpts.yaml"
    file.write_text(WRONG, encoding="utf-8")
    edited = file.read_bytes() + b"# saved in the editor\n"
    guarded = fix_module.write_guarded

    def late(writes: Sequence[Write], within: Path) -> None:
        file.write_bytes(edited)
        guarded(writes, within)

    monkeypatch.setattr(fix_module, "write_guarded", late)
    with pytest.raises(ChangedFileError):
        cptskit.fix(tmp_path, appliquer=True)
    assert file.read_bytes() == edited
