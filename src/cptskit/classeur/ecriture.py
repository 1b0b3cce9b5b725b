"""Writes the workbook of a project: sheets of one look, printable, with choices and notes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from io import BytesIO
from math import ceil
from typing import Any

from cptskit.classeur import instantane
from cptskit.classeur.champs import Champ, Sorte, champs
from cptskit.classeur.feuille import Feuille
from cptskit.classeur.feuilles import feuilles_de
from cptskit.classeur.garde import write_cover
from cptskit.classeur.looks import Looks
from cptskit.classeur.rangs import Rang, rangs
from cptskit.classeur.valeurs import as_written, mots_de
from cptskit.documents.figures.style import ACCENT
from cptskit.documents.tableurs.classeur import opened
from cptskit.loading.formulas import neutralised
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.socle.archives import of_one_system

REF = "Réf."
ENTETE = 2
"""The row of the headings, from 0: below the title and a line of help."""
_LONGEST = 32_000
"""The most characters of a cell; Excel allows a little more."""
_EMPTY_ROWS = 300
"""How many rows below the last one also have lists of choices."""
_PAGE = 150
"""The width in characters of a page that is still readable when printed."""
_INLINE = 200
"""The most characters of a list of choices written in the validation itself."""
_FIRST_YEAR = 1900
_LINE, _HEAD_LINE, _TALLEST = 13.2, 14.0, 400.0
_PER_WIDTH = 1.1
"""Characters of our font per unit of width, allowing for word breaks."""
TROP_LONG = "(texte trop long pour une cellule : il reste dans les fichiers du projet)"


@dataclass(frozen=True)
class Page:
    """A sheet with its rows and their references."""

    feuille: Feuille
    rangs: Sequence[Rang]

    @property
    def refs(self) -> Sequence[str]:
        """The reference of each row, as M1."""
        return [f"{self.feuille.prefixe()}{at}" for at in range(1, len(self.rangs) + 1)]


def pages(projet: Projet, donnees: Mapping[str, Any]) -> list[Page]:
    """Return the sheets of a project with their rows."""
    return [Page(feuille, list(rangs(feuille, projet, donnees))) for feuille in feuilles_de(projet)]


def write_workbook(projet: Projet, donnees: Mapping[str, Any], jour: date) -> bytes:
    """Return the bytes of the workbook; `jour` is the only date in it."""
    stream = BytesIO()
    title = f"Classeur, {projet.identite.nom}"
    colour = (projet.style.couleur if projet.style else None) or str(ACCENT)
    sheets = pages(projet, donnees)
    with opened(stream, title, jour) as book:
        looks = Looks(book, colour)
        write_cover(book, looks, projet, sheets, jour)
        lists = _Lists(book, projet)
        for page in sheets:
            _sheet(book, looks, page, lists, projet.identite.nom)
        lists.write()
        instantane.write_snapshot(book, sheets)
        book.get_worksheet_by_name("Lisez-moi").activate()
    return of_one_system(stream.getvalue())


class _Lists:
    """The choices of columns, each list once, in a hidden sheet that validations refer to."""

    def __init__(self, book: Any, projet: Projet) -> None:
        self._book, self._projet = book, projet
        self._columns: dict[tuple[str, ...], int] = {}

    def source(self, words: Sequence[str]) -> Any:
        """Return the source of a validation: the words themselves, or the range that holds them."""
        listed = tuple(words)
        if sum(len(word) + 1 for word in listed) < _INLINE and not any(
            "," in word for word in listed
        ):
            return list(listed)
        column = self._columns.setdefault(listed, len(self._columns))
        letter = instantane.letters(column)
        return f"='{instantane.LISTES}'!${letter}$1:${letter}${len(listed)}"

    def write(self) -> None:
        sheet = self._book.add_worksheet(instantane.LISTES)
        sheet.hide()
        for words, column in self._columns.items():
            for row, word in enumerate(words):
                sheet.write_string(row, column, word)


def _sheet(book: Any, looks: Looks, page: Page, lists: _Lists, name: str) -> None:
    sheet, feuille = book.add_worksheet(page.feuille.nom), page.feuille
    places, columns = feuille.places, feuille.colonnes
    last = len(places) + len(columns)
    sheet.set_row(0, 27, looks.titre)
    sheet.set_row(1, 18, looks.aide)
    sheet.write_string(0, 0, feuille.titre, looks.titre)
    sheet.write_string(1, 0, feuille.aide, looks.aide)
    _heading(sheet, looks, 0, REF, "Sert à retrouver la ligne : ne la modifiez pas.", gris=True)
    for at, place in enumerate(places, start=1):
        _heading(sheet, looks, at, place.titre, place.aide)
    for at, colonne in enumerate(columns, start=1 + len(places)):
        grey = colonne.nom == "id" or colonne.cle in feuille.fixes
        _heading(sheet, looks, at, feuille.titre_de(colonne), feuille.aide_de(colonne), gris=grey)
    widths = _widths(page)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width, looks.colonne(*_kind(page, at)))
    sheet.set_row(ENTETE, _height(_headings(feuille), widths, _HEAD_LINE))
    for row, (rang, ref) in enumerate(zip(page.rangs, page.refs, strict=True), start=ENTETE + 1):
        _row(sheet, looks, page, row, rang, ref)
        sheet.set_row(row, _height(_shown_in(page, rang), widths, _LINE))
    _choices(sheet, page, lists)
    sheet.autofilter(ENTETE, 0, max(ENTETE + 1, ENTETE + len(page.rangs)), last)
    frozen = 1 + len(places) + 1
    sheet.freeze_panes(ENTETE + 1, frozen if sum(widths[:frozen]) <= 60 else 1)
    _print(sheet, feuille, widths, name)
    sheet.set_tab_color(looks.couleur if page.rangs else looks.filet)


def _heading(
    sheet: Any, looks: Looks, column: int, words: str, help_: str, *, gris: bool = False
) -> None:
    sheet.write_string(ENTETE, column, words, looks.entete_gris if gris else looks.entete)
    if help_:
        lines = 2 + len(help_) // 34
        sheet.write_comment(
            ENTETE, column, help_, {"width": 230, "height": 18 * lines, "font_size": 9}
        )


def _kind(page: Page, column: int) -> tuple[Sorte, bool]:
    """Return the kind of a column, and whether it is grey."""
    first = 1 + len(page.feuille.places)
    if column < first:
        return Sorte.CODE, column == 0
    colonne = page.feuille.colonnes[column - first]
    return colonne.sorte, colonne.nom == "id" or colonne.cle in page.feuille.fixes


def _row(sheet: Any, looks: Looks, page: Page, row: int, rang: Rang, ref: str) -> None:
    sheet.write_string(row, 0, ref, looks.colonne(Sorte.CODE, True))
    for at, words in enumerate(rang.liste.mots, start=1):
        sheet.write_string(row, at, words, looks.colonne(Sorte.CODE, False))
    own = {champ.cle: champ for champ in champs(type(rang.entree))}
    for at, column in enumerate(page.feuille.colonnes, start=1 + len(page.feuille.places)):
        grey = _kind(page, at)[1]
        field = own.get(column.cle)
        if field is None:
            sheet.write_blank(row, at, None, looks.sans_objet)
        else:
            _cell(sheet, looks, (row, at), field, rang.valeur(field), grey)


def _cell(
    sheet: Any, looks: Looks, at: tuple[int, int], champ: Champ, value: Any, grey: bool
) -> None:
    shown = displayed(champ, value)
    if isinstance(shown, date):
        moment = datetime(shown.year, shown.month, shown.day)
        sheet.write_datetime(*at, moment, looks.colonne(Sorte.DATE, grey))
    elif isinstance(shown, Valeur):
        sheet.write_number(*at, float(shown.nombre / 100), looks.pourcent(shown.nombre))
    elif isinstance(shown, Decimal):
        sheet.write_number(*at, float(shown), looks.nombre(champ.sorte, shown))
    elif shown == "":
        sheet.write_blank(*at, None, looks.colonne(champ.sorte, grey))
    else:
        risky = neutralised(shown) != shown
        sheet.write_string(*at, shown, looks.texte(champ.sorte, grey, risky, len(shown)))


def displayed(champ: Champ, value: Any) -> Any:
    """Return the content of a cell: a date, a number, a percentage (as a `Valeur`), else a text."""
    if value is None:
        return ""
    if champ.sorte is Sorte.TAUX:
        return Valeur(value, pourcent=True)
    for kind, shown in _SHOWN:
        if isinstance(value, kind):
            return shown(value)
    if isinstance(value, tuple):
        between = ", " if champ.sorte is Sorte.CODES else "\n"
        return _short(between.join(" ".join(_item(item).split()) for item in value))
    return _short(as_written(value).strip())


def _item(value: Any) -> str:
    return mots_de(type(value))[value.value] if isinstance(value, Enum) else str(value)


def _measure(value: Valeur) -> Any:
    if value.masquee:
        return as_written(value)
    return value if value.pourcent else value.nombre


def _day(value: DateCivile) -> date | str:
    """Return a day as a date; a month, a year, or a day too early for spreadsheets, in words."""
    return value.debut if value.jour and value.annee >= _FIRST_YEAR else str(value)


_SHOWN: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (bool, as_written),
    (Valeur, _measure),
    (Enum, lambda value: mots_de(type(value))[value.value]),
    (DateCivile, _day),
    (Decimal | int, Decimal),
)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else TROP_LONG


_WIDTHS = {
    Sorte.CODE: (10, 22),
    Sorte.CHOIX: (12, 30),
    Sorte.OUI_NON: (10, 12),
    Sorte.ENTIER: (11, 13),
    Sorte.ANNEE: (9, 10),
    Sorte.NOMBRE: (11, 14),
    Sorte.EUROS: (14, 16),
    Sorte.TAUX: (11, 12),
    Sorte.VALEUR: (11, 14),
    Sorte.DATE: (13, 18),
    Sorte.TEXTE: (12, 42),
    Sorte.LIGNES: (24, 42),
    Sorte.CODES: (10, 18),
    Sorte.RECIT: (30, 58),
}


def _widths(page: Page) -> list[float]:
    places = [
        max(12, min(26, 3 + max([len(p.titre), *(len(r.liste.mots[at]) for r in page.rangs)])))
        for at, p in enumerate(page.feuille.places)
    ]
    return [7, *places, *(_width(page, colonne) for colonne in page.feuille.colonnes)]


def _width(page: Page, champ: Champ) -> float:
    least, most = _WIDTHS[champ.sorte]
    title = page.feuille.titre_de(champ)
    heading = max(max(map(len, title.split())) + 4, len(title) / 2 + 4)
    texts = (displayed(champ, r.valeur(champ)) for r in page.rangs if champ.cle in r.textes)
    longest = max(
        (len(x) for text in texts if isinstance(text, str) for x in text.split("\n")), default=0
    )
    return max(least, heading, min(most, longest + 2))


def _headings(feuille: Feuille) -> list[str]:
    return [REF, *(p.titre for p in feuille.places), *map(feuille.titre_de, feuille.colonnes)]


def _shown_in(page: Page, rang: Rang) -> list[str]:
    """Return the texts of a row by column; an empty one for what always takes one line."""
    own = {champ.cle: champ for champ in champs(type(rang.entree))}
    cells = [
        displayed(field, rang.valeur(field)) if (field := own.get(column.cle)) else ""
        for column in page.feuille.colonnes
    ]
    texts = [cell if isinstance(cell, str) else "" for cell in cells]
    return ["", *rang.liste.mots, *texts]


def _height(texts: Sequence[str], widths: Sequence[float], line: float) -> float:
    """Return a height that shows all of a row, as far as the width of the font is known."""
    most = max(
        sum(ceil(max(1, len(part)) / (_PER_WIDTH * width)) for part in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return float(min(_TALLEST, line * most + 4))


def _choices(sheet: Any, page: Page, lists: _Lists) -> None:
    first, last = ENTETE + 1, ENTETE + len(page.rangs) + _EMPTY_ROWS
    words = [liste.mots for liste in page.feuille.listes(lists._projet)]
    for at, place in enumerate(page.feuille.places):
        listed = sorted(dict.fromkeys(mots[at] for mots in words if mots[at]))
        if at or listed:
            _validate(sheet, (first, last, at + 1), lists.source(listed), place.titre)
    for at, colonne in enumerate(page.feuille.colonnes, start=1 + len(page.feuille.places)):
        if colonne.sorte is Sorte.OUI_NON:
            _validate(sheet, (first, last, at), ["oui", "non"], page.feuille.titre_de(colonne))
        elif colonne.sorte is Sorte.CHOIX:
            own = dict.fromkeys(
                word
                for modele in page.feuille.modeles
                for champ in champs(modele)
                if champ.cle == colonne.cle and champ.choix
                for word in mots_de(champ.choix).values()
            )
            _validate(
                sheet, (first, last, at), lists.source(list(own)), page.feuille.titre_de(colonne)
            )


def _validate(sheet: Any, at: tuple[int, int, int], source: Any, title: str) -> None:
    first, last, column = at
    if not source:
        return
    sheet.data_validation(
        first,
        column,
        last,
        column,
        {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": title[:32],
            "error_message": "Ce mot n'est pas dans la liste. cptskit en comprend d'autres, et "
            "dira ce qu'il ne comprend pas.",
        },
    )


def _print(sheet: Any, feuille: Feuille, widths: Sequence[float], name: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(max(1, round(sum(widths) / _PAGE)), 0)
    sheet.repeat_rows(ENTETE)
    sheet.repeat_columns(0, 1 + len(feuille.places))
    plain = name.replace("&", "&&")[:120]
    sheet.set_header(f"&L&9{plain}&R&9{feuille.nom}")
    private = "Données personnelles : ne pas diffuser. " if feuille.nominative else ""
    sheet.set_footer(f"&L&8{private}&R&8Page &P / &N")
