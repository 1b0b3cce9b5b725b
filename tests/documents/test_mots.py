from datetime import date
from decimal import Decimal

import pytest

from cptskit.documents import mots
from cptskit.francais.dates import long_date
from cptskit.francais.listes import joined, series
from cptskit.francais.phrases import bracketed, capitalised, continued, quoted, with_unit
from cptskit.projet import codes
from cptskit.projet.dates import DateCivile
from cptskit.projet.gouvernance import Elu
from cptskit.projet.identite import Contact
from cptskit.projet.membres import Professionnel
from cptskit.projet.nombres import Valeur

THIN, NBSP = "\u202f", "\u00a0"


def test_numbers_have_thin_spaces_and_a_comma() -> None:
    assert mots.nombre(64455) == f"64{THIN}455"
    assert mots.nombre(Decimal("12.50")) == "12,5"


def test_euros_show_cents_only_where_there_are_some() -> None:
    assert mots.montant(Decimal(50000)) == f"50{THIN}000{NBSP}€"
    assert mots.montant(Decimal("1250.5")) == f"1{THIN}250,50{NBSP}€"


@pytest.mark.parametrize(
    ("brut", "unite", "words"),
    [
        ("1 121", None, f"1{THIN}121"),
        ("1 121", "patients", f"1{THIN}121 patients"),
        ("12,5 %", None, "12,5 %"),
        ("12,5 %", "%", "12,5 %"),
        ("< 6", "médecins", "moins de 6 médecins"),
    ],
)
def test_a_measured_value_is_written_with_its_unit(
    brut: str, unite: str | None, words: str
) -> None:
    assert mots.valeur(Valeur.lire(brut), unite) == words


def test_dates_are_written_as_french_people_say_them() -> None:
    assert long_date(date(2026, 11, 21)) == "21 novembre 2026"
    assert long_date(date(2026, 11, 1)) == "1er novembre 2026"
    assert long_date(date(2026, 12, 11)) == "11 décembre 2026"
    assert mots.date_de(DateCivile(2020, 3)) == "mars 2020"
    assert mots.date_de(None) == ""


def test_zero_and_one_are_singular() -> None:
    assert mots.pluriel(0, "commune") == "0 commune"
    assert mots.pluriel(1, "commune") == "1 commune"
    assert mots.pluriel(2, "commune") == "2 communes"
    assert mots.pluriel(2, "an", "ans") == "2 ans"


def test_lists_end_with_et() -> None:
    assert joined([]) == ""
    assert joined(["a"]) == "a"
    assert joined(["a", "", "b", "c"]) == "a, b et c"


def test_a_unit_is_said_once() -> None:
    assert with_unit("Temps d'accès", "minutes") == "Temps d'accès (minutes)"
    assert with_unit("Patients inclus", "patients") == "Patients inclus"
    assert with_unit("Part des patients", "%") == "Part des patients"


def test_quotation_marks_are_put_once() -> None:
    assert quoted("Bonjour.") == "« Bonjour. »"
    assert quoted("«\u00a0Bonjour.\u00a0»") == "« Bonjour. »"


def test_a_capital_changes_nothing_else() -> None:
    assert capitalised("équipe MSP") == "Équipe MSP"


@pytest.mark.parametrize(
    "code", [code for enum in vars(codes).values() if hasattr(enum, "__members__") for code in enum]
)
def test_no_code_shows_as_it_is_written_in_yaml(code: object) -> None:
    assert "_" not in mots.code(code)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Offrir 120 créneaux.", "offrir 120 créneaux"),
        ("Une personne pour écrire", "une personne pour écrire"),
        ("L'accès aux soins", "l'accès aux soins"),
        ("S'entraider entre pairs", "s'entraider entre pairs"),
        ("Un médecin traitant pour chacun", "un médecin traitant pour chacun"),
        ("MSP et CDS", "MSP et CDS"),
        ("Écrire un plan", "écrire un plan"),
        ("Rendre régulier", "rendre régulier"),
        *((nom, nom) for nom in ("Bergerac", "Quimper", "Loire", "Indre", "Isère", "Xavier")),
        ("Conseil juridique", "conseil juridique"),
        ("Assemblée générale", "assemblée générale"),
        ("Deuxième dialogue de gestion", "deuxième dialogue de gestion"),
        ("Vice-présidente", "vice-présidente"),
        ("Coprésidence de l'association", "coprésidence de l'association"),
        ("Remise-en-Forme", "Remise-en-Forme"),
        ("", ""),
    ],
)
def test_a_sentence_goes_on_after_a_colon(text: str, words: str) -> None:
    assert continued(text) == words


def test_brackets_within_brackets_are_square() -> None:
    assert bracketed("décompte (provisoire)") == "décompte [provisoire]"


def test_a_person_is_named_with_the_title_once() -> None:
    camille = Contact.model_validate(
        {"nom": "Camille Exemple", "civilite": "Mme", "profession": "infirmier"}
    )
    assert mots.personne(camille) == "Mme Camille Exemple"
    assert mots.metier(camille) == "infirmière"
    titled = camille.model_copy(update={"nom": "Dr Camille Exemple"})
    assert mots.personne(titled) == "Dr Camille Exemple"
    unknown = camille.model_copy(update={"civilite": None, "profession": None})
    assert (mots.personne(unknown), mots.metier(unknown)) == ("Camille Exemple", "")
    member = {"nom": "Exemple", "prenom": "Erwan", "civilite": "M."}
    assert mots.personne(Professionnel.model_validate(member)) == "M. Erwan Exemple"
    assert mots.personne(Elu()) == ""


def test_sentences_in_a_series_lose_their_points() -> None:
    assert series(["Recueillir.", "", "Rappeler", "CPAM"]) == "Recueillir ; rappeler ; CPAM"


def test_sentences_that_hold_semicolons_are_set_apart_by_points() -> None:
    assert series(["Un ; deux.", "Trois"]) == "Un ; deux. Trois."
    assert series(["Un ; deux."]) == "Un ; deux"


@pytest.mark.parametrize(
    ("debut", "fin", "words"),
    [
        ("2020-03-01", "2021-05-31", "du 1er mars 2020 au 31 mai 2021"),
        ("2020-04", "2021", "d'avril 2020 à 2021"),
        ("2020-10", None, "à partir d'octobre 2020"),
        ("2020", None, "à partir de 2020"),
        (None, "2021-05-31", "jusqu'au 31 mai 2021"),
        (None, "2021", "jusqu'en 2021"),
        (None, None, ""),
    ],
)
def test_a_period_says_what_is_known_of_it(debut: str | None, fin: str | None, words: str) -> None:
    first, last = (DateCivile.lire(one) if one else None for one in (debut, fin))
    assert mots.periode(first, last) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [("2020-03-01", "le 1er mars 2020"), ("2020-03", "en mars 2020"), ("2020", "en 2020")],
)
def test_a_date_takes_the_preposition_of_what_is_known_of_it(when: str, words: str) -> None:
    assert mots.quand(DateCivile.lire(when)) == words
