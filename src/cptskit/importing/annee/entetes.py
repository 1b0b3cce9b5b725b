"""The names of the columns of the three files, and which of the three a sheet is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from cptskit.francais.accents import folded
from cptskit.importing.annee.grilles import Grille
from cptskit.importing.headers import header_words
from cptskit.vocabulaire.mots import plain
from cptskit.vocabulaire.professions import read_profession

_SEARCHED = 40
PRESENTS = "presents:"
"""Before the code of a profession: a column of head counts."""


class Nature(StrEnum):
    """Which of the three files a sheet is; the value is its name in messages."""

    INDICATEURS = "indicateurs"
    COMPTES = "écritures des comptes"
    EVENEMENTS = "événements"


_HEADERS: Mapping[Nature, Mapping[str, str]] = {
    Nature.INDICATEURS: {
        "id": "id, identifiant, code, réf, référence indicateur, code indicateur, n° indicateur, "
        "numéro indicateur, identifiant indicateur, n°, numéro",
        "titre": "indicateur, intitulé, libellé, indicateur du contrat, libellé indicateur, "
        "intitulé indicateur, nom de l'indicateur, indicateur de suivi, indicateur aci",
        "valeur": "valeur, valeur mesurée, mesuré, mesure, réalisé, réalisation, valeur atteinte, "
        "valeur obtenue, valeur réalisée, valeur constatée, constaté, valeur annuelle, "
        "résultat obtenu, résultat annuel, valeur de l'année, résultat de l'année, obtenu",
        "resultat": "résultat",
        "atteint": "atteint, atteinte, objectif atteint, cible atteinte, atteint oui non, "
        "atteinte de l'objectif, atteinte de la cible",
        "date": "date, date de mesure, date de la mesure, date du relevé, relevé le, "
        "date de relevé, date de l'extraction",
        "source": "source, source de la donnée, source des données, provenance, origine, "
        "source de la mesure",
        "pieces": "preuve, pièce, pièce justificative, justificatif, livrable, élément de preuve, "
        "document justificatif, pièce jointe",
        "recue": "pièce reçue, reçu, reçue, preuve reçue, pièce fournie, fourni, "
        "justificatif reçu, reçue oui non, statut de la pièce, statut du justificatif",
        "commentaire": "commentaire, observation, remarque, explication, analyse, précision",
    },
    Nature.COMPTES: {
        "date": "date, date d'écriture, date de l'écriture, date opération, date de l'opération, "
        "date comptable, date de valeur, ecrituredate, jour",
        "libelle": "libellé, intitulé, description, désignation, opération, libellé de l'écriture, "
        "libellé écriture, libellé opération, objet, ecriturelib, détail, nature opération",
        "poste": "poste, rubrique, catégorie, libellé du compte, intitulé du compte, comptelib, "
        "poste budgétaire, nature, type, ligne budgétaire",
        "compte": "compte, n° compte, numéro de compte, comptenum, compte général, code compte",
        "debit": "débit",
        "credit": "crédit",
        "depense": "dépense, sortie, décaissement, charge, montant dépense, dépense ttc",
        "recette": "recette, entrée, encaissement, produit, montant recette",
        "montant": "montant, somme, montant ttc, montant en euros, euros, montant net, total ttc",
        "sens": "sens, recette dépense, recette ou dépense, d c, débit crédit, mouvement",
        "mission": "mission, axe, analytique, code analytique, section analytique, section, "
        "affectation, imputation, action, fiche, fiche action, mission aci, axe analytique, projet",
    },
    Nature.EVENEMENTS: {
        "id": "id, identifiant, n°, numéro, n° événement, réf",
        "date": "date, date de l'événement, jour, date de la réunion, quand",
        "titre": "événement, intitulé, titre, réunion, objet, nom de l'événement, thème, "
        "intitulé de l'événement, nom de la réunion, manifestation, titre de l'événement, "
        "événement ou réunion, sujet, libellé, rencontre, type de réunion",
        "lieu": "lieu, salle, adresse, endroit, où, commune, ville, lieu de l'événement",
        "fiche": "fiche, fiche action, action, n° fiche, code fiche, action concernée, n° action",
        "programme": "programme, ordre du jour, contenu, déroulé, thème abordé, odj",
        "presents": "présent, participant, nombre de participants, nb participants, effectif, "
        "nombre de présents, nb présents, nb de participants, nb de présents, participation, "
        "total, total présents, total participants, professionnels présents",
        "autres": "autre, autres présents, autre participant, habitant, usager, partenaire, élu, "
        "public, extérieur, autre public, grand public, invité, population",
    },
}
_ESSENTIAL: Mapping[Nature, tuple[tuple[str, ...], ...]] = {
    Nature.INDICATEURS: (("id", "titre"), ("valeur", "resultat", "atteint")),
    Nature.COMPTES: (
        ("libelle", "poste", "compte"),
        ("debit", "credit", "depense", "recette", "montant"),
    ),
    Nature.EVENEMENTS: (("titre",), ("date",), ("lieu", "presents", "programme", "fiche", "id")),
}
_SEVERAL = frozenset({"autres", "pieces"})
_YEARS = re.compile(r"\b((?:19|20)\d\d)(?: (?:(?:19|20)\d\d|\d\d))?\b")
_COUNTING = re.compile(r"^(?:nombre|nb|nbre|effectif)\b\s*(?:de |d')?", re.IGNORECASE)


@dataclass(frozen=True)
class Tableau:
    """A recognised sheet: what it is, the position of its row of headers, its columns."""

    grille: Grille
    nature: Nature
    entete: int
    titres: tuple[str, ...]
    colonnes: Mapping[str, tuple[int, ...]]
    autres: tuple[int, ...]
    """The columns that have a header and are not read."""

    @property
    def lignes(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The rows below the headers."""
        return (row for row in self.grille.lignes[self.entete + 1 :] if any(row[1]))


def recognised(readings: Sequence[Grille], annee: str) -> Tableau | None:
    """Return the sheet in the reading with the most known headers; None without any."""
    tableaux = (
        _tableau(grid, nature, header, titles, annee)
        for grid, header, titles in _headings(readings)
        for nature in Nature
    )
    known = (tableau for tableau in tableaux if tableau is not None)
    return max(known, key=lambda tableau: len(tableau.colonnes), default=None)


def _headings(readings: Sequence[Grille]) -> Iterator[tuple[Grille, int, tuple[str, ...]]]:
    """Yield what may be the headers of a reading: each of its first rows, or two of them."""
    for grid in readings:
        for place, (_, row) in enumerate(grid.lignes[:_SEARCHED]):
            yield grid, place, row
            if both := _over(row, grid.lignes[place + 1 : place + 2]):
                yield grid, place + 1, both


def _over(row: tuple[str, ...], rest: Sequence[tuple[int, tuple[str, ...]]]) -> tuple[str, ...]:
    """Return the headers of two rows, the lower ones first; empty if the lower has none."""
    below = rest[0][1] if rest else ()
    if not any(_presents(text) or _somewhere(text) for text in below):
        return ()
    width = max(len(row), len(below))
    upper, lower = ((*texts, *[""] * (width - len(texts))) for texts in (row, below))
    return tuple(under or above for above, under in zip(upper, lower, strict=True))


def _somewhere(text: str) -> bool:
    return any(header_words(text) in _known(nature) for nature in Nature)


def _tableau(
    grid: Grille, nature: Nature, header: int, titles: tuple[str, ...], annee: str
) -> Tableau | None:
    places: dict[str, list[int]] = {}
    others: list[int] = []
    for at, text in enumerate(titles):
        if name := _name(nature, text, annee):
            places.setdefault(name, []).append(at)
        elif text:
            others.append(at)
    if nature is Nature.INDICATEURS:
        _result(places, others)
    needed = _ESSENTIAL[nature]
    counted = any(name.startswith(PRESENTS) for name in places)
    for group in needed:
        if not places.keys() & set(group) and not (counted and "presents" in group):
            return None
    columns = {name: tuple(ranks) for name, ranks in places.items()}
    return Tableau(grid, nature, header, titles, columns, tuple(sorted(others)))


def doubles(tableau: Tableau) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the columns that mean the same: which one to read is unsure."""
    for name, places in tableau.colonnes.items():
        if len(places) > 1 and name not in _SEVERAL:
            yield name, places


def _result(places: dict[str, list[int]], others: list[int]) -> None:
    """Take « Résultat » for the value, unless another column gives it: then for what it says."""
    if ranks := places.pop("resultat", None):
        home = "atteint" if "valeur" in places else "valeur"
        if home in places:
            others += ranks
        else:
            places[home] = ranks


def _name(nature: Nature, text: str, annee: str) -> str | None:
    words = header_words(text)
    if nature is Nature.INDICATEURS and folded(text).startswith("etat"):
        return "recue"  # « état » is not a key word of headers
    if nature is Nature.INDICATEURS and (year := _YEARS.search(plain(text))):
        rest = " ".join(_YEARS.sub(" ", words).replace("annee", "").split())
        column = _known(nature).get(rest) if rest else "valeur"
        return "valeur" if column in ("valeur", "resultat") and year[1] == annee else None
    if known := _known(nature).get(words):
        return known
    if nature is Nature.EVENEMENTS:
        return _presents(text)
    return None


def _presents(text: str) -> str | None:
    bare = _COUNTING.sub("", " ".join(text.split()))
    if not bare or len(bare) > 60:
        return None
    profession = read_profession(bare).profession
    return f"{PRESENTS}{profession.value}" if profession else None


@cache
def _known(nature: Nature) -> Mapping[str, str]:
    return {
        header_words(words): name
        for name, listed in _HEADERS[nature].items()
        for words in listed.split(",")
        if header_words(words)
    }
