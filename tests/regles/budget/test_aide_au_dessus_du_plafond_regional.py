"""Start-up aid against what the region is known to give, and only there."""

import pytest

from tests.regles.checked import found


def asked(head: str, montant: int, financeur: str = "ARS") -> list[str]:
    yaml = f"{head}appui: {{demandes: [{{objet: Démarrage, montant: {montant}, financeur: "
    return [
        finding.message for finding in found("BUD008", f"{yaml}{financeur}}}]}}\n", etape="lettre")
    ]


def test_aids_of_several_labels_add_up() -> None:
    head = "region: Provence-Alpes-Côte d'Azur\n"
    assert asked(head, 60_000) == []
    (message,) = asked(head, 60_001)
    assert "l'aide connue est de 60 000 €" in message


def test_another_funder_is_not_concerned() -> None:
    assert asked("region: Provence-Alpes-Côte d'Azur\n", 90_000, "Conseil régional") == []


@pytest.mark.parametrize(
    ("commune", "count"), [("93066", 1), ("75056", 0)], ids=["Seine-Saint-Denis", "Paris"]
)
def test_an_aid_of_one_departement(commune: str, count: int) -> None:
    head = f"region: Île-de-France\nterritoire: {{communes: [{{insee: {commune}}}]}}\n"
    assert len(asked(head, 40_000)) == count


@pytest.mark.parametrize("region", ["Normandie", "Grand Est"])
def test_nothing_is_said_where_no_aid_is_known(region: str) -> None:
    assert asked(f"region: {region}\n", 90_000) == []


def test_a_code_of_no_departement_is_not_a_fault() -> None:
    head = "region: Île-de-France\nterritoire: {communes: [{insee: 00999}]}\n"
    assert asked(head, 90_000) == []


def test_a_sum_paid_at_the_signature_is_no_ceiling() -> None:
    assert asked("region: Auvergne-Rhône-Alpes\n", 40_000) == []
