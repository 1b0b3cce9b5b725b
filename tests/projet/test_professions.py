import pytest

from cptskit.projet.codes import Civilite
from cptskit.projet.professions import Profession


@pytest.mark.parametrize(
    ("profession", "civilite", "words"),
    [
        (Profession.INFIRMIER, Civilite.MADAME, "infirmière"),
        (Profession.INFIRMIER, Civilite.MONSIEUR, "infirmier"),
        (Profession.INFIRMIER, None, "infirmier(ère)"),
        (Profession.PHARMACIEN, None, "pharmacien(ne)"),
        (Profession.COORDINATEUR, None, "coordinateur(trice)"),
        (Profession.MASSEUR_KINESITHERAPEUTE, None, "masseur(euse)-kinésithérapeute"),
        (Profession.OPTICIEN_LUNETIER, None, "opticien(ne)-lunetier(ère)"),
        (Profession.ORTHOPHONISTE, None, "orthophoniste"),
        (Profession.MEDECIN_GENERALISTE, Civilite.MADAME, "médecin généraliste"),
        (Profession.SAGE_FEMME, Civilite.MONSIEUR, "sage-femme"),
    ],
)
def test_a_profession_agrees_with_the_person(
    profession: Profession, civilite: Civilite | None, words: str
) -> None:
    assert profession.accordee(civilite) == words


def test_a_profession_whose_feminine_is_missing_would_show() -> None:
    endings = ("ier", "ien", "eur", "ant", "é", "ère", "eux")
    unchanged = [one for one in Profession if one.feminin == one.singulier]
    assert [one for one in unchanged if one.singulier.split()[0].endswith(endings)] == []
