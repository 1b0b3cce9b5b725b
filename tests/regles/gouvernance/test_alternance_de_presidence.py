"""Successive presidents, co-presidents, and the bureau's own."""

import pytest

from tests.regles.checked import found

HEAD = "gouvernance:\n  regles_statutaires: {alternance_de_profession: %s}\n  mandats:\n"
PHARMACIEN_2017 = "{fonction: président, nom: A, profession: pharmacien, debut: 2017, fin: 2020}"
PHARMACIEN_2020 = "{fonction: présidente, nom: B, profession: pharmacien, debut: 2020}"
INFIRMIER_2020 = "{fonction: présidente, nom: B, profession: infirmier, debut: 2020}"


@pytest.mark.parametrize(
    ("rule", "mandates", "count"),
    [
        ("oui", [PHARMACIEN_2017, PHARMACIEN_2020], 1),
        ("oui", [PHARMACIEN_2020, PHARMACIEN_2017], 1),
        ("oui", [PHARMACIEN_2017, INFIRMIER_2020], 0),
        ("non", [PHARMACIEN_2017, PHARMACIEN_2020], 0),
        ("oui", [PHARMACIEN_2017, PHARMACIEN_2020.replace("présidente", "trésorière")], 0),
        ("oui", [PHARMACIEN_2017, PHARMACIEN_2020.replace("pharmacien", "autre")], 0),
        # Two persons preside together: nothing can be said of their succession.
        ("oui", [PHARMACIEN_2017, PHARMACIEN_2017.replace("nom: A", "nom: B")], 0),
        ("oui", [PHARMACIEN_2017, PHARMACIEN_2020.replace("présidente", "coprésidente")], 0),
    ],
)
def test_two_presidents_in_a_row_of_one_profession_are_found(
    rule: str, mandates: list[str], count: int
) -> None:
    yaml = HEAD % rule + "".join(f"    - {mandate}\n" for mandate in mandates)
    assert len(found("GOU003", yaml)) == count


@pytest.mark.parametrize(("name", "count"), [("A", 0), ("B", 1)])
def test_the_bureau_counts_when_its_president_is_another_person(name: str, count: int) -> None:
    bureau = f"{{fonction: président, titulaires: [{{nom: {name}, profession: pharmacien}}]}}"
    yaml = HEAD % "oui" + f"    - {PHARMACIEN_2017}\n  bureau: {{fonctions: [{bureau}]}}\n"
    findings = found("GOU003", yaml)
    assert len(findings) == count
    assert all(finding.route[1] == "bureau" for finding in findings)
