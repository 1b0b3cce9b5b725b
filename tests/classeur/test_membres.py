"""Members that stand in a table: it changes cell by cell, and stays where it is."""

from pathlib import Path

from cptskit.loading import load

from .gestes import change, exporte, reprend
from .livres import ENTETE, Livre
from .projets import avec_tableau


def test_members_of_a_table_change_in_it(tmp_path: Path) -> None:
    projet = avec_tableau(tmp_path / "cpts")
    livre = exporte(projet)
    livre.ecrit("Membres", 0, "Profession", "MG")
    livre.ecrit("Membres", 0, "Téléphone", "01 02 03 04 05")
    livre.ecrit("Membres", 2, "Prénom", "=cmd|' /C calc'!A0")
    livre.ajoute("Membres", Nom="Ajout; du", Prénom="Dom", Profession="sage-femme")
    change(projet, livre)
    assert (projet / "membres.csv").read_bytes().decode("utf-8-sig") == (
        "Nom;Prénom;Profession;RPPS;telephone\r\n"
        "Exemple;Camille;medecin_generaliste;;01 02 03 04 05\r\n"
        '\'=Modèle;"Do;mi";medecin_generaliste;10000000001\r\n'
        "\r\n"
        "Court;'=cmd|' /C calc'!A0\r\n"
        '"Ajout; du";Dom;sage_femme;;\r\n'
    )
    del livre.feuilles["Membres"][ENTETE + 2]
    reprend(projet, livre, retirer=True).write()
    assert "Modèle" not in (projet / "membres.csv").read_text(encoding="utf-8-sig")


def en_classeur(projet: Path) -> Path:
    """Put the members of a project in a workbook of its own, with a second sheet."""
    rows = [["Nom", "Prénom", "Profession"], ["Exemple", "Camille", "infirmier"], [], ["Court"]]
    other = [["à nous"]]
    (projet / "membres.xlsx").write_bytes(Livre({"Liste": rows, "Autre": other}).octets())
    (projet / "membres.csv").unlink()
    file = projet / "membres.yaml"
    file.write_bytes(file.read_bytes().replace(b"membres.csv", b"membres.xlsx"))
    return projet


def test_members_of_a_workbook_change_in_it(tmp_path: Path) -> None:
    projet = en_classeur(avec_tableau(tmp_path / "cpts"))
    livre = exporte(projet)
    livre.ecrit("Membres", 0, "Profession", "MG")
    livre.ecrit("Membres", 1, "Courriel", "=court@exemple.fr")
    livre.ajoute("Membres", Nom="Ajout", Prénom="Dom", Profession="sage-femme")
    found = reprend(projet, livre)
    assert (found.noms, found.notes) == (("membres.xlsx",), ())
    found.write()
    assert reprend(projet, livre).noms == ()
    back = Livre.lu((projet / "membres.xlsx").read_bytes()).feuilles
    assert back["Liste"] == [
        ["Nom", "Prénom", "Profession", "courriel"],
        ["Exemple", "Camille", "medecin_generaliste", ""],
        [],
        ["Court", "", "", "=court@exemple.fr"],
        ["Ajout", "Dom", "sage_femme", ""],
    ]
    assert back["Autre"] == [["à nous"]]
    del livre.feuilles["Membres"][ENTETE + 1]
    reprend(projet, livre, retirer=True).write()
    loaded = load(projet).written
    assert loaded is not None and loaded.membres is not None
    assert [professionnel.nom for professionnel in loaded.membres.professionnels] == [
        "Court",
        "Ajout",
    ]
