"""Ids that lead nowhere: one remark each, but one for all where nothing is listed at all."""

import pytest

from tests.regles.checked import found

FICHES = "missions: {parcours: {fiches: [{id: P1, titre: T, besoins: [B1, B2]}]}}\n"
LINKS = "missions: {parcours: {prs: [R1, R2]}}\n"
GROUPS = "gouvernance: {groupes_de_travail: [{nom: G, fiches: [F1, F2]}]}\n"


@pytest.mark.parametrize(
    ("code", "citing", "listed"),
    [
        ("FIC003", FICHES, "diagnostic: {besoins: [{id: Z, intitule: I}]}\n"),
        ("MIS014", LINKS, "prs: {objectifs: [{id: Z, intitule: I}]}\n"),
        ("GOU009", GROUPS, "missions: {parcours: {fiches: [{id: Z, titre: T}]}}\n"),
    ],
)
def test_one_remark_each_or_one_for_all(code: str, citing: str, listed: str) -> None:
    first, second = found(code, citing + listed)
    assert not first.others and not second.others
    (whole,) = found(code, citing)
    assert whole.level == "erreur"
    assert len(whole.others) == 1
