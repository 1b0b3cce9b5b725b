"""Codes that do not exist, codes of other times, cities of arrondissements, names."""

import pytest

from tests.regles.checked import found, levels


def communes(*flow: str) -> str:
    return "territoire:\n  communes: [" + ", ".join(f"{{{one}}}" for one in flow) + "]\n"


@pytest.mark.parametrize(
    ("commune", "advice"),
    [
        ("insee: 24999, nom: Bergerac", "24037 (Bergerac)"),
        ("insee: 24999, nom: bergerac", "24037 (Bergerac)"),
        ("insee: 24999, nom: Figeac", "46102 (Figeac)"),
        ("insee: 24600", "24600 est un code postal : celui de "),
        ("insee: 24603", "Vouliez-vous dire 24063 ("),
        ("insee: 20999", "Cherchez le code Insee par le nom"),
        ("insee: 99999, nom: Nulle-Part-Du-Tout", "Cherchez le code Insee par le nom"),
    ],
)
def test_what_was_meant(commune: str, advice: str) -> None:
    findings = found("TER004", communes(commune))
    assert levels(findings) == ["erreur"]
    assert advice in findings[0].help


@pytest.mark.parametrize(
    ("commune", "advice"),
    [
        ("insee: 20200, nom: Bastia", "20200 est un code postal ; écrivez « insee: 2B033 »"),
        ("insee: 75015, nom: Paris 15e", "écrivez « insee: 75115 »"),
        ("insee: 20004, nom: Ajaccio", "Écrivez « insee: 2A004 » (Ajaccio)"),
    ],
)
def test_a_name_tells_a_postal_code_from_a_code_of_other_times(commune: str, advice: str) -> None:
    (finding,) = found("TER004", communes(commune))
    assert advice in finding.help


def test_a_code_shared_with_a_neighbour_is_looked_up_too() -> None:
    yaml = "territoire: {cpts_voisines: [{nom: V, communes_communes: [24037, 24999]}]}\n"
    (finding,) = found("TER004", yaml)
    assert finding.route[-1] == 1


@pytest.mark.parametrize(
    ("rule", "code", "words"),
    [
        ("TER023", "01003", "Francheleins (01165)"),
        ("TER024", "01120", "une commune associée de Montluel (01262)"),
        ("TER004", "01003", None),
        ("TER024", "01015", None),
        ("TER023", "75115", None),
    ],
)
def test_codes_of_other_times(rule: str, code: str, words: str | None) -> None:
    findings = found(rule, communes(f"insee: {code}"))
    assert [words in finding.message for finding in findings if words] == [True] * bool(words)
    assert words or not findings


@pytest.mark.parametrize(
    ("rule", "old", "today"), [("TER023", "01003", "01165"), ("TER024", "01120", "01262")]
)
def test_todays_commune_may_be_listed_already(rule: str, old: str, today: str) -> None:
    (finding,) = found(rule, communes(f"insee: {old}", f"insee: {today}"))
    assert finding.help.startswith("Retirez cette ligne")
    assert finding.others[0].mention == "déjà listée ici"


@pytest.mark.parametrize(
    ("listed", "level"),
    [
        (["insee: 75056", "insee: 75115"], "erreur"),
        (["insee: 75056"], "conseil"),
        (["insee: 13055, partielle: oui", "insee: 13201"], None),
        (["insee: 69386", "insee: 69387"], None),
        (["insee: 24037"], None),
    ],
)
def test_cities_of_arrondissements(listed: list[str], level: str | None) -> None:
    assert levels(found("TER025", communes(*listed))) == [level] * bool(level)


@pytest.mark.parametrize(
    ("commune", "level"),
    [
        ("insee: 24037, nom: Bosset", "erreur"),
        ("insee: 24037, nom: Le Grand Bourg", "avertissement"),
        ("insee: 24037, nom: BERGERAC", None),
        ("insee: 24037, nom: Ville de Bergerac", None),
        ("insee: 24420, nom: St Gery", None),
        ("insee: 24534, nom: Sigoulès", None),
        ("insee: 24182, nom: Fleix (Le)", None),
        ("insee: 75115, nom: Paris 15e", None),
        ("insee: 01015, nom: Arbignieu", None),
        ("insee: 24225, nom: Lamonzie-Montastruc", "erreur"),
        ("insee: 24037", None),
    ],
)
def test_a_name_that_is_not_that_of_the_code_is_found(commune: str, level: str | None) -> None:
    assert levels(found("TER026", communes(commune))) == [level] * bool(level)


def test_the_other_code_is_offered() -> None:
    (finding,) = found("TER026", communes("insee: 24037, nom: Bosset"))
    assert "« insee: 24051 » si c'est bien Bosset" in finding.help


def test_a_district_named_as_its_city_is_no_postal_code() -> None:
    (finding,) = found("TER026", communes("insee: 75116, nom: Paris"))
    assert "75116 est celui de Paris 16e Arrondissement" in finding.message
    assert finding.changes == ()
