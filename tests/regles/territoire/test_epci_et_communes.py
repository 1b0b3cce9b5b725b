"""What a project says of its EPCI, beside the communes of each."""

import pytest

from cptskit.referentiels import communes_de_l_epci
from tests.regles.checked import found, levels

MIRIBEL = [une.code for une in communes_de_l_epci("240100800")]


def territory(epci: str, codes: list[str]) -> str:
    listed = ", ".join(f"{{insee: {code}}}" for code in codes)
    return f"territoire:\n  epci: [{epci}]\n  communes: [{listed}]\n"


WHOLE = "{nom: CC de Miribel et du Plateau, siren: 240100800}"
PARTLY = "{nom: CC de Miribel et du Plateau, siren: 240100800, partiel: oui}"


@pytest.mark.parametrize(
    ("epci", "codes", "words"),
    [
        (WHOLE, MIRIBEL, None),
        (WHOLE, MIRIBEL[1:], "il manque Beynost."),
        (PARTLY, MIRIBEL[1:], None),
        (PARTLY, MIRIBEL, "toutes ses communes (6"),
        ("{nom: CC de Miribel et du Plateau}", MIRIBEL[1:], "il manque Beynost."),
        (WHOLE, ["24037"], "Aucune des communes"),
        (WHOLE, ["24999"], None),
        ("{nom: CC du Lac}", MIRIBEL, None),
    ],
)
def test_covered_or_not(epci: str, codes: list[str], words: str | None) -> None:
    findings = found("TER031", territory(epci, codes))
    assert levels(findings) == ["conseil"] * bool(words)
    assert all(words in finding.message for finding in findings if words)


def test_an_epci_of_grand_paris_is_compared_by_its_own_communes() -> None:
    plaine = [une.code for une in communes_de_l_epci("200057867")]
    epci = "{nom: Plaine Commune, siren: 200057867}"
    assert found("TER031", territory(epci, plaine)) == []
    assert found("TER032", territory(epci, plaine)) == []
    assert found("TER029", territory(epci, plaine)) == []


def test_many_left_out_are_counted() -> None:
    (finding,) = found("TER031", territory("{nom: CA Bergeracoise, siren: 200070647}", ["24037"]))
    assert "a 38 communes" in finding.message
    assert finding.message.endswith("et 29 autres.")


def test_communes_of_an_epci_that_is_not_quoted() -> None:
    (finding,) = found("TER032", territory(WHOLE, [*MIRIBEL, "24037", "24051"]))
    assert "2 communes ne sont dans aucune" in finding.message
    assert "siren: 200070647, partiel: oui" in finding.help
    assert len(finding.others) == 1


def test_an_island_without_epci_is_no_matter() -> None:
    assert found("TER032", territory(WHOLE, [*MIRIBEL, "85113"])) == []


@pytest.mark.parametrize(
    ("epci", "level"),
    [
        ("{nom: CA Bergeracoise, siren: 200070647}", None),
        ("{nom: CA Bergeracoise, siren: 200070639}", "avertissement"),
        ("{nom: CA Bergeracoise, siren: 200070648}", None),  # the key is wrong: TER018 says so
        ("{nom: ca bergeracoise}", None),
        ("{nom: CC du Lac}", "conseil"),
        ("{nom: CC des Deux Vallées}", "conseil"),
    ],
)
def test_an_epci_that_does_not_exist_is_found(epci: str, level: str | None) -> None:
    findings = found("TER029", f"territoire: {{epci: [{epci}]}}\n")
    assert levels(findings) == [level] * bool(level)


@pytest.mark.parametrize(
    ("nom", "count"),
    [
        ("CA Bergeracoise", 0),
        ("Communauté d'agglomération bergeracoise", 0),
        ("Bergeracoise (CAB)", 0),
        ("CC du Pays de Montmédy", 1),
    ],
)
def test_name_and_number(nom: str, count: int) -> None:
    yaml = f'territoire: {{epci: [{{nom: "{nom}", siren: 200070647}}]}}\n'
    assert len(found("TER030", yaml)) == count


def test_a_reason_is_asked_for_with_the_communes_left_out() -> None:
    (finding,) = found("TER016", territory(PARTLY, MIRIBEL[1:]))
    assert finding.message.endswith("restent dehors : Beynost.")


@pytest.mark.parametrize(
    ("recipients", "count"),
    [
        ("{type: ars, nom: ARS Nouvelle-Aquitaine}", 1),
        ("{type: ars, nom: ARS Nouvelle Aquitaine}, {type: ars, nom: ARS Occitanie}", 0),
        ("{type: ars, nom: ARS Occitanie}, {type: dd_ars, nom: DD de la Dordogne}", 0),
        ("{type: cpam, nom: CPAM du Lot}", 0),
    ],
)
def test_an_agency_a_region(recipients: str, count: int) -> None:
    yaml = (
        "territoire: {communes: [{insee: 24037}, {insee: 46102}]}\n"
        f"destinataires: [{recipients}]\n"
    )
    assert len(found("TER033", yaml, etape="lettre")) == count


def test_the_caisse_that_is_missing_is_named() -> None:
    yaml = (
        "territoire: {communes: [{insee: 24037}, {insee: 64102}]}\n"
        "destinataires: [{type: cpam, nom: CPAM de la Dordogne}]\n"
    )
    (finding,) = found("TER019", yaml, etape="lettre")
    assert "« CPAM " in finding.help
    assert "Dordogne" not in finding.help
