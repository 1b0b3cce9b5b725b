"""One mission without orientation is warned; a letter without any is blocked, once."""

from tests.regles.checked import found, levels

BARE = "missions:\n  parcours: {statut: socle}\n  prevention: {statut: socle}\n"


def test_one_of_two() -> None:
    told = BARE.replace("prevention: {", "prevention: {orientation: Dépister plus tôt., ")
    assert levels(found("MIS008", told, etape="lettre")) == ["avertissement"]


def test_all_of_them_are_one_finding() -> None:
    own = f"region: Nouvelle-Aquitaine\n{BARE}"
    assert levels(found("MIS008", own, etape="lettre")) == ["erreur"]
    assert levels(found("MIS008", BARE, etape="lettre")) == ["avertissement"]
    assert found("MIS008", BARE, etape="projet") == []
