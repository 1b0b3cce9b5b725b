"""Direct access and protocols: what the law opens, where, since when, and what it leaves alone."""

from datetime import date

import pytest

from tests.regles.checked import found, levels

IN, OUT = "38053", "24037"


def text(words: str) -> str:
    return f'missions: {{parcours: {{orientation: "{words}"}}}}\n'


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nous ouvrirons l'accès direct aux orthophonistes.", ["erreur"]),
        ("Les orthophonistes reçoivent sans prescription.", ["erreur"]),
        (
            "L'accès direct aux orthophonistes : un bilan sur rendez-vous, puis un compte rendu "
            "au médecin traitant.",
            [],
        ),
        ("Il n'y a pas d'accès direct aux orthophonistes.", []),
        ("Trouver plus vite un orthophoniste.", []),
        ("", []),
    ],
)
def test_orthophonistes_in_a_text(words: str, expected: list[str]) -> None:
    assert levels(found("COP001", text(words))) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2023, 5, 20), []), (date(2023, 5, 21), ["conseil"])]
)
def test_orthophonistes_among_members_are_advised_since_the_law(
    day: date, expected: list[str]
) -> None:
    yaml = "membres: {effectifs: [{profession: orthophoniste, nombre: 3}]}\n"
    assert levels(found("COP001", yaml, day=day)) == expected
    told = f"{yaml}cooperations: {{orthophonistes: {{prise_en_charge: a, coordination: b}}}}\n"
    assert found("COP001", told, day=day) == []


@pytest.mark.parametrize(
    ("commune", "day", "expected"),
    [
        (OUT, date(2026, 10, 1), ["erreur"]),
        (IN, date(2026, 10, 1), []),
        (IN, date(2025, 7, 14), ["avertissement"]),
        (IN, date(2025, 7, 15), []),
        (None, date(2026, 10, 1), []),
    ],
)
def test_kinesitherapeutes_by_departement(
    commune: str | None, day: date, expected: list[str]
) -> None:
    where = f'territoire: {{communes: [{{insee: "{commune}"}}]}}\n' if commune else ""
    words = text("Accès direct aux masseurs-kinésithérapeutes, huit séances.")
    assert levels(found("COP002", where + words, day=day)) == expected
    assert found("COP002", where + text("Recruter des kinésithérapeutes."), day=day) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("La CPTS organise l'accès direct aux infirmiers en pratique avancée.", 1),
        ("Nos IPA sont en accès direct.", 1),
        ("L'IPA de la MSP est en accès direct.", 0),
        ("Un accès direct à l'IPA dans le cadre de l'expérimentation.", 0),
        ("Une IPA suit les patients diabétiques.", 0),
    ],
)
def test_direct_access_to_advanced_nurses_without_its_frame_is_found(
    words: str, count: int
) -> None:
    assert len(found("COP003", text(words))) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Chacun désigne un pharmacien correspondant.", 1),
        ("Le pharmacien correspondant prévient le médecin traitant quand une dose change.", 0),
        ("Notre correspondant à la CPAM et un pharmacien.", 0),
    ],
)
def test_a_corresponding_pharmacist_is_found_in_a_text(words: str, count: int) -> None:
    assert len(found("COP004", text(words))) == count


@pytest.mark.parametrize(
    ("titre", "count"),
    [
        ("Protocole infirmier d'adaptation de la posologie des AVK", 1),
        ("Protocole de chute à domicile, avec les infirmiers", 0),
        ("Adapter les traitements avec le pharmacien", 0),
    ],
)
def test_only_a_fiche_on_such_a_protocol_is_gone_through(titre: str, count: int) -> None:
    yaml = f'missions: {{parcours: {{fiches: [{{id: P1, titre: "{titre}"}}]}}}}\n'
    findings = found("COP005", yaml)
    assert len(findings) == count
    assert all("la mise à jour et la formation" in finding.message for finding in findings)
