"""Words that must be caught, and words that look like them."""

from datetime import date

import pytest

from tests.regles.checked import found


def wrong(code: str, text: str, day: date = date(2026, 10, 1), head: str = "") -> bool:
    yaml = f"{head}evaluation:\n  methode: |\n    {text}\n"
    return bool(found(code, yaml, day=day))


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("Contrat tripartite d'une durée de trois ans", True),
        ("Le contrat de la CPTS est signé pour 3 ans.", True),
        ("Le contrat tripartite est signé pour 5 ans.", False),
        ("Le contrat local de santé dure trois ans.", False),
        ("Contrat tripartite signé. Le président change pour trois ans.", False),
        ("Le contrat tripartite est revu tous les trois ans.", False),
        ("L’ARS n’est pas signataire du contrat.", True),
        ("L'ARS signe le contrat.", False),
    ],
)
def test_length_and_parties_of_the_contract(text: str, caught: bool) -> None:
    assert wrong("RED004", text) is caught


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("Numéro 2 55 08 14 168 025 38.", True),
        ("Numéro 255081416802538.", True),
        ("Numéro 255081416802539.", False),
        ("SIRET 123 456 782 00012", False),
        ("Téléphone 05 36 49 00 24", False),
        ("Budget : 1 550 814 168 025 euros", False),
        ("Un patient né le 3 mai 1950 a témoigné.", True),
        ("Mme Durand (12/03/1948) attend.", True),
        ("Madame Anne D., née en 1948, attend.", True),
        ("La patiente A. B. 3 mai 2019 attend.", True),
        ("DDN : 12/03/1948", True),
        ("Mme Durand (12/03/2026) a animé la réunion.", False),
        ("M. Durand, 2024.", False),
        ("L'association est née en 2014.", False),
        ("La loi Kouchner du 4 mars 2002", False),
        ("L'association est née le jour de la réunion.", False),
    ],
)
def test_data_of_patients(text: str, caught: bool) -> None:
    assert wrong("RED003", text) is caught


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Écrire à cpts@gmail.com.", "avertissement"),
        ("Écrire à Prenom.NOM@Wanadoo.fr.", "avertissement"),
        ("Écrire à contact@cpts-exemple.fr.", None),
        ("Écrire à contact@orange-sante.fr.", None),
        ("Appeler le 06 00 00 00 00.", "avertissement"),
        ("Appeler le +33 6 00 00 00 00", "avertissement"),
        ("Appeler le 0600000000", "avertissement"),
        ("Secrétariat : 05.36.49.00.24", "conseil"),
        ("Secrétariat : 05\u00a036\u00a049\u00a000\u00a024", "conseil"),
        ("Appeler le 15, le 116 117 ou le 3114.", None),
        ("SIRET 123 456 782 00012", None),
        ("De 2019 à 2024, 04 05 06 07", None),
        ("RPPS 10001234567", None),
        ("Budget : 1 000 600 000 000 euros", None),
        ("Code 0123456789012", None),
    ],
)
def test_a_private_address_of_mail_in_a_text_is_found(text: str, level: str | None) -> None:
    findings = found("RED007", f"evaluation:\n  methode: |\n    {text}\n")
    assert [finding.level for finding in findings] == ([level] if level else [])


def test_contact_details_have_fields_of_their_own() -> None:
    contact = "{nom: A, courriel: a@gmail.com, telephone: 06 00 00 00 00}"
    member = "{nom: A, courriel: a@free.fr, telephone: 06 00 00 00 00}"
    yaml = f"contacts: [{contact}]\nmembres: {{professionnels: [{member}]}}\n"
    assert found("RED007", yaml) == []
    assert found("RED007", "engagements: [Appeler le 06 00 00 00 00]\n")


def test_the_number_is_not_repeated() -> None:
    (finding,) = found("RED003", "evaluation: {methode: Numéro 255081416802538.}\n")
    assert "255081416802538" not in finding.message + finding.help


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("Moins de < 20 minutes > de trajet", False),
        ("Voir <https://example.org>.", False),
        ("Un <br> de trop", True),
        ('<a href="x">ici</a>', True),
        ("patients <a.dupont@example.org>", False),
    ],
)
def test_a_tag_of_html_in_a_text_is_found(text: str, caught: bool) -> None:
    assert wrong("RED002", text) is caught


@pytest.mark.parametrize(
    ("text", "day", "signature", "caught"),
    [
        ("Les trois missions socles", date(2022, 3, 30), "", False),
        ("Les trois missions socles", date(2022, 3, 31), "", False),
        ("Les quatre missions socles", date(2022, 3, 31), "", False),
        ("Les trois missions socles", date(2022, 9, 3), "", True),
        ("Les trois missions socles", date(2026, 10, 1), "2020-03", False),
        ("Les 4 missions socles", date(2022, 3, 30), "", True),
        ("Les quatre missions socle", date(2026, 10, 1), "", False),
        ("Trois missions, dont une mission socle", date(2026, 10, 1), "", False),
        ("Trois missions socles sur les quatre ont démarré", date(2026, 10, 1), "", False),
    ],
)
def test_number_of_missions(text: str, day: date, signature: str, caught: bool) -> None:
    head = f"contrat: {{signature: {signature}}}\n" if signature else ""
    assert wrong("RED006", text, day, head) is caught


def test_history_may_tell_what_was_true() -> None:
    from_history = "identite: {nom: A, historique: Les trois missions socles de 2020}\n"
    assert found("RED006", from_history) == []
