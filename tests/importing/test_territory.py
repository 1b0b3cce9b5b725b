"""The communes of members, spelled as the territory has them; another one is told."""

from pathlib import Path

from cptskit.projet.territoire import Commune
from cptskit.usages.import_ import import_members

ORNE = (Commune(insee="61169", nom="Flers"), Commune(insee="61391"))


def test_communes_of_members_are_those_of_the_territory(tmp_path: Path) -> None:
    source = tmp_path / "liste.csv"
    source.write_text(
        "Nom;Profession;Lieu exercice\nA;IDE;ST GEORGES DES GROSEILLERS\nB;IDE;flers\n"
        "C;IDE;Bergerac\nD;IDE;\n",
        encoding="utf-8",
    )
    outcome = import_members(source, territoire=ORNE)
    assert [member.get("commune", "") for member in outcome.members] == [
        "Saint-Georges-des-Groseillers",
        "Flers",
        "Bergerac",
        "",
    ]
    assert [(note.row, note.message) for note in outcome.notes] == [
        (4, "« Bergerac » n'est pas une commune du territoire : vérifiez.")
    ]


def test_without_a_territory_nothing_is_said(tmp_path: Path) -> None:
    source = tmp_path / "liste.csv"
    source.write_text("Nom;Profession;Ville\nA;IDE;Bergerac\n", encoding="utf-8")
    assert import_members(source).notes == ()
