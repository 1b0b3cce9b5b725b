"""Whatever a file holds, it is read or said: never a fault of ours, never a broken file."""

import csv
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.editing.annee import KEYS, put_year
from cptskit.editing.placing import Placing
from cptskit.importing.annee.lecture import read_year
from cptskit.socle.errors import UnreadableTableError

from .conftest import CONTRAT, Lire

_HEADERS = (
    ("Id", "Indicateur", "Valeur", "Date", "Justificatif", "Commentaire"),
    ("Date", "Libellé", "Débit", "Crédit", "Mission", "Compte"),
    ("Date", "Événement", "Lieu", "Fiche", "MG", "Participants"),
)
_CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["ACC.1", "PRE.1", "CRI.1", "12", "34,6 %", "< 6", "oui", "NC", "2026-02-12"]),
    st.sampled_from(["12/02/2026", "ACC-1", "prévention", "²", "1.234", "622600", "2 MG, 3 IDE"]),
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(_HEADERS),
    st.lists(st.lists(_CELLS, min_size=6, max_size=6), max_size=5),
)
def test_any_rows_are_read_or_said(headers: tuple[str, ...], rows: list[list[str]]) -> None:
    stream = StringIO()
    csv.writer(stream, delimiter=";").writerows([headers, *rows])
    with TemporaryDirectory() as folder:
        file = Path(folder, "x.csv")
        file.write_bytes(stream.getvalue().encode("utf-8", "surrogatepass"))
        try:
            lu = read_year([file], CONTRAT)
        except UnreadableTableError:
            return
    said = {note.place for note in lu.notes if note.refusee or note.ecartee}
    assert lu.prises + len(said) >= lu.lues or lu.prises == lu.lues
    lists = {name: lu.entrees.get(name, []) for name in KEYS}
    text, left = put_year("", "2025", lists, remplacer=False)
    again, _ = put_year(text, "2025", lists, remplacer=False)
    assert (again, left) == (text, ())
    if text:
        Placing(text)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"a;b\n1;2\n", b"<html><table>"])
def test_what_is_no_table_is_said(content: bytes, lecture: Lire) -> None:
    try:
        lu = lecture("x.csv", content)
    except UnreadableTableError:
        return
    assert [note.refusee for note in lu.notes] == [True]
