"""What differences come to: communes, inhabitants, size and euros, members."""

from datetime import date
from pathlib import Path

from cptskit.comparaison import Fait, faits
from tests.comparaison.test_ecarts import projet

DAY = date(2026, 10, 1)
A = """territoire:
  communes: [{insee: 34154, nom: Mauguio, population: 16 522}, {insee: 34192, nom: Palavas}]
  population: {valeur: 39 000, annee: 2023, source: Insee}
membres: {effectifs: [{profession: infirmier, nombre: 5}]}
"""


def found(before: str, after: str, folder: Path) -> dict[str, Fait]:
    both = projet(before, folder / "a"), projet(after, folder / "b")
    return {fait.nom: fait for fait in faits(*both, DAY)}


def test_communes_inhabitants_size_and_members(tmp_path: Path) -> None:
    after = A.replace(", {insee: 34192, nom: Palavas}", ", {insee: 34344, nom: La Grande-Motte}")
    after = after.replace("39 000", "41 000").replace("nombre: 5", "nombre: 7")
    said = found(A, after, tmp_path)
    assert said["communes"].detail == "+ La Grande-Motte ; - Palavas"
    assert (said["habitants"].avant, said["habitants"].apres) == ("39 000", "41 000")
    assert said["habitants"].detail == "+2 000"
    assert (said["taille"].avant, said["taille"].apres) == ("1", "2")
    assert "par an au plus" in said["taille"].detail
    assert said["membres"].detail == "infirmiers 5 → 7"


def test_the_size_of_a_contract_holds(tmp_path: Path) -> None:
    contract = "contrat: {taille: 1, signature: 2026-01-15}\n"
    said = found(A + contract, A.replace("39 000", "41 000") + contract, tmp_path)
    assert "taille" not in said
    assert said["taille selon les habitants"].detail.startswith("le contrat dit 1")


def test_a_project_beside_itself_has_no_changed_figure(tmp_path: Path) -> None:
    assert found(A, A, tmp_path) == {}
