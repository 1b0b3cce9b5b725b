"""A workbook with one look: frozen headings, euros, dates, columns as wide as what they hold."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from cptskit.socle.archives import of_one_system

_WIDEST = 60
_EUROS = '#,##0.00 "€"'
_DATE = "dd/mm/yyyy"


@dataclass(frozen=True)
class Feuille:
    """A sheet: its name, its headings, its rows; `somme` names columns whose sum ends the sheet."""

    nom: str
    titres: Sequence[str]
    lignes: Sequence[Sequence[object]]
    euros: Sequence[str] = ()
    """Headings of the columns that hold euros."""
    somme: Sequence[str] = ()


def workbook(feuilles: Sequence[Feuille], titre: str, jour: date) -> bytes:
    """Return the bytes of a workbook; `jour` is the only date in it: same input, same bytes."""
    stream = BytesIO()
    with opened(stream, titre, jour) as book:
        looks = {
            "titre": book.add_format(
                {"bold": True, "text_wrap": True, "bottom": 2, "valign": "top"}
            ),
            "texte": book.add_format({"text_wrap": True, "valign": "top"}),
            "euros": book.add_format({"num_format": _EUROS, "valign": "top"}),
            "date": book.add_format({"num_format": _DATE, "valign": "top", "align": "left"}),
            "total": book.add_format({"bold": True, "num_format": _EUROS, "top": 1}),
        }
        for feuille in feuilles:
            _write(book.add_worksheet(feuille.nom[:31]), feuille, looks)
    return of_one_system(stream.getvalue())


@contextmanager
def opened(stream: BytesIO, titre: str, jour: date) -> Iterator[Any]:
    """Yield a workbook to write in, in which no text becomes a formula; `jour` is its date."""
    import xlsxwriter  # noqa: PLC0415 - only where a workbook is asked for

    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": titre, "created": datetime(jour.year, jour.month, jour.day)})
    yield book
    book.close()


def _write(sheet: Any, feuille: Feuille, looks: dict[str, Any]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for column, heading in enumerate(feuille.titres):
        sheet.write_string(0, column, heading, looks["titre"])
        width = max([len(heading), *(len(_shown(row[column])) for row in feuille.lignes)])
        least = 14 if heading in feuille.euros else 8
        sheet.set_column(column, column, min(_WIDEST, max(least, width + 2)))
    for rank, row in enumerate(feuille.lignes, start=1):
        for column, value in enumerate(row):
            _cell(sheet, rank, column, value, feuille.titres[column] in feuille.euros, looks)
    last = len(feuille.lignes)
    if last:
        sheet.autofilter(0, 0, last, len(feuille.titres) - 1)
    for column, heading in enumerate(feuille.titres):
        if heading in feuille.somme and last:
            whole = sum(
                (Decimal(str(r[column])) for r in feuille.lignes if r[column] != ""), Decimal()
            )
            letter = chr(ord("A") + column)
            formula = f"=SUM({letter}2:{letter}{last + 1})"
            sheet.write_formula(last + 1, column, formula, looks["total"], float(whole))


def _cell(
    sheet: Any, row: int, column: int, value: object, euros: bool, looks: dict[str, Any]
) -> None:
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        sheet.write_number(row, column, float(value), looks["euros" if euros else "texte"])
    elif isinstance(value, date):
        sheet.write_datetime(
            row, column, datetime(value.year, value.month, value.day), looks["date"]
        )
    else:
        sheet.write_string(row, column, _shown(value), looks["texte"])


def _shown(value: object) -> str:
    return "" if value is None else str(value)
