"""What is missing of a porteur is told once, of the one who is best described."""

from tests.regles.checked import found


def test_the_best_described_porteur_counts() -> None:
    yaml = """
contacts:
  - {nom: Camille Exemple, porteur: oui}
  - {nom: Dominique Fictif, porteur: oui, profession: infirmier, courriel: d@example.org}
"""
    (finding,) = found("IDE003", yaml, etape="lettre")
    assert finding.route == ("contacts", 1)
    assert "téléphone" in finding.message
    assert "profession" not in finding.message


def test_a_contact_is_not_a_porteur() -> None:
    (finding,) = found("IDE003", "contacts: [{nom: Camille Exemple}]", etape="lettre")
    assert "aucun porteur" in finding.message


def test_the_porteur_may_have_no_name_yet() -> None:
    told = [one.message for one in found("IDE003", "contacts: [{porteur: oui}]", etape="lettre")]
    assert any(one.startswith("La personne qui porte le projet : il manque") for one in told)
