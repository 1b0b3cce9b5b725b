"""A table to fill by hand, for sources that have no export: Rezone CPTS, or any other."""

import csv
import io
import re
from decimal import Decimal

from cptskit.francais.accents import as_key
from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau
from cptskit.importing.diagnostic.source import Contexte, Source, with_columns
from cptskit.importing.diagnostic.tables import Table, number

_HEADINGS = (
    "Indicateur",
    "Valeur",
    "Unité",
    "Année",
    "Source",
    "EPCI",
    "Département",
    "Région",
    "France",
)
_REZONE = (
    ("Patients de 17 ans et plus sans médecin traitant", "%"),
    ("Patients en affection de longue durée sans médecin traitant", "patients"),
    ("Bénéficiaires de la complémentaire santé solidaire (C2S)", "%"),
    ("Médecins généralistes de 60 ans et plus", "%"),
)
"""Indicators that a community asks of Rezone CPTS most often; their values are to be filled in."""
_LEVELS = {
    "epci": Niveau.EPCI,
    "departement": Niveau.DEPARTEMENT,
    "region": Niveau.REGION,
    "france": Niveau.FRANCE,
}


def blank_table() -> bytes:
    """Return the table to fill, as French spreadsheets open it: semicolons, UTF-8 with its mark."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for words, unit in _REZONE:
        writer.writerow([words, "", unit, "", "Rezone CPTS", "", "", "", ""])
    return text.getvalue().encode("utf-8-sig")


def read(table: Table, contexte: Contexte) -> Apport:
    """Read the rows that were filled in."""
    del contexte  # the rows are the territory's own
    at = table.columns
    mesures: list[Mesure] = []
    rows = 0
    hidden: list[str] = []
    undated: list[str] = []
    for row in table.rows():
        rows += 1
        cells = {name: row[place].strip() for name, place in at.items() if place < len(row)}
        words, year = cells.get("indicateur", ""), cells.get("annee", "")
        around = {
            level: value
            for name, level in _LEVELS.items()
            if (value := _number(cells.get(name, ""))) is not None
        }
        value = _number(cells.get("valeur", ""))
        if cells.get("valeur", "").startswith("<"):
            hidden.append(words)
        if not words or (value is None and not around):
            continue
        if not re.fullmatch(r"(19|20)\d\d", year):
            undated.append(words)
            continue
        mesures.append(
            Mesure(
                id=as_key(words).replace("_", "-").translate(_SIGNS)[:60],
                libelle=words,
                unite=cells.get("unite", ""),
                annee=int(year),
                valeur=value,
                source=cells.get("source", "") or "Rezone CPTS",
                decimales=_decimals(cells.get("valeur", "")),
                comparaisons=around,
            )
        )
    left_out = (
        ("Valeurs masquées par la source, non reprises", hidden),
        ("Valeurs sans année, non reprises", undated),
    )
    remarks = tuple(f"{why} : {', '.join(names)}." for why, names in left_out if names)
    return Apport(
        "Saisie",
        MODELE.titre,
        millesime=str(max((mesure.annee for mesure in mesures), default="")),
        lues=rows,
        gardees=len(mesures),
        mesures=tuple(mesures),
        remarques=remarks,
    )


_SIGNS = {ord(sign): None for sign in "()'’,;:./%"}


def _number(cell: str) -> Decimal | None:
    return number(cell.removesuffix("%"))


def _decimals(cell: str) -> int:
    return len(cell.removesuffix("%").strip().replace(".", ",").partition(",")[2])


MODELE = Source(
    "rezone",
    "Assurance maladie et autres",
    "Tableau saisi à la main (Rezone CPTS n’a pas d’export connu)",
    "patients sans médecin traitant, ALD, C2S et tout autre chiffre lu à l’écran",
    "cptskit sources --modele rezone écrit le tableau à remplir",
    "à votre rythme",
    with_columns("indicateur", "valeur", "unite", "annee", "departement", "region", "france"),
    read,
    ordre=7,
    entier=False,
)
