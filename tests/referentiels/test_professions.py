from datetime import date

import pytest

from cptskit.projet.professions import Profession as Membre
from cptskit.referentiels import (
    UnknownCodeError,
    profession,
    secteurs,
    specialites,
    toutes_les_professions,
)
from cptskit.referentiels.professions import codes_de


def test_a_profession_says_its_union() -> None:
    infirmier = profession("60")
    assert (infirmier.libelle, infirmier.urps, infirmier.fin) == ("Infirmier", "infirmiers", None)


def test_the_psychologist_moved_to_another_nomenclature() -> None:
    assert profession("93").nomenclature == "TRE_R95-UsagerTitre"


def test_a_deprecated_profession_is_still_found() -> None:
    assert profession("35").fin == date(2024, 12, 13)


def test_an_unknown_profession_is_refused() -> None:
    with pytest.raises(UnknownCodeError, match="profession"):
        profession("00")


def test_the_tables_are_whole() -> None:
    assert [len(t) for t in (toutes_les_professions(), specialites(), secteurs())] == [46, 103, 25]
    assert "SA63" in {s.code for s in secteurs()}


def test_professions_of_members_have_official_codes() -> None:
    assert [one.libelle for one in codes_de("infirmier")] == [
        "Infirmier",
        "Infirmier psychiatrique",
    ]
    assert [one.nomenclature for one in codes_de("psychologue")] == ["TRE_R95-UsagerTitre"]
    assert [one.code for one in codes_de("medecin_specialiste")] == ["10"]


def test_only_these_professions_of_members_have_none() -> None:
    without = {one.value for one in Membre if not codes_de(one.value)}
    assert without == {"assistant_medical", "enseignant_apa", "coordinateur", "autre"}
