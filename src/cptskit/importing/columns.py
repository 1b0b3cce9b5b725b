"""The headers of a spreadsheet, to the columns of a list of members."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cptskit.importing.wording import plain
from cptskit.loading.cells import letters
from cptskit.projet.citations import citer
from cptskit.socle.errors import UnreadableTableError

NAMES = "nom_prenom"
"""A column that holds a name and a first name together."""
PRIVATE = ("courriel", "telephone")

_HEADERS: Mapping[str, str] = {
    "nom": "nom de famille, nom d'usage, nom usuel, nom d'exercice, nom professionnel, "
    "nom du professionnel, nom du membre, nom de l'adhérent",
    "prenom": "prénom, prénom d'usage, prénom d'exercice, prénom du professionnel",
    "civilite": "civilité, civ, libellé civilité",
    NAMES: "nom prénom, nom et prénom, prénom nom, prénom et nom, nom complet, identité, "
    "nom prénom du professionnel, professionnel, professionnel de santé, membre, adhérent nom",
    "profession": "métier, profession de santé, profession exercée, libellé profession, "
    "catégorie professionnelle, corps de métier, profession du membre",
    "specialite": "spécialité, spécialité médicale, spécialité ordinale, savoir faire, "
    "libellé savoir faire, qualification, discipline",
    "rpps": "n° rpps, numéro rpps, code rpps, identifiant rpps, rpps adeli, rpps ou adeli, "
    "n° rpps ou adeli, numéro rpps ou adeli, n° rpps adeli, identifiant pp",
    "adeli": "n° adeli, numéro adeli, code adeli",
    "commune": "ville, commune d'exercice, ville d'exercice, localité, libellé commune, "
    "commune du cabinet, ville du cabinet, code postal ville, code postal et ville, cp ville, "
    "code postal commune, cp commune",
    "mode_exercice": "mode d'exercice, exercice, type d'exercice, statut d'exercice, "
    "statut professionnel, libéral salarié, libéral ou salarié, libellé mode exercice",
    "structure": "structure d'exercice, établissement, cabinet, nom de la structure, "
    "nom du cabinet, nom de l'établissement, raison sociale, raison sociale site, employeur, "
    "organisme, lieu de travail, structure de rattachement",
    "adhesion": "adhésion, date d'adhésion, adhésion le, adhérent, adhérent depuis, membre depuis, "
    "année d'adhésion, date d'adhésion à la cpts, adhésion cpts",
    "courriel": "mail, e-mail, email, mél, adresse mail, adresse e-mail, adresse email, "
    "adresse électronique, adresse courriel, adresse de messagerie, mail pro, email pro, "
    "adresse mail professionnelle, mail professionnel, messagerie",
    "telephone": "tél, téléphone, portable, mobile, gsm, téléphone portable, téléphone mobile, "
    "tél portable, tél mobile, téléphone fixe, tél fixe, numéro de téléphone, n° de téléphone, "
    "n° tél, téléphone pro, tél pro, téléphone professionnel, tél cabinet, "
    "coordonnées téléphoniques",
}
_SEARCHED = 40
_AMONG = "« nom », « prénom », « profession »"


@dataclass(frozen=True)
class Columns:
    """Where the columns of a sheet are: their places by our names, and those left out.

    `header` is the place of the header among the rows. Only contact details may have several.
    """

    header: int
    places: Mapping[str, tuple[int, ...]]
    left_out: tuple[int, ...]


def find_columns(rows: Sequence[Sequence[str]]) -> Columns | None:
    """Return the columns of the row that looks most like headers; None where no row does."""
    best: Columns | None = None
    for place, row in enumerate(rows[:_SEARCHED]):
        found = _columns(place, row)
        named = "nom" in found.places or NAMES in found.places
        if named and len(found.places) > max(1, len(best.places) if best else 1):
            best = found
    return best


def refuse_doubles(columns: Columns, headers: Sequence[str]) -> None:
    """Raise UnreadableTableError where two columns say the same thing: which is right is unsure."""
    for name, places in columns.places.items():
        if len(places) > 1 and name not in PRIVATE:
            listed = " et ".join(f"{letters(at)} (« {citer(headers[at])} »)" for at in places)
            raise UnreadableTableError(
                f"Les colonnes {listed} donnent toutes deux « {name} » : "
                "renommez celle qu'il ne faut pas lire."
            )


def no_columns(where: str) -> UnreadableTableError:
    """Return the error for a table in which no row looks like headers."""
    return UnreadableTableError(
        f"{where} n'a pas de ligne d'en-têtes : {_AMONG}… sont attendus dans l'une des "
        f"{_SEARCHED} premières lignes."
    )


def _columns(header: int, row: Sequence[str]) -> Columns:
    places: dict[str, tuple[int, ...]] = {}
    left_out = []
    for at, text in enumerate(row):
        name = _known().get(_header(text))
        if name:
            places[name] = (*places.get(name, ()), at)
        elif text:
            left_out.append(at)
    return Columns(header, places, tuple(left_out))


def _header(text: str) -> str:
    return plain(re.sub(r"\([^)]*\)|\bvotre\b|\bvos\b", " ", text, flags=re.IGNORECASE))


@cache
def _known() -> dict[str, str]:
    return {
        plain(words): name
        for name, listed in _HEADERS.items()
        for words in (name.replace("_", " "), *listed.split(","))
    }
