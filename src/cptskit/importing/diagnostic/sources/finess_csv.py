"""FINESS in CSV, whose publication ended in 2026: lines `structureet` without headings (§ 2b)."""

from datetime import date

from cptskit.francais.nombres import counted
from cptskit.importing.diagnostic.facts import Apport, Etablissement
from cptskit.importing.diagnostic.source import Contexte, Source
from cptskit.importing.diagnostic.sources import finess
from cptskit.importing.diagnostic.tables import Head, Table, split, text_of
from cptskit.socle.errors import UnreadableTableError

_LINE = "structureet"
_FINESS, _NOM, _NOM_LONG, _COMMUNE, _DEPARTEMENT, _CATEGORIE, _LIBELLE = 1, 3, 4, 12, 13, 18, 19
_FIELDS = 31
_PLACED = 6
"""Fields of a line `geolocalisation`, the shortest of these files."""
"""Fields of a line, apart from the empty one at the end of some lines."""
_OUTRE_MER = {"9A": "971", "9B": "972", "9C": "973", "9D": "974", "9E": "975", "9F": "976"}
_FROZEN = (
    "Ce fichier FINESS n’est plus mis à jour depuis mai 2026 : prenez « finess-structures » (JSON) "
    "sur data.gouv.fr pour un état plus récent."
)


def _header(head: Head) -> int | None:
    for row, cells in enumerate(head.rows):
        if [cell.strip().lower() for cell in cells[:2]] == ["finess", "etalab"]:
            return row
    return None


def read(table: Table, contexte: Contexte) -> Apport:
    """Keep the establishments of care of the territory."""
    etablissements: list[Etablissement] = []
    read_rows = others = short = 0
    lines = table.lines()
    for line in lines:
        cells = _cells(text_of(line))
        if cells[0] != _LINE:
            continue
        if len(cells) < _FIELDS:
            short += 1
            continue
        read_rows += 1
        code = _insee(cells[_DEPARTEMENT].strip(), cells[_COMMUNE].strip())
        commune = contexte.perimetre.commune_of(code)
        if commune is None:
            continue
        etablissement = finess.establishment(
            cells[_FINESS].strip(),
            cells[_NOM_LONG].strip() or cells[_NOM],
            cells[_CATEGORIE].strip(),
            commune,
            cells[_LIBELLE].strip(),
        )
        others += etablissement is None
        etablissements += [etablissement] if etablissement else []
    last = _cells(text_of(lines.unended)) if lines.unended else []
    if last and len(last) < (_FIELDS if last[0] == _LINE else _PLACED):
        raise UnreadableTableError("sa dernière ligne est coupée ; téléchargez-le à nouveau.")
    day = _day(table.header)
    remarks = [_FROZEN]
    if others:
        remarks.append(
            f"{counted(others, 'établissement')} du territoire hors du soin : non repris."
        )
    if short:
        remarks.append(f"Lignes abîmées, non lues : {short}.")
    return Apport(
        finess.EDITEUR,
        FINESS_CSV.titre,
        millesime=day.strftime("%d/%m/%Y") if day else "",
        extraction=day,
        lues=read_rows,
        gardees=len(etablissements),
        etablissements=finess.in_order(etablissements),
        remarques=tuple(remarks),
    )


def _cells(line: str) -> list[str]:
    """Return the fields of one line; an unclosed quote is an ordinary character."""
    fields = split(line, ";") if '"' in line else line.split(";")
    return fields if len(fields) >= _FIELDS or not fields else line.split(";")


def _insee(departement: str, commune: str) -> str:
    """Return the code of a commune from its two halves: « 9A » and « 127 » is Saint-Martin."""
    if departement == "9A" and commune in ("127", "123"):
        return {"127": "97801", "123": "97701"}[commune]
    if departement in _OUTRE_MER:
        return f"97{commune}"
    return f"98{commune}" if departement == "9J" else f"{departement}{commune}"


def _day(header: object) -> date | None:
    cells = list(header) if isinstance(header, list | tuple) else []
    try:
        return date.fromisoformat(str(cells[3]).strip())
    except (IndexError, ValueError):
        return None


FINESS_CSV = Source(
    nom="finess-csv",
    editeur=finess.EDITEUR,
    titre="FINESS, extraction CSV (publication arrêtée en 2026)",
    apporte="établissements du territoire par catégorie",
    ou="data.gouv.fr, anciennes extractions FINESS",
    frequence="arrêtée",
    header=_header,
    read=read,
)
