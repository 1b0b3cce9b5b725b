"""From a list of events to the events of a year: head counts by profession, never names."""

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from cptskit.francais.accents import folded
from cptskit.francais.dates import long_date
from cptskit.francais.suggestions import did_you_mean
from cptskit.importing.annee.entetes import PRESENTS, Tableau
from cptskit.importing.annee.mesures import Ligne
from cptskit.importing.annee.modele import Contrat, Lu, Valeur
from cptskit.importing.annee.valeurs import iso, jour, one_line, refus
from cptskit.projet.citations import citer
from cptskit.projet.dates import DateCivile
from cptskit.vocabulaire.professions import read_profession

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_MOST_DIGITS = 6
_COUNTED = re.compile(r"(\d+)\s+(\D+)|(\D+?)\s*[:(]\s*(\d+)\)?")


def evenements(tableau: Tableau, contrat: Contrat, lu: Lu) -> None:
    """Read the rows of a list of events."""
    used: dict[str, str] = {}
    for number, cells in tableau.lignes:
        lu.lues += 1
        row = Ligne(tableau, number, cells)
        if row.is_total:
            lu.leave(row.place(), f"« {row.first()} » est un total.")
            continue
        day = _day(row, contrat, lu)
        title = row.text("titre")
        if day is None:
            continue
        if not title:
            lu.refuse(row.place("titre"), "l'événement n'a pas de titre.")
            continue
        entry: dict[str, Valeur] = {"id": _id(row, title, day, contrat, used), "titre": title}
        if (where := used.get(str(entry["id"]))) is not None:
            lu.refuse(row.place(), f"« {entry['id']} » est déjà l'identifiant de {where}.")
            continue
        used[str(entry["id"])] = row.place()
        if fiche := _fiche(row, contrat, lu):
            entry["fiche"] = fiche
        entry["date"] = iso(day)
        if place := row.text("lieu"):
            entry["lieu"] = place
        if points := [one_line(p) for t in row.texts("programme") for p in re.split(r"[;\n]", t)]:
            entry["programme"] = [point.lstrip("-•* ") for point in points if point]
        entry |= _present(tableau, row, lu)
        lu.put("evenements", entry)
        lu.prises += 1


def _day(row: Ligne, contrat: Contrat, lu: Lu) -> DateCivile | None:
    text = row.text("date")
    if not text:
        if row.text("titre"):
            lu.refuse(row.place("date"), f"« {citer(row.text('titre'))} » n'a pas de date.")
        else:
            lu.leave(row.place(), f"« {row.first()} » n'a ni date ni titre.")
        return None
    try:
        day = jour(text)
    except PydanticCustomError as error:
        lu.refuse(row.place("date"), refus(error))
        return None
    if contrat.bornes and (day.fin < contrat.bornes[0] or day.debut > contrat.bornes[1]):
        first, last = map(long_date, contrat.bornes)
        lu.leave(
            row.place("date"),
            f"le {day} n'est pas dans l'année de contrat, du {first} au {last}.",
        )
        return None
    return day


def _id(row: Ligne, title: str, day: DateCivile, contrat: Contrat, used: dict[str, str]) -> str:
    """Return the id of the row, or of the same event in the year, or a new one from its day."""
    if same := contrat.evenements.get((iso(day), folded(title))):
        return same
    written = row.text("id")
    if written and _ID.fullmatch(written):
        return f"E{written}" if written.isdecimal() else written
    base = f"E{iso(day)}"
    taken = {*used, *contrat.evenements.values()}
    return next(
        name
        for rank in range(1, len(taken) + 2)
        if (name := base if rank == 1 else f"{base}-{rank}") not in taken
    )


def _fiche(row: Ligne, contrat: Contrat, lu: Lu) -> str:
    text = row.text("fiche")
    if not text:
        return ""
    by_name = {folded(fiche.id): fiche.id for fiche in contrat.fiches}
    by_name |= {folded(fiche.titre): fiche.id for fiche in contrat.fiches}
    fiche_id = by_name.get(folded(text)) or by_name.get(folded(text.split()[0]))
    if not fiche_id:
        near = did_you_mean(text, [fiche.id for fiche in contrat.fiches])
        lu.say(
            row.place("fiche"),
            f"« {citer(text)} » n'est pas une fiche du projet : elle est laissée vide. {near}",
        )
    return fiche_id or ""


def _present(tableau: Tableau, row: Ligne, lu: Lu) -> dict[str, Valeur]:
    counts: dict[str, int] = {}
    for name in tableau.colonnes:
        if name.startswith(PRESENTS) and (count := _count(row, name, lu)):
            code = name.removeprefix(PRESENTS)
            counts[code] = counts.get(code, 0) + count
    others = sum(int(text) for text in row.texts("autres") if text.isdecimal())
    lost = [text for text in row.texts("autres") if not text.isdecimal()]
    if lost:
        lu.say(row.place("autres"), f"« {citer(lost[0])} » n'est pas un nombre : laissé vide.")
    _listed(row, counts, others, lu)
    present: dict[str, Valeur] = {}
    if counts:
        present["presents"] = [
            {"profession": code, "nombre": str(count)} for code, count in counts.items()
        ]
    if others:
        present["autres_presents"] = str(others)
    return present


def _count(row: Ligne, name: str, lu: Lu) -> int:
    text = row.text(name)
    if not text or (text.isdecimal() and len(text) <= _MOST_DIGITS):
        return int(text or 0)
    lu.say(row.place(name), f"« {citer(text)} » n'est pas un nombre de présents : laissé vide.")
    return 0


def _listed(row: Ligne, counts: dict[str, int], others: int, lu: Lu) -> None:
    """Read « 11 MG, 13 pharmaciens »; a total is compared with the counts, names are ignored."""
    text = row.text("presents")
    if not text:
        return
    if text.isdecimal():
        total = sum(counts.values()) + others
        if not total:
            lu.say(row.place("presents"), f"{text} présents sans leur profession : non repris.")
        elif total != int(text):
            lu.say(row.place("presents"), f"le total dit {text}, les professions font {total}.")
        return
    for part in _parts(text):
        match = _COUNTED.fullmatch(part)
        number = (match[1] or match[4]) if match else ""
        words = ((match[2] or match[3]) if match else "").strip()
        profession = read_profession(words).profession if words else None
        if profession is None:
            lu.say(
                row.place("presents"),
                "des présents ne sont pas repris : écrivez un nombre et une profession, "
                "« 11 MG, 13 pharmaciens » ; les noms ne se reprennent jamais.",
            )
            return
        counts[profession.value] = counts.get(profession.value, 0) + int(number)


def _parts(text: str) -> Iterator[str]:
    return (part.strip() for part in re.split(r"[,;+]|\bet\b", text) if part.strip())
