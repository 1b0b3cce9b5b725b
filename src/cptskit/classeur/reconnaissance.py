"""Recognises the sheets of a workbook and their columns, whatever people changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cptskit.classeur.cases import Case
from cptskit.classeur.ecriture import REF
from cptskit.classeur.feuille import Feuille
from cptskit.classeur.feuilles import FEUILLES
from cptskit.classeur.garde import NOM as GARDE
from cptskit.classeur.instantane import Instantane
from cptskit.classeur.lecture import Classeur, Onglet
from cptskit.classeur.rangs import PLACE
from cptskit.comparaison.mots import champ as en_mots
from cptskit.francais.accents import folded
from cptskit.loading.cells import letters
from cptskit.projet.descriptions import questions

CLE_REF = "réf"
"""The key of the column of references."""
_SEARCHED = 25
_ALIKE = 0.82
"""How similar a heading must be to one of ours to be taken for it."""
_MOST_OF = 0.6
"""The share of headings from which a renamed sheet is recognised."""


@dataclass(frozen=True)
class Reconnu:
    """A recognised sheet: where its columns are, its rows, and what was left aside."""

    feuille: Feuille
    onglet: str
    colonnes: Mapping[str, int]
    lignes: Sequence[Sequence[Case]]
    inconnues: tuple[str, ...] = ()
    """Columns left aside, in words: « H (« Vu par ») »."""
    proches: tuple[tuple[str, str], ...] = ()
    """Headings taken for one of ours: the words read, and ours."""
    absentes: tuple[str, ...] = ()
    """Our headings that are missing."""

    def case(self, ligne: Sequence[Case], cle: str) -> Case | None:
        """Return the cell of a row in a column, or None if the sheet has no such column."""
        at = self.colonnes.get(cle)
        if at is None:
            return None
        present = next((case for case in ligne if case.colonne == at), None)
        return present or Case("", ligne[0].ligne if ligne else 0, at)


@dataclass(frozen=True)
class Lecture:
    """The recognised sheets of a workbook, and the names of the others."""

    feuilles: Sequence[Reconnu]
    inconnues: tuple[str, ...]
    vides: tuple[str, ...]
    """Sheets with one of our names but no row of headings."""


def recognise(classeur: Classeur) -> Lecture:
    """Find the sheets and the columns of a project in a workbook."""
    left = [onglet for onglet in classeur.onglets if folded(onglet.nom) != folded(GARDE)]
    recognised: dict[str, Reconnu] = {}
    empty: list[str] = []
    for feuille in FEUILLES:
        onglet = _by_name(feuille, left, classeur.instantane)
        if onglet is None:
            continue
        left.remove(onglet)
        reconnu = _columns(feuille, onglet, classeur.instantane)
        if reconnu is None:
            empty.append(onglet.nom)
        else:
            recognised[feuille.cle] = reconnu
    unknown = []
    for onglet in left:
        reconnu = _by_headings(onglet, recognised, classeur.instantane)
        if reconnu is None:
            unknown += [onglet.nom] if onglet.lignes else []
        else:
            recognised[reconnu.feuille.cle] = reconnu
    ordered = [recognised[feuille.cle] for feuille in FEUILLES if feuille.cle in recognised]
    return Lecture(ordered, tuple(unknown), tuple(empty))


def _by_name(
    feuille: Feuille, left: Sequence[Onglet], made_from: Instantane | None
) -> Onglet | None:
    own_names = {folded(feuille.nom), folded(feuille.titre), folded(feuille.cle)}
    if made_from:
        own_names |= {folded(name) for name, cle in made_from.noms.items() if cle == feuille.cle}
    return next((onglet for onglet in left if folded(onglet.nom) in own_names), None)


def _by_headings(
    onglet: Onglet, recognised: Mapping[str, Reconnu], made_from: Instantane | None
) -> Reconnu | None:
    """Return a renamed sheet: the one that shares most of its headings."""
    best: Reconnu | None = None
    share = _MOST_OF
    for feuille in FEUILLES:
        reconnu = None if feuille.cle in recognised else _columns(feuille, onglet, made_from)
        if reconnu is not None:
            whole = 1 + len(feuille.places) + len(feuille.colonnes)
            if len(reconnu.colonnes) / whole > share:
                best, share = reconnu, len(reconnu.colonnes) / whole
    return best


def _columns(feuille: Feuille, onglet: Onglet, made_from: Instantane | None) -> Reconnu | None:
    names = _names(feuille, made_from)
    best: tuple[int, Sequence[Case]] = (-1, ())
    for at, row in enumerate(onglet.lignes[:_SEARCHED]):
        count = sum(folded(case.texte) in names for case in row)
        if count > sum(folded(case.texte) in names for case in best[1]):
            best = at, row
    header, row = best
    count = sum(folded(case.texte) in names for case in row)
    if header < 0 or count < min(2, len(feuille.colonnes)):
        return None
    return _recognised(feuille, onglet, names, header)


def _recognised(feuille: Feuille, onglet: Onglet, names: Mapping[str, str], header: int) -> Reconnu:
    columns: dict[str, int] = {}
    aside: list[Case] = []
    for case in onglet.lignes[header]:
        key = names.get(folded(case.texte))
        if key is not None and key not in columns:
            columns[key] = case.colonne
        elif case.texte:
            aside.append(case)
    near = list(_near(feuille, aside, columns, names))
    for case, key in near:
        columns[key] = case.colonne
        aside.remove(case)
    headings = _headings(feuille)
    return Reconnu(
        feuille,
        onglet.nom,
        columns,
        onglet.lignes[header + 1 :],
        tuple(f"{letters(case.colonne)} (« {case.texte} »)" for case in aside),
        tuple((case.texte, headings[key]) for case, key in near),
        tuple(words for key, words in headings.items() if key not in columns),
    )


def _near(
    feuille: Feuille,
    aside: Sequence[Case],
    columns: Mapping[str, int],
    names: Mapping[str, str],
) -> Iterator[tuple[Case, str]]:
    """Yield the columns whose heading changed slightly, each with its key."""
    taken = set(columns)
    free = _headings(feuille)
    for case in aside:
        ranked = sorted(
            ((_alike(case.texte, words), key) for words, key in names.items() if key in free),
            reverse=True,
        )
        share, key = next(((s, k) for s, k in ranked if k not in taken), (0.0, ""))
        if share >= _ALIKE:
            taken.add(key)
            yield case, key


def _alike(read: str, heading: str) -> float:
    return SequenceMatcher(None, folded(read), heading).ratio()


def _headings(feuille: Feuille) -> dict[str, str]:
    """Return our headings by the key of their column."""
    places = {f"{PLACE}{at}": place.titre for at, place in enumerate(feuille.places)}
    own = {colonne.cle: feuille.titre_de(colonne) for colonne in feuille.colonnes}
    return {CLE_REF: REF} | places | own


def _names(feuille: Feuille, made_from: Instantane | None) -> dict[str, str]:
    """Return the keys of columns by all the words that can name them."""
    names: dict[str, str] = {}
    if made_from:
        for (sheet, words), key in made_from.titres.items():
            if sheet == feuille.cle:
                names.setdefault(folded(words), key)
    for key, words in _headings(feuille).items():
        names.setdefault(folded(words), key)
    for colonne in feuille.colonnes:
        question = questions(colonne.modele).get(colonne.nom)
        for words in (
            colonne.cle,
            colonne.nom,
            en_mots(colonne.nom),
            question.libelle if question else "",
        ):
            if words and len(colonne.chemin) == 1:
                names.setdefault(folded(words), colonne.cle)
    return names
