"""One finding a fiche; an empty one blocks, one that begins does not."""

from tests.regles.checked import found, levels


def fiche(keys: str) -> str:
    return f"missions: {{parcours: {{fiches: [{{id: A, titre: Sortie d'hôpital{keys}}}]}}}}\n"


def test_a_title_alone_blocks() -> None:
    assert levels(found("FIC001", f"region: Centre-Val de Loire\n{fiche('')}")) == ["erreur"]
    assert levels(found("FIC001", fiche(""))) == ["avertissement"]


def test_what_is_missing_is_told_at_once_in_order() -> None:
    (finding,) = found(
        "FIC001",
        fiche(", objectifs_operationnels: [Prévenir], public: patients, acteurs: [infirmiers]"),
    )
    assert finding.level == "avertissement"
    assert finding.message.endswith(
        "le pilote, les étapes, la date de début, les moyens et un indicateur."
    )


def test_a_dated_step_and_a_cost_say_as_much_as_a_start_and_means() -> None:
    keys = ", etapes: [{intitule: Charte, date: 2027-03}], budget: 0"
    (finding,) = found("FIC001", fiche(keys))
    assert "début" not in finding.message
    assert "moyens" not in finding.message
