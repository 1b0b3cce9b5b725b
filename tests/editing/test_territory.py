"""Communes come, go and are brought up to date; comments and order stay."""

import shutil
from datetime import date
from pathlib import Path

import pytest

import cptskit
from cptskit.editing.plan import Edited, Wish
from cptskit.editing.territory import edit_territory
from cptskit.loading import load
from cptskit.referentiels import commune, communes_de_l_epci, epci
from cptskit.socle.errors import UneditableError

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = date(2026, 11, 21)
HEAD = "etape: lettre\nidentite: {nom: Essai}\n"


def project(folder: Path, territoire: str) -> Path:
    (folder / "cpts.yaml").write_text(HEAD, encoding="utf-8")
    (folder / "territoire.yaml").write_text(territoire, encoding="utf-8", newline="")
    return folder


def edit(folder: Path, wish: Wish) -> Edited:
    return edit_territory(load(folder), wish, DAY)


def lines(edited: Edited) -> list[str]:
    """Return the lines of the diff that change something."""
    return [
        line
        for line in edited.difference().splitlines()
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]


@pytest.mark.parametrize(
    "name", ["metropole-ouest", "minimal", "pays-berjalliens", "vallee-rurale"]
)
def test_an_example_up_to_date_stays_as_it_is(name: str) -> None:
    edited = edit(EXAMPLES / name, Wish(rafraichir=True))
    assert not edited.change
    assert edited.difference() == ""


def test_a_figure_of_another_year_is_brought_up_to_date() -> None:
    edited = edit(EXAMPLES / "bergerac", Wish(rafraichir=True))
    assert [line.split(":")[0] for line in lines(edited)] == [
        *("-    valeur", "-    annee", "-    source", "-    nature"),
        *("+    valeur", "+    annee", "+    source", "+    nature"),
    ]
    assert "+    valeur: 61 915" in edited.difference()
    assert "+    nature: municipale # municipale ou totale" in edited.difference()


def test_a_commune_is_put_in_its_place_and_another_taken_out() -> None:
    wish = Wish(ajouter=(commune("24520"), commune("24051")), retirer=(commune("24549"),))
    edited = edit(EXAMPLES / "bergerac", wish)
    assert lines(edited) == [
        "+      partiel: oui",
        "+    - nom: CC Sarlat-Périgord Noir",
        "+      siren: 200027217",
        "+      partiel: oui",
        "+    - {insee: 24520, nom: Sarlat-la-Canéda}",
        "-    - {insee: 24549, nom: Thénac}",
    ]
    assert edited.remarques[0] == "Déjà dans le territoire : Bosset."
    assert "64 455, 2020) reste telle quelle" in edited.remarques[1]


def test_figures_that_were_the_official_ones_follow() -> None:
    edited = edit(EXAMPLES / "minimal", Wish(retirer=(commune("01424"),)))
    assert edited.fichier == "cpts.yaml"
    assert lines(edited) == [
        "-    - {insee: 01424, nom: Tramoyes}",
        "-    - {nom: CC de Miribel et du Plateau, siren: 240100800}",
        '-  population: {valeur: 25 459, annee: 2023, source: "Insee, population municipale"}',
        "+    - {nom: CC de Miribel et du Plateau, siren: 240100800, partiel: oui}",
        '+  population: {valeur: 23 607, annee: 2023, source: "Insee, population municipale"}',
    ]


def test_an_epci_that_leaves_is_no_more_quoted() -> None:
    wish = Wish(retirer=communes_de_l_epci("243301165"))
    edited = edit(EXAMPLES / "metropole-ouest", wish)
    assert "-    - nom: CC Jalle Eau Bourde" in lines(edited)
    assert "+  nombre_de_communes: 3" in lines(edited)
    assert edited.remarques == ("Déjà hors du territoire : Canéjan et Cestas.",)


def test_what_was_added_and_taken_out_again_leaves_the_same_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    shutil.copytree(EXAMPLES / "pays-berjalliens", folder)
    file = folder / "territoire.yaml"
    before = file.read_bytes()
    bergerac = communes_de_l_epci("200070647")
    there = edit(folder, Wish(ajouter=bergerac, epci=(epci("200070647"),)))
    file.write_bytes(there.apres.encode())
    assert cptskit.load(folder).findings == ()
    back = edit(folder, Wish(retirer=bergerac))
    assert back.apres.encode() == before


def test_codes_names_and_figures_of_other_times_are_renewed(tmp_path: Path) -> None:
    project(
        tmp_path,
        """\
territoire:
  communes:
    - insee: "01003" # code d'avant
      nom: Amareins
      population: 12
    # une partie
    - {insee: 01120, nom: Cordieux}
    - {insee: 01262, nom: montluel}
    - {insee: 24999}
""",
    )
    edited = edit(tmp_path, Wish(rafraichir=True))
    assert lines(edited) == [
        '-    - insee: "01003" # code d\'avant',
        "-      nom: Amareins",
        "-      population: 12",
        "-    # une partie",
        "-    - {insee: 01120, nom: Cordieux}",
        "-    - {insee: 01262, nom: montluel}",
        '+    - insee: "01165" # code d\'avant',
        "+      nom: Francheleins",
        "+      population: 1 597",
        "+    - {insee: 01262, nom: Montluel}",
    ]
    assert edited.remarques == (
        "La somme des populations n'est pas connue : vérifiez « population: ».",
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_new_project_is_filled_and_keeps_its_comments(newline: str, tmp_path: Path) -> None:
    cptskit.init(tmp_path, nom="Essai", etape="projet")
    file = tmp_path / "territoire.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", newline.encode()))
    edited = edit(
        tmp_path, Wish(ajouter=communes_de_l_epci("200070647"), epci=(epci("200070647"),))
    )
    file.write_bytes(edited.apres.encode())
    assert edited.apres.count("\r\n") == (edited.apres.count("\n") if newline == "\r\n" else 0)
    loaded = load(tmp_path)
    assert loaded.projet is not None
    assert loaded.projet.territoire is not None
    assert len(loaded.projet.territoire.communes) == 38
    assert loaded.projet.territoire.population is not None
    assert "# Intercommunalités du territoire." in edited.apres
    assert "# Nombre de communes annoncé dans les documents." in edited.apres
    assert "# CPTS voisines et façon de travailler avec elles." in edited.apres


@pytest.mark.parametrize("territoire", ["", "territoire:\n", "membres: {nombre: 3}"])
def test_a_section_that_is_not_there_is_written(territoire: str, tmp_path: Path) -> None:
    project(tmp_path, territoire or "# rien\nannexes:\n")
    edited = edit(tmp_path, Wish(ajouter=(commune("24037"),)))
    (tmp_path / edited.fichier).write_text(edited.apres, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.projet is not None, loaded.findings
    assert loaded.projet.territoire is not None
    assert [one.insee for one in loaded.projet.territoire.communes] == ["24037"]


def test_all_may_leave(tmp_path: Path) -> None:
    project(
        tmp_path,
        "territoire:\n  communes:\n    - {insee: 24037}\n  # suite\n  chevauchement: non\n",
    )
    edited = edit(tmp_path, Wish(retirer=(commune("24037"),)))
    assert edited.apres == "territoire:\n  communes:\n  # suite\n  chevauchement: non\n"


def test_a_section_between_braces_is_refused(tmp_path: Path) -> None:
    project(tmp_path, "territoire: {chevauchement: non}\n")
    with pytest.raises(UneditableError, match=r"territoire\.yaml"):
        edit(tmp_path, Wish(ajouter=(commune("24037"),)))
