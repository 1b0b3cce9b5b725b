"""From an indicators sheet to the measures of a year, with the evidence that it names."""

import re
from collections.abc import Iterator, Mapping

from pydantic_core import PydanticCustomError

from cptskit.francais.accents import folded
from cptskit.francais.nombres import exact
from cptskit.francais.suggestions import did_you_mean
from cptskit.importing.annee.entetes import Tableau
from cptskit.importing.annee.modele import Contrat, Ecrit, Lu, Valeur
from cptskit.importing.annee.valeurs import (
    iso,
    jour,
    mesure,
    non_communique,
    non_mesure,
    one_line,
    oui_ou_non,
    refus,
)
from cptskit.projet.citations import citer
from cptskit.projet.missions import IndicateurSuivi
from cptskit.vocabulaire.mots import plain

_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_BOOKLET = re.compile(r"(?:n°|no|n)?\s*\d+", re.IGNORECASE)
_TOTALS = ("total", "sous total", "solde", "report", "cumul")
_SHARE = 1
"""Up to this, the value of an indicator in percent may be a fraction."""


def mesures(tableau: Tableau, contrat: Contrat, lu: Lu) -> None:
    """Read the rows of an indicators sheet."""
    seen: dict[str, tuple[str, Ecrit]] = {}
    for number, cells in tableau.lignes:
        lu.lues += 1
        row = Ligne(tableau, number, cells)
        indicateur = _indicator(row, contrat, lu)
        if indicateur is None:
            continue
        entry = _measure(row, indicateur, contrat, lu)
        if entry is None:
            continue
        id_ = indicateur.id or ""
        where, earlier = seen.setdefault(id_, (row.place("valeur"), entry))
        if earlier is not entry:
            if earlier == entry:
                lu.leave(row.place(), f"« {id_} » est déjà dit, {where}.")
            else:
                lu.refuse(row.place(), f"« {id_} » est dit autrement, {where} : gardez une ligne.")
            continue
        lu.put("mesures", entry)
        lu.prises += 1


class Ligne:
    """A row under its headers: texts by our names, and their places."""

    def __init__(self, tableau: Tableau, number: int, cells: tuple[str, ...]) -> None:
        """Keep the cells."""
        self._tableau, self._number, self._cells = tableau, number, cells

    def text(self, name: str) -> str:
        """Return the text of a column, on one line; empty if absent."""
        return one_line(" ; ".join(self.texts(name)))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of the columns of a name."""
        places = self._tableau.colonnes.get(name, ())
        cells = (self._cells[at].strip() for at in places if at < len(self._cells))
        return tuple(text for text in cells if text)

    def place(self, name: str = "") -> str:
        """Return the place of a column in this row, or of the row."""
        at = self._tableau.colonnes.get(name, (None,))[0]
        return self._tableau.grille.place(self._number, at)

    @property
    def is_total(self) -> bool:
        """Whether the row adds others up, or carries a balance over."""
        words = plain(self.first())
        return any(words == word or words.startswith(f"{word} ") for word in _TOTALS)

    def first(self) -> str:
        """Return the first text of the row."""
        return citer(one_line(next((text for text in self._cells if text), "")))


def _indicator(row: Ligne, contrat: Contrat, lu: Lu) -> IndicateurSuivi | None:
    id_, title = row.text("id"), row.text("titre")
    meant = list(_meant(id_, title, contrat.indicateurs))
    if len(meant) == 1:
        return meant[0]
    measured = any(row.text(name) for name in ("valeur", "atteint"))
    if not (id_ or title) and measured:
        lu.refuse(row.place(), f"« {row.first()} » : aucun indicateur n'est nommé sur cette ligne.")
    elif not measured:
        lu.leave(row.place(), f"« {citer(id_ or title) or row.first()} » n'a pas de valeur.")
    elif meant:
        ids = ", ".join(indicateur.id or "" for indicateur in meant)
        lu.refuse(
            row.place("titre"),
            f"« {citer(title)} » est le titre de plusieurs indicateurs ({ids}) : "
            "ajoutez une colonne « Id ».",
        )
    else:
        known = [indicateur.id or "" for indicateur in contrat.indicateurs]
        known += [indicateur.intitule for indicateur in contrat.indicateurs]
        near = did_you_mean(
            id_ or title, known, "Écrivez son identifiant, tel que le projet le dit."
        )
        lu.refuse(
            row.place("id" if id_ else "titre"),
            f"« {citer(id_ or title)} » n'est pas un indicateur du contrat. {near}",
        )
    return None


def _meant(
    id_: str, title: str, indicateurs: tuple[IndicateurSuivi, ...]
) -> Iterator[IndicateurSuivi]:
    """Yield the indicators meant by an id, else by a title; a title may begin with an id."""
    by_id = [
        indicateur
        for indicateur in indicateurs
        if id_ and folded(indicateur.id or "") == folded(id_)
    ]
    if by_id or not title:
        yield from by_id
        return
    words = title.replace(":", " ").split()
    first = folded(words[0]) if words else ""
    named = [indicateur for indicateur in indicateurs if folded(indicateur.id or "") == first]
    yield from named or [
        indicateur for indicateur in indicateurs if _bare(indicateur.intitule) == _bare(title)
    ]


def _bare(title: str) -> str:
    return folded(_BRACKETS.sub("", title)).strip(" .:;")


def _measure(row: Ligne, indicateur: IndicateurSuivi, contrat: Contrat, lu: Lu) -> Ecrit | None:
    entry: dict[str, Valeur] = {"indicateur": indicateur.id or ""}
    measured = _measured(row, indicateur, lu)
    if measured is None:
        return None
    entry |= measured
    if text := row.text("date"):
        try:
            entry["date"] = iso(jour(text))
        except PydanticCustomError as error:
            lu.say(row.place("date"), f"{refus(error)} La date est laissée vide.")
    if text := row.text("source"):
        entry["source"] = text
    if pieces := list(_pieces(row, indicateur.id or "", contrat, lu)):
        entry["preuves"] = pieces
    if text := row.text("commentaire"):
        entry["commentaire"] = text
    return entry


def _measured(row: Ligne, indicateur: IndicateurSuivi, lu: Lu) -> Mapping[str, Valeur] | None:
    """Return the measure of a row; None where there is no readable one."""
    value, reached = row.text("valeur"), row.text("atteint")
    if non_communique(value) or (not value and non_communique(reached)):
        return {"non_communique": "oui"}
    if non_mesure(value or reached):
        lu.leave(row.place("valeur"), f"« {indicateur.id} » n'a pas de valeur.")
        return None
    answer = oui_ou_non(value or reached)
    if answer is not None and not (value and value.isdigit()):
        return {"atteint": "oui" if answer else "non"}
    if not value:
        lu.refuse(row.place("atteint"), f"« {citer(reached)} » ne dit ni oui ni non.")
        return None
    return _value(row, value, indicateur, lu)


def _value(
    row: Ligne, text: str, indicateur: IndicateurSuivi, lu: Lu
) -> Mapping[str, Valeur] | None:
    """Return a measured value; the target decides whether it is in percent."""
    try:
        measured = mesure(text, indicateur.unite)
    except PydanticCustomError as error:
        lu.refuse(row.place("valeur"), refus(error))
        return None
    aimed = (
        indicateur.cible
        or indicateur.reference
        or (indicateur.paliers[0].seuil if indicateur.paliers else None)
    )
    percent = measured.pourcent
    if aimed and aimed.pourcent and not percent:
        if measured.nombre <= _SHARE:
            lu.refuse(
                row.place("valeur"),
                f"« {citer(text)} » : cet indicateur est en %, écrivez la valeur avec « % ».",
            )
            return None
        percent = True
        lu.say(row.place("valeur"), f"« {citer(text)} » est lu en %, comme la cible.")
    sign = "< " if measured.masquee else ""
    return {"valeur": f"{sign}{exact(measured.nombre)}{' %' if percent else ''}"}


def _pieces(row: Ligne, id_: str, contrat: Contrat, lu: Lu) -> Iterator[str]:
    """Yield the ids of the evidence of a row; evidence new to the year is added to it."""
    pieces = {folded(piece): piece for piece in contrat.pieces}
    pieces |= {folded(title): piece for piece, title in contrat.pieces.items()}
    pieces |= {
        folded(str(entry["titre"])): str(entry["id"]) for entry in lu.entrees.get("preuves", ())
    }
    received = oui_ou_non(row.text("recue"))
    texts = [part for text in row.texts("pieces") for part in _parts(text, pieces)]
    for rank, text in enumerate(texts, start=1):
        if named := pieces.get(folded(text)):
            yield named
            continue
        if _BOOKLET.fullmatch(text):
            lu.say(
                row.place("pieces"),
                f"« {citer(text)} » est un numéro de livret, qui change : écrivez ce que la pièce "
                "est, ou son identifiant.",
            )
            continue
        piece = f"P-{id_}" if rank == 1 else f"P-{id_}-{rank}"
        entry: dict[str, Valeur] = {"id": piece, "titre": text}
        if received:
            entry["recue"] = "oui"
        lu.put("preuves", entry)
        yield piece


def _parts(text: str, pieces: Mapping[str, str]) -> list[str]:
    parts = [one_line(part) for part in re.split(r"[;\n]", text) if part.strip()]
    finer = [one_line(part) for part in re.split(r"[;,\n]", text) if part.strip()]
    return finer if all(folded(part) in pieces for part in finer) else parts
