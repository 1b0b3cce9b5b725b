"""Annexes: listed and there, there and not listed, under the names that people write."""

import unicodedata

from tests.regles.checked import found, levels

STATUTES = "annexes: [{titre: Statuts, fichier: annexes/statuts.pdf}]\n"


def test_a_file_whose_case_differs_is_missing_on_both_sides() -> None:
    assert found("SUI003", STATUTES, files=("annexes/statuts.pdf",)) == []
    findings = found("SUI003", STATUTES, files=("annexes/Statuts.pdf",))
    assert sorted(levels(findings)) == ["conseil", "erreur"]


def test_a_close_name_is_proposed() -> None:
    findings = found("SUI003", STATUTES, files=("annexes/statut.pdf",))
    assert any("« annexes/statut.pdf » ?" in finding.help for finding in findings)


def test_the_folder_need_not_be_named() -> None:
    yaml = STATUTES.replace("annexes/statuts", "statuts")
    assert found("SUI003", yaml, files=("annexes/statuts.pdf",)) == []


def test_a_name_written_by_a_mac_is_the_same_name() -> None:
    name = "annexes/procès-verbal.pdf"
    yaml = f"annexes: [{{titre: Procès-verbal, fichier: {name}}}]\n"
    assert found("SUI003", yaml, files=(unicodedata.normalize("NFD", name),)) == []


def test_statutes_are_not_expected_before_the_association_exists() -> None:
    (finding,) = found("SUI006", "association: {statut: a_creer}\n")
    assert finding.message == "Il manque aux annexes : la liste des communes."


def test_communes_that_the_document_lists_are_no_annexe_to_ask_for() -> None:
    yaml = "annexes: [{titre: Statuts}]\nterritoire: {communes: [{insee: 24037}]}\n"
    assert found("SUI006", yaml) == []
