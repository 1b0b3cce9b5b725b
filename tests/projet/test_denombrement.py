from typing import Any

from cptskit.projet.denombrement import Denombrement, denombrer
from cptskit.projet.membres import Membres


def counted(**membres: Any) -> Denombrement:
    return denombrer(Membres.model_validate(membres))


def heads(found: Denombrement) -> dict[str, int | None]:
    return {effectif.profession.value: effectif.nombre for effectif in found.effectifs}


LISTED = [
    {
        "nom": "A",
        "profession": "infirmier",
        "mode_exercice": "liberal",
        "commune": "Saint-Jean",
    },
    {"nom": "B", "profession": "infirmier", "mode_exercice": "mixte", "commune": "Saint-Jean"},
    {"nom": "C", "profession": "medecin_generaliste", "commune": "SAINT JEAN"},
    {"nom": "D", "commune": "Miribel"},
]


def test_a_list_is_counted() -> None:
    found = counted(professionnels=LISTED)
    assert found.total == 4
    assert heads(found) == {"medecin_generaliste": 1, "infirmier": 2}
    assert found.sans_profession == 1
    assert [(mode.value, count) for mode, count in found.modes] == [("liberal", 1), ("mixte", 1)]
    assert found.communes == (("Saint-Jean", 3), ("Miribel", 1))


def test_a_number_that_is_given_stays() -> None:
    effectifs = [{"profession": "infirmier", "nombre": 9}, {"profession": "pharmacien"}]
    found = counted(professionnels=LISTED, effectifs=effectifs, nombre=12)
    assert found.total == 12
    assert heads(found) == {"infirmier": 9, "pharmacien": None, "medecin_generaliste": 1}


def test_the_territory_is_kept_beside_what_is_counted() -> None:
    effectifs = [{"profession": "infirmier", "territoire": 40}]
    (nurses, *_) = counted(professionnels=LISTED, effectifs=effectifs).effectifs
    assert (nurses.nombre, nurses.territoire) == (2, 40)


def test_nothing_is_counted_of_nothing() -> None:
    assert denombrer(None) == Denombrement() == counted()
