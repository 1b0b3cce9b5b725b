"""Professions in the words that people use; what is not sure is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.projet.codes import ModeExercice
from cptskit.projet.professions import Profession
from cptskit.vocabulaire import professions
from cptskit.vocabulaire.professions import read_profession
from tests.bounded import within


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("MG", "medecin_generaliste"),
        ("médecin généraliste", "medecin_generaliste"),
        ("Généralistes", "medecin_generaliste"),
        ("M.G.", "medecin_generaliste"),
        ("Médecin spécialiste", "medecin_specialiste"),
        ("IDEL", "infirmier"),
        ("I.D.E.", "infirmier"),
        ("Infirmier·ère", "infirmier"),
        ("infirmier(ère) diplômé(e) d'État", "infirmier"),
        ("Infirmière D.E. libérale", "infirmier"),
        ("infirmier/infirmière", "infirmier"),
        ("IPA", "infirmier_pratique_avancee"),
        ("Infirmière en pratique avancée", "infirmier_pratique_avancee"),
        ("Kiné", "masseur_kinesitherapeute"),
        ("MK", "masseur_kinesitherapeute"),
        ("Masseuse-kinésithérapeute", "masseur_kinesitherapeute"),
        ("ORTHOPHONISTE", "orthophoniste"),
        ("Sages-femmes", "sage_femme"),
        ("pharmacienne", "pharmacien"),
        ("Dentiste", "chirurgien_dentiste"),
        ("Chirurgien(ne)-dentiste", "chirurgien_dentiste"),
        ("podologue", "pedicure_podologue"),
        ("Psychologue clinicienne", "psychologue"),
        ("Assistante de service social", "assistant_social"),
        ("Manipulateur ERM", "manipulateur_radio"),
        ("sage_femme", "sage_femme"),
    ],
)
def test_the_usual_words_for_a_profession_give_its_code(written: str, code: str) -> None:
    reading = read_profession(written)
    assert (reading.profession, reading.fault, reading.specialite) == (code, "", "")


@pytest.mark.parametrize("profession", Profession)
def test_our_own_words_and_codes_are_read(profession: Profession) -> None:
    for written in (profession.value, profession.singulier, profession.pluriel.upper()):
        assert read_profession(written).profession is profession


@pytest.mark.parametrize(
    ("written", "mode"),
    [
        ("infirmière libérale", ModeExercice.LIBERAL),
        ("IDEL", ModeExercice.LIBERAL),
        ("kiné salariée", ModeExercice.SALARIE),
        ("médecin généraliste libéral salarié", ModeExercice.MIXTE),
        ("infirmier", None),
    ],
)
def test_words_may_say_the_mode_of_practice(written: str, mode: ModeExercice | None) -> None:
    assert read_profession(written).mode is mode


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("cardiologue", "medecin_specialiste"),
        ("Dr pédiatre", "medecin_specialiste"),
        ("Pharmacienne titulaire", "pharmacien"),
        ("Infirmière Asalée", "infirmier"),
        ("ostéopathe", "autre"),
        ("MG remplaçante", "medecin_generaliste"),
        ("infirmière psychiatrique", "infirmier"),
    ],
)
def test_what_a_word_says_more_is_kept(written: str, code: str) -> None:
    reading = read_profession(written)
    assert (reading.profession, reading.specialite) == (code, written)


@pytest.mark.parametrize(
    ("specialite", "code"),
    [
        ("Médecine générale", "medecin_generaliste"),
        ("Spécialiste en Médecine générale (SM)", "medecin_generaliste"),
        ("Cardiologie et Maladies vasculaires (SM)", "medecin_specialiste"),
        ("gynécologue", "medecin_specialiste"),
        ("Biologie médicale", "biologiste"),
        ("", None),
        ("autre", None),
    ],
)
def test_the_speciality_tells_physicians_apart(specialite: str, code: str | None) -> None:
    assert read_profession("Médecin", specialite).profession == code


def test_the_speciality_tells_nurses_apart() -> None:
    mention = "Exercice infirmier en pratique avancée oncologie et hémato-oncologie (SI)"
    reading = read_profession("Infirmier", mention)
    assert reading.profession is Profession.INFIRMIER_PRATIQUE_AVANCEE


@pytest.mark.parametrize("written", ["Médecin", "AS", "psy", "ortho", "Chirurgien", "Dr", "IDEC"])
def test_an_ambiguous_word_is_told_with_what_it_may_mean(written: str) -> None:
    reading = read_profession(written)
    assert reading.profession is None
    assert "peut se lire de plusieurs façons" in reading.fault
    assert " ou « " in reading.fault


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("infimière", "Vouliez-vous dire « infirmier » ?"),
        ("kinee", "Vouliez-vous dire « masseur-kinésithérapeute » ?"),
        ("IDE et IPA", "Écrivez une profession"),
        ("plombier", "Écrivez une profession"),
        ("???", "Écrivez une profession"),
    ],
)
def test_an_unknown_word_is_told_with_a_suggestion(written: str, hint: str) -> None:
    reading = read_profession(written)
    assert reading.profession is None
    assert hint in reading.fault


def test_no_word_is_in_two_lists() -> None:
    assert not professions._details().keys() & professions._ambiguous().keys()
    assert not professions._usual().keys() & professions._ambiguous().keys()


@given(st.text())
def test_any_word_is_answered(written: str) -> None:
    reading = read_profession(written)
    assert (reading.profession is None) is bool(reading.fault)


def test_a_cell_of_blanks_is_read_as_one_blank() -> None:
    with within(30):
        reading = read_profession(f"infirmière{' ' * 100_000}(Asalée)")
    assert (reading.profession, reading.specialite) == (
        read_profession("infirmière (Asalée)").profession,
        read_profession("infirmière (Asalée)").specialite,
    )
