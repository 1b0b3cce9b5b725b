from cptskit.francais.suggestions import (
    closest,
    did_you_mean,
    meant_among,
    or_meant,
    suggested,
    unknown_id,
)

WORDS = ("lettre-intention", "projet-de-sante", "Référent")


def test_the_closest_name_whatever_case_accents_and_hyphens() -> None:
    assert closest("Lettre_intention", WORDS) == "lettre-intention"
    assert closest("referent", WORDS) == "Référent"
    assert closest("zzz", WORDS) is None


def test_the_closest_name_is_asked_about() -> None:
    assert did_you_mean("projet-sante", WORDS) == "Vouliez-vous dire « projet-de-sante » ?"
    assert did_you_mean("zzz", WORDS, "Voyez la liste.") == "Voyez la liste."
    assert or_meant("projet-sante", WORDS) == " ; vouliez-vous dire « projet-de-sante » ?"
    assert or_meant("zzz", WORDS) == ""


def test_several_names_are_asked_about_together() -> None:
    assert suggested("a", "b") == "Vouliez-vous dire a ou b ?"
    assert meant_among(["a", "b"]) == "Vouliez-vous dire : a ; b ?"
    assert meant_among([]) == ""


def test_an_identifier_that_leads_nowhere() -> None:
    assert unknown_id("B1", ["Z9"], "besoins").startswith("Ajoutez « B1 » sous besoins")
