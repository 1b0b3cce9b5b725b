"""The first sheet, « Lisez-moi »: what the workbook holds, how to use it, who may see it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from cptskit.classeur.feuille import Feuille
from cptskit.classeur.looks import Looks
from cptskit.francais.dates import long_date
from cptskit.francais.ponctuation import typo
from cptskit.projet import Projet

NOM = "Lisez-moi"

_PRIVATE = (
    "Ce classeur porte des noms, et peut porter des numéros RPPS, des adresses et des téléphones : "
    "ce sont des données personnelles. Ne le publiez pas, ne l'envoyez qu'à ceux qui en ont besoin "
    "pour le projet, et effacez les copies qui ne servent plus."
)
_USE = (
    "Modifiez les cellules, triez, filtrez, déplacez ou ajoutez des colonnes : cela ne gêne pas.",
    "Une ligne nouvelle s'écrit sous la dernière, sans référence (colonne « Réf. »).",
    "Une ligne retirée est proposée au retrait, et rien n'est retiré sans votre accord.",
    "Les colonnes grises ne se modifient pas : elles servent à retrouver les lignes.",
    "Une case hachurée n'a pas de sens pour sa ligne.",
    "Dans une liste de textes, une ligne de la cellule par texte (Alt + Entrée).",
    "Arrêtez le curseur sur un titre de colonne : une note dit ce qu'elle attend.",
    "Pour reprendre le classeur : cptskit classeur import classeur.xlsx. Les changements sont "
    "montrés ; --appliquer les écrit.",
)


class Page(Protocol):
    """A sheet with its rows."""

    @property
    def feuille(self) -> Feuille:
        """The declaration of the sheet."""

    @property
    def rangs(self) -> Sequence[object]:
        """Its rows."""


def write_cover(book: Any, looks: Looks, projet: Projet, pages: Sequence[Page], jour: date) -> None:
    """Write the first sheet."""
    sheet = book.add_worksheet(NOM)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 2, 9)
    sheet.set_column(3, 3, 78)
    sheet.set_row(1, 34)
    sheet.write_string(1, 1, projet.identite.nom, looks.grand)
    sheet.write_string(2, 1, typo(f"Classeur du projet, {long_date(jour)}"), looks.sous_titre)
    sheet.set_row(4, 52)
    sheet.merge_range(4, 1, 4, 3, typo(_PRIVATE), looks.alerte)
    row = _section(sheet, looks, 6, "Comment s'en servir")
    for text in _USE:
        sheet.merge_range(row, 1, row, 3, typo(f"•  {text}"), looks.corps)
        row += 1
    row = _section(sheet, looks, row + 1, "Les feuilles")
    for page in pages:
        target = f"internal:'{page.feuille.nom}'!A1"
        sheet.write_url(row, 1, target, looks.lien, page.feuille.nom)
        sheet.write_number(row, 2, len(page.rangs), looks.compte)
        sheet.write_string(row, 3, typo(page.feuille.aide), looks.en_retrait)
        row += 1
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)
    sheet.set_tab_color(looks.couleur)


def _section(sheet: Any, looks: Looks, row: int, title: str) -> int:
    sheet.set_row(row, 22)
    for column in (1, 2, 3):
        sheet.write_string(row, column, title if column == 1 else "", looks.rubrique)
    return row + 1
