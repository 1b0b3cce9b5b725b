"""Values to cells and back, and cells that say anything: understood, or told what to write."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from cptskit.classeur.cases import Case
from cptskit.classeur.champs import Champ, Sorte, champs
from cptskit.classeur.ecriture import displayed
from cptskit.classeur.feuilles import FEUILLES
from cptskit.classeur.valeurs import (
    IncomprisError,
    as_written,
    canonical,
    mots_de,
    read_cell,
    to_write,
)
from cptskit.loading.workbooks import text_of
from cptskit.projet.codes import CodeMission
from cptskit.projet.diagnostic import Indicateur
from cptskit.projet.gouvernance import GroupeDeTravail
from cptskit.projet.membres import Professionnel
from cptskit.projet.missions import FicheAction
from cptskit.projet.nombres import Valeur
from cptskit.projet.suivi import Depense, Jalon
from cptskit.projet.territoire import Commune

ALL = [one for f in FEUILLES for modele in f.modeles for one in champs(modele)]
NBSP, NNBSP = "\u00a0", "\u202f"


def champ(modele: type[BaseModel], cle: str) -> Champ:
    return next(one for one in champs(modele) if one.cle == cle)


def said(one: Champ, text: str, **kinds: bool) -> Any:
    return read_cell(one, Case(text, 3, 1, **kinds))


@pytest.mark.parametrize(
    ("modele", "cle", "text", "kinds", "wanted"),
    [
        (Depense, "montant", f"12{NNBSP}500,50{NBSP}€", {}, "12 500,5"),
        (Depense, "montant", "12500.5", {}, "12 500,5"),
        (Depense, "etp", "0,8", {"nombre": True}, "0,8"),
        (Depense, "nature", "loyer", {}, "locaux"),
        (Depense, "nature", "Fonctionnement", {}, "fonctionnement"),
        (Depense, "mission", "Accès aux soins", {}, "acces_aux_soins"),
        (Indicateur, "valeur", "12,5 %", {}, "12,5 %"),
        (Indicateur, "valeur", f"{NBSP}12,5{NBSP}% ", {}, "12,5 %"),
        (Indicateur, "valeur", "0,125", {"nombre": True, "pourcent": True}, "12,5 %"),
        (Indicateur, "valeur", "0,07", {"nombre": True, "pourcent": True}, "7 %"),
        (Indicateur, "valeur", "0,125", {"nombre": True}, "0,125"),
        (Indicateur, "valeur", "<6", {}, "< 6"),
        (Indicateur, "couverture", "98,5", {"nombre": True}, "98,5 %"),
        (Indicateur, "annee", "2026", {"nombre": True}, "2026"),
        (Indicateur, "estimation", "x", {}, "oui"),
        (Commune, "insee", "1004", {"nombre": True}, "01004"),
        (Commune, "insee", "2a 004", {}, "2A004"),
        (Commune, "population", "14 035", {}, "14 035"),
        (Professionnel, "telephone", "102030405", {"nombre": True}, "0102030405"),
        (Professionnel, "profession", "IDEL", {}, "infirmier"),
        (Professionnel, "adhesion", "mars 2024", {}, "2024-03"),
        (Professionnel, "adhesion", "2024-03-01 00:00:00", {}, "2024-03-01"),
        (Jalon, "date", "1er mars 2024", {}, "2024-03-01"),
        (Jalon, "date", "2024", {"nombre": True}, "2024"),
        (Jalon, "fait", "VRAI", {}, "oui"),
    ],
)
def test_a_cell_is_understood_as_it_is_meant(
    modele: type[BaseModel], cle: str, text: str, kinds: dict[str, bool], wanted: str
) -> None:
    one = champ(modele, cle)
    assert to_write(one, said(one, text, **kinds)) == wanted


@pytest.mark.parametrize(
    ("modele", "cle", "text", "kinds", "words"),
    [
        (Depense, "montant", "à voir", {}, "n'est pas un nombre. Écrivez le nombre seul"),
        (Depense, "montant", "-5", {}, "trop petit. Le nombre est au moins 0"),
        (Depense, "montant", "0,5", {"nombre": True, "pourcent": True}, "format « Nombre »"),
        (Indicateur, "valeur", "x", {"nombre": True, "pourcent": True}, "n'est pas un nombre"),
        (Depense, "montant", "64.455", {}, "peut se lire de deux façons"),
        (Depense, "nature", "chips", {}, "n'est pas un choix possible. Choisissez : Coord"),
        (Depense, "montant", "#REF!", {"erreur": True}, "formule est en erreur"),
        (Depense, "libelle", "a\x07b", {}, "caractère invisible"),
        (Jalon, "date", "46112", {"nombre": True}, "Donnez à la cellule le format « Date »"),
        (Jalon, "date", "31/02/2026", {}, "n'existe pas au calendrier"),
        (Jalon, "date", "10:30:00", {}, "n'est pas une date"),
        (Jalon, "fait", "bientôt", {}, "ni oui ni non. Écrivez oui ou non"),
        (Indicateur, "annee", "26", {}, "trop petit. Le nombre est au moins 1900"),
        (Indicateur, "id", "un deux", {}, "n'est pas un identifiant"),
        (Commune, "insee", "Ajaccio", {}, "n'est pas un code Insee"),
        (Professionnel, "profession", "médecin", {}, "n'est pas un choix possible"),
    ],
)
def test_what_is_not_understood_says_what_to_write(
    modele: type[BaseModel], cle: str, text: str, kinds: dict[str, bool], words: str
) -> None:
    with pytest.raises(IncomprisError) as raised:
        said(champ(modele, cle), text, **kinds)
    assert words in f"{raised.value.message} {raised.value.aide}"


def test_a_list_is_a_line_a_text_and_ids_have_commas() -> None:
    assert said(champ(FicheAction, "acteurs"), "• médecins\n\n- kinés ") == ("médecins", "kinés")
    assert said(champ(FicheAction, "besoins"), "B1; B2,B3 B4") == ("B1", "B2", "B3", "B4")
    assert said(champ(FicheAction, "besoins"), " , ") is None
    missions = said(champ(GroupeDeTravail, "missions"), "Accès aux soins, prévention")
    assert missions == (CodeMission.ACCES_AUX_SOINS, CodeMission.PREVENTION)


@pytest.mark.parametrize(
    "one",
    [one for one in ALL if one.sorte is Sorte.CHOIX],
    ids=lambda one: f"{one.modele.__name__}.{one.cle}",
)
def test_the_words_of_each_choice_are_read_back(one: Champ) -> None:
    assert one.choix is not None
    words = mots_de(one.choix)
    assert {said(one, text).value: code for code, text in words.items()} == {
        code: code for code in words
    }


FREE = settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
NUMBERS = st.decimals(
    min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False
).map(lambda number: number.normalize())


@FREE
@given(NUMBERS, st.booleans(), st.booleans())
def test_a_measure_is_the_same_after_a_spreadsheet(
    nombre: Decimal, pourcent: bool, masquee: bool
) -> None:
    one = champ(Indicateur, "valeur")
    value = Valeur(nombre, pourcent, masquee)
    shown = displayed(one, value)
    if isinstance(shown, Valeur):
        back = said(one, text_of(float(shown.nombre / 100)), nombre=True, pourcent=True)
    else:
        text = shown if isinstance(shown, str) else text_of(float(shown))
        back = said(one, text, nombre=not isinstance(shown, str))
    assert canonical(one, back) == canonical(one, value)


@FREE
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from([4, 7, 10]))
def test_a_date_is_the_same_after_a_spreadsheet(day: date, digits: int) -> None:
    one = champ(Jalon, "date")
    value = said(one, day.isoformat()[:digits])
    shown = displayed(one, value)
    assert said(one, shown if isinstance(shown, str) else text_of(shown)) == value


@FREE
@given(st.sampled_from(ALL), st.text(max_size=40), st.booleans(), st.booleans(), st.booleans())
def test_any_cell_is_read_or_told(
    one: Champ, text: str, nombre: bool, pourcent: bool, erreur: bool
) -> None:
    try:
        value = said(one, text, nombre=nombre, pourcent=pourcent, erreur=erreur)
    except IncomprisError as error:
        assert error.message
    else:
        again = canonical(one, value)
        assert again == "" or one.sorte in (Sorte.LIGNES, Sorte.CODES) or as_written(value)
