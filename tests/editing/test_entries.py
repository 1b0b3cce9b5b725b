"""Entries of a list placed into a text, all else left to the byte."""

import pytest

from cptskit.editing.entries import put_entries

TEXT = """# haut
diagnostic:
  methode: à la main   # gardé
  indicateurs:
    # le premier
    - id: a
      libelle: A
      valeur: 1
    - {id: b, libelle: B, origine: {fichier: x.csv}}   # deux
fin: oui
"""
ROUTE = ("diagnostic", "indicateurs")


def _ours(item: object) -> bool:
    return isinstance(item, dict) and "origine" in item


def test_a_new_entry_goes_to_the_end() -> None:
    after, left = put_entries(TEXT, ROUTE, "id", [{"id": "c", "libelle": "C: d"}], _ours)
    assert left == ()
    added = '    - {id: c, libelle: "C: d"}\n'
    assert after == TEXT.replace("fin: oui", f"{added}fin: oui".lstrip(" ") and f"{added}fin: oui")


def test_a_typed_entry_stays() -> None:
    after, left = put_entries(TEXT, ROUTE, "id", [{"id": "a", "libelle": "Autre"}], _ours)
    assert (after, left) == (TEXT, ("a",))


def test_an_entry_that_says_the_same_is_not_touched() -> None:
    same = {"id": "b", "libelle": "B", "origine": {"fichier": "x.csv"}}
    assert put_entries(TEXT, ROUTE, "id", [same], _ours) == (TEXT, ())


@pytest.mark.parametrize("before", ["", "autre: 1\n", "autre: 1", "diagnostic:\n  methode: x\n"])
def test_a_list_that_is_not_there_is_written(before: str) -> None:
    after, _ = put_entries(before, ROUTE, "id", [{"id": "c", "serie": [{"annee": "2012"}]}])
    assert after.startswith(before)
    again, left = put_entries(after, ROUTE, "id", [{"id": "c", "serie": [{"annee": "2012"}]}])
    assert (again, left) == (after, ())


@pytest.mark.parametrize("before", ["membres:\n  nombre: 3\n", "membres:\n  partenaires:\n", ""])
def test_keys_that_are_not_there_are_written_on_the_way(before: str) -> None:
    route = ("membres", "partenaires", "a_associer")
    after, _ = put_entries(before, route, "finess", [{"nom": "X", "finess": "230000011"}])
    again, _ = put_entries(after, route, "finess", [{"nom": "Y", "finess": "230000029"}])
    assert after.count("partenaires:") == again.count("a_associer:") == 1
    assert "      - nom: X\n        finess: 230000011\n" in again or "- {nom: X" in again
    assert again.startswith(before.removesuffix("  partenaires:\n"))
