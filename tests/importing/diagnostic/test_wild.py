"""Mangled files of every kind: an answer each time, in French, and nothing hidden."""

import gzip
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.importing.diagnostic.facts import Apport
from cptskit.importing.diagnostic.reading import Inconnu, read_files
from tests.importing.diagnostic.conftest import CREUSE, FICHIERS, read, territory

FILES = sorted(path for path in FICHIERS.iterdir() if path.suffix != ".md")
PERIMETRE = territory(*CREUSE)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name[:30])
@given(data=st.data())
def test_a_mangled_file_is_a_result_like_another(
    path: Path, tmp_path: Path, data: st.DataObject
) -> None:
    raw = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(raw) - 1))
        kind = data.draw(st.sampled_from(["cut", "byte", "drop", "twice"]))
        if kind == "cut":
            del raw[at:]
        elif kind == "byte":
            raw[at] = data.draw(st.integers(0, 255))
        elif kind == "drop":
            del raw[at : at + 30]
        else:
            raw[at:at] = raw[at : at + 40]
        if not raw:
            break
    mangled = tmp_path / path.name
    mangled.write_bytes(bytes(raw))
    found = list(read_files([mangled], PERIMETRE))
    assert all(isinstance(one, Apport | Inconnu) for one in found)


def _same(path: Path, other: Path) -> None:
    was, now = read(path), read(other)
    assert [one.mesures for one in was] == [one.mesures for one in now]
    assert [one.effectifs for one in was] == [one.effectifs for one in now]
    assert [one.etablissements for one in was] == [one.etablissements for one in now]


TEXTS = [path for path in FILES if path.suffix.lower() in (".csv", ".txt")]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name[:30])
@pytest.mark.parametrize("how", ["crlf", "bom", "cp1252", "utf16", "gzip", "zip", "blank"])
def test_what_programs_do_to_a_text_changes_nothing(path: Path, how: str, tmp_path: Path) -> None:
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    other = tmp_path / path.name
    if how == "crlf":
        other.write_bytes(raw.replace(b"\n", b"\r\n"))
    elif how == "bom":
        other.write_bytes(b"\xef\xbb\xbf" + raw)
    elif how == "cp1252":
        other.write_bytes(raw.decode().encode("cp1252", errors="replace"))
    elif how == "utf16":
        other.write_bytes(raw.decode().encode("utf-16"))
    elif how == "gzip":
        other = other.with_name(f"{path.name}.gz")
        other.write_bytes(gzip.compress(raw))
    elif how == "blank":
        other.write_bytes(raw + b"\n\n\n")
    else:
        other = other.with_suffix(".zip")
        with zipfile.ZipFile(other, "w") as archive:
            archive.writestr(path.name, raw)
    _same(path, other)


FREE = [
    path
    for path in TEXTS
    if path.name in ("effectifs.csv", "BPE24.csv") or "demographie" in path.name
]
"""Tables whose columns stand in no order of their own."""


@pytest.mark.parametrize("path", FREE, ids=lambda path: path.name[:30])
def test_columns_may_stand_in_any_order(path: Path, tmp_path: Path) -> None:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    other = tmp_path / path.name
    turned = (";".join(reversed(line.split(";"))) for line in lines)
    other.write_text("\n".join(turned) + "\n", encoding="utf-8")
    _same(path, other)


def test_a_line_without_an_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "PS_x.txt"
    head = (FICHIERS / "PS_LibreAcces_Personne_activite_202610080712.txt").read_bytes()
    path.write_bytes(head + b"x" * (6 << 20))
    (found,) = read_files([path], PERIMETRE)
    assert isinstance(found, Inconnu)
    assert "4 Mo" in found.raison


def test_json_nested_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "finess.json"
    path.write_text('{"schemaVersion": "v1", "pmej": [' + '{"a": [' * 200_000, encoding="utf-8")
    (found,) = read_files([path], PERIMETRE)
    assert isinstance(found, Inconnu)
