"""Compares a workbook with a project: what it asks for, and what was not understood."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cptskit.classeur.appariement import Paires, pair_rows
from cptskit.classeur.cases import Case
from cptskit.classeur.champs import Champ, Sorte, champs
from cptskit.classeur.ecriture import TROP_LONG
from cptskit.classeur.identifiants import suivant
from cptskit.classeur.instantane import Instantane, Ligne
from cptskit.classeur.lecture import Classeur
from cptskit.classeur.listes import Liste
from cptskit.classeur.places import Places
from cptskit.classeur.rangs import PLACE, Rang, empreinte, rangs
from cptskit.classeur.reconnaissance import Reconnu, recognise
from cptskit.classeur.valeurs import IncomprisError, canonical, lost_share, read_cell
from cptskit.classeur.voeux import Note, Nouvelle, Sujet, Valeur, Voeux
from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.citations import citer

_TOTAL = re.compile(r"\W*(?:sous[- ]?total|total)\b", re.IGNORECASE)


def reconcile(
    classeur: Classeur, projet: Projet, donnees: Mapping[str, Any], *, remplacer: bool = False
) -> Voeux:
    """Return what a workbook asks for. `remplacer` prefers its cells where both sides changed."""
    read = recognise(classeur)
    wishes = Voeux()
    wishes.notes += [
        Note(
            Sujet.ECARTE,
            f"feuille « {name} »",
            "cette feuille n'est pas de celles du projet : elle est laissée de côté.",
        )
        for name in read.inconnues
    ]
    wishes.notes += [
        Note(
            Sujet.ECARTE,
            f"feuille « {name} »",
            "aucune ligne d'en-têtes n'y est reconnue : elle est laissée de côté.",
            "Remettez les titres des colonnes, comme dans un nouvel export.",
        )
        for name in read.vides
    ]
    more: dict[str, list[Liste]] = {}
    for feuille in read.feuilles:
        _Sheet(feuille, projet, donnees, classeur.instantane, wishes, more, remplacer).run()
    return wishes


class _Sheet:
    """One sheet of the workbook, row by row."""

    def __init__(
        self,
        reconnu: Reconnu,
        projet: Projet,
        donnees: Mapping[str, Any],
        made_from: Instantane | None,
        wishes: Voeux,
        more: dict[str, list[Liste]],
        replace: bool,
    ) -> None:
        self.read, self.feuille, self.projet = reconnu, reconnu.feuille, projet
        self.wishes, self.more, self.replace = wishes, more, replace
        self.rangs = list(rangs(self.feuille, projet, donnees))
        lists = [*self.feuille.listes(projet), *more.get(self.feuille.cle, ())]
        self.places = Places(self.feuille, projet, lists)
        self.made_from = made_from.lignes.get(self.feuille.cle) if made_from else None
        self.added: dict[tuple[Any, ...], int] = {}

    def run(self) -> None:
        self._note_columns()
        texts = [self._texts(row) for row in self.read.lignes]
        filled = [at for at, row in enumerate(self.read.lignes) if self._is_filled(row)]
        pairs = pair_rows(self.read, texts, self.rangs, self.made_from)
        self._note_pairs(pairs)
        for at, rang, before in pairs.connues:
            if at in filled:
                self._update(self.read.lignes[at], rang, before, at in pairs.partielles)
            else:
                self.wishes.retraits.append(rang)
        for at in pairs.nouvelles:
            if at in filled:
                self._new(self.read.lignes[at])
        self.wishes.retraits += pairs.retirees

    def _note_columns(self) -> None:
        where = f"feuille « {self.read.onglet} »"
        for words in self.read.inconnues:
            self._note(
                Sujet.ECARTE,
                where,
                f"la colonne {words} n'est pas de celles du projet : elle est laissée de côté.",
            )
        for read, ours in self.read.proches:
            self._note(
                Sujet.REMARQUE, where, f"la colonne « {citer(read)} » est lue comme « {ours} »."
            )
        if self.read.absentes:
            names = joined(f"« {title} »" for title in self.read.absentes)
            self._note(Sujet.REMARQUE, where, f"sans {names} : rien n'y change.")

    def _note_pairs(self, pairs: Paires) -> None:
        lines = self.read.lignes
        for at, own in pairs.copies.items():
            if self._is_filled(lines[at]):
                self._note(
                    Sujet.REMARQUE,
                    self._row(lines[at]),
                    f"porte la référence de la ligne {lines[own][0].ligne} : elle est lue comme "
                    "une ligne nouvelle.",
                )
        for at in pairs.disparues:
            self._note(
                Sujet.CONFLIT,
                self._row(lines[at]),
                "a quitté le projet depuis l'export : rien n'est écrit.",
                "Pour l'y remettre, effacez sa référence.",
            )

    def _texts(self, row: Sequence[Case]) -> dict[str, str]:
        """Return the texts of a row by column; what is not understood stays as typed."""
        texts = {}
        words = self._words(row)
        place = self.places.find(words) if any(words) else None
        for at, mot in enumerate(place.mots if isinstance(place, Liste) else words):
            if f"{PLACE}{at}" in self.read.colonnes:
                texts[f"{PLACE}{at}"] = mot
        for colonne in self.feuille.colonnes:
            case = self.read.case(row, colonne.cle)
            if case is not None:
                try:
                    texts[colonne.cle] = canonical(colonne, read_cell(colonne, case))
                except IncomprisError:
                    texts[colonne.cle] = f"? {case.texte}"
        return texts

    def _words(self, row: Sequence[Case]) -> list[str]:
        """Return the words of a row for its place."""
        cases = (self.read.case(row, f"{PLACE}{at}") for at in range(len(self.feuille.places)))
        return [" ".join(case.texte.split()) if case else "" for case in cases]

    def _is_filled(self, row: Sequence[Case]) -> bool:
        own = {self.read.colonnes.get(colonne.cle) for colonne in self.feuille.colonnes}
        return any(case.texte.strip() for case in row if case.colonne in own)

    def _update(self, row: Sequence[Case], rang: Rang, before: Ligne | None, partial: bool) -> None:
        target = self._moved(row, rang, before)
        changed: dict[str, tuple[Champ, Any]] = {}
        for champ in champs(type(rang.entree)):
            case = self.read.case(row, champ.cle)
            if partial and case is not None and not case.texte.strip():
                continue
            new_value = self._changed(case, champ, rang, before) if case is not None else None
            if new_value is None or case is None:
                continue
            if champ.cle in self.feuille.fixes:
                self._note(
                    Sujet.ECARTE, self._cell(case, champ), "cette colonne grise n'est pas relue."
                )
            else:
                changed[champ.cle] = champ, new_value[0]
        self._note_out_of_place(row, type(rang.entree))
        if target is None:
            self.wishes.valeurs += [Valeur(rang, *value) for value in changed.values()]
        else:
            self.wishes.nouvelles.append(Nouvelle(target, changed, rang))

    def _changed(
        self, case: Case, champ: Champ, rang: Rang, before: Ligne | None
    ) -> tuple[Any] | None:
        """Return the new value of a cell in a tuple, or None if it changes nothing."""
        try:
            value = None if case.texte.strip() == TROP_LONG else read_cell(champ, case)
        except IncomprisError as error:
            self._not_understood(case, champ, error)
            return None
        text, now = canonical(champ, value), rang.textes[champ.cle]
        was = before.textes.get(champ.cle) if before else None
        same = text == now or (was is not None and empreinte(text) == was)
        if not same and case.nombre and (share := lost_share(champ, text, now)) is not None:
            if not share:
                self._note(
                    Sujet.INCOMPRIS,
                    self._cell(case, champ),
                    f"« {citer(text)} » n'a plus le format « Pourcentage » (le projet dit "
                    f"« {citer(now)} ») : rien n'y change.",
                    "Redonnez ce format à la cellule, ou écrivez le signe : « 12,5 % ».",
                )
            return None
        if same or case.texte.strip() == TROP_LONG or self._may_not(case, champ, text, now):
            return None
        if was is not None and empreinte(now) != was and not self.replace:
            self._note(
                Sujet.CONFLIT,
                self._cell(case, champ),
                f"a changé des deux côtés : le projet dit « {citer(now)} », le classeur "
                f"« {citer(text)} ». Le projet est gardé.",
                "Pour prendre le classeur : --remplacer.",
            )
            return None
        return (_split(champ, value, now),)

    def _may_not(self, case: Case, champ: Champ, text: str, now: str) -> bool:
        """Say whether a value must stay whatever the cell says, and note why."""
        if champ.nom == "id" and now:
            self._note(
                Sujet.ECARTE,
                self._cell(case, champ),
                f"l'identifiant « {citer(now)} » est gardé : le projet le cite ailleurs.",
            )
            return True
        if not text and champ.obligatoire:
            self._note(
                Sujet.INCOMPRIS,
                self._cell(case, champ),
                f"la cellule est vide, et « {self.feuille.titre_de(champ)} » ne peut manquer.",
                "Pour retirer la ligne, supprimez-la entière.",
            )
            return True
        return False

    def _moved(self, row: Sequence[Case], rang: Rang, before: Ligne | None) -> Liste | None:
        """Return the list to which a row was moved, or None."""
        words = []
        for at, now in enumerate(rang.liste.mots):
            case = self.read.case(row, f"{PLACE}{at}")
            written = " ".join(case.texte.split()) if case else now
            was = before.textes.get(f"{PLACE}{at}") if before else None
            words.append(now if was is not None and empreinte(written) == was else written)
        if [*map(folded, words)] == [*map(folded, rang.liste.mots)]:
            return None
        target = self._list(row, words)
        return target if target is not None and target.route != rang.liste.route else None

    def _new(self, row: Sequence[Case]) -> None:
        own = {self.read.colonnes.get(colonne.cle) for colonne in self.feuille.colonnes}
        first = next((c.texte for c in row if c.texte.strip() and c.colonne in own), "")
        if _TOTAL.match(first):
            self._note(
                Sujet.ECARTE, self._row(row), f"« {citer(first)} » est un total : laissé de côté."
            )
            return
        liste = self._list(row, self._words(row))
        if liste is None:
            return
        values = dict(self._values(row, liste))
        if self._may_come(row, liste, values):
            self._note_out_of_place(row, liste.modele)
            self.wishes.nouvelles.append(Nouvelle(liste, values))
            self._open(liste, values)

    def _values(self, row: Sequence[Case], liste: Liste) -> Iterator[tuple[str, tuple[Champ, Any]]]:
        for champ in champs(liste.modele):
            case = self.read.case(row, champ.cle)
            if case is None or champ.cle in self.feuille.fixes or case.texte.strip() == TROP_LONG:
                continue
            try:
                value = read_cell(champ, case)
            except IncomprisError as error:
                self._not_understood(case, champ, error)
                continue
            if canonical(champ, value):
                yield champ.cle, (champ, _split(champ, value, ""))

    def _may_come(
        self, row: Sequence[Case], liste: Liste, values: dict[str, tuple[Champ, Any]]
    ) -> bool:
        """Give a new row the id that it needs; refuse a row without a required value."""
        own = champs(liste.modele)
        taken = self._taken(liste)
        for key in self.feuille.uniques:
            name = canonical(*values[key]) if key in values else ""
            if name and name in taken.get(key, ()):
                if key == "id":
                    values.pop(key)
                    continue
                self._note(
                    Sujet.INCOMPRIS,
                    self._row(row),
                    f"« {citer(name)} » est déjà sur une autre ligne : rien n'est ajouté.",
                )
                return False
        id_ = next((champ for champ in own if champ.cle == "id" and champ.obligatoire), None)
        if id_ is not None and "id" not in values:
            near = {r.textes.get("id", "") for r in self.rangs if r.liste.route == liste.route}
            values["id"] = id_, suivant(near, taken.get("id", ()), self.feuille)
        missing = [champ for champ in own if champ.obligatoire and champ.cle not in values]
        if missing:
            names = joined(f"« {self.feuille.titre_de(champ)} »" for champ in missing)
            self._note(
                Sujet.INCOMPRIS,
                self._row(row),
                f"il manque {names} : rien n'est ajouté.",
                "Remplissez la cellule, ou effacez la ligne.",
            )
        for key in self.feuille.uniques if not missing else ():
            if key in values:
                taken.setdefault(key, set()).add(canonical(*values[key]))
        return not missing

    def _taken(self, liste: Liste) -> dict[str, set[str]]:
        """Return the names in use: ids in the whole sheet, others in the list."""
        names: dict[str, set[str]] = self.__dict__.setdefault("_names", {}).setdefault(
            liste.route, {}
        )
        ids: set[str] = self.__dict__.setdefault(
            "_ids", {r.textes.get("id", "") for r in self.rangs}
        )
        if not names:
            for key in self.feuille.uniques:
                names[key] = {
                    r.textes.get(key, "") for r in self.rangs if r.liste.route == liste.route
                }
            names["id"] = ids
        return names

    def _open(self, liste: Liste, values: Mapping[str, tuple[Champ, Any]]) -> None:
        """Let rows of other sheets refer to a new entry."""
        if self.feuille.ouvre is None or "id" not in values:
            return
        at = self.added.get(liste.route, len(liste.entrees))
        self.added[liste.route] = at + 1
        for sheet, inner in self.feuille.ouvre(liste, at, str(values["id"][1])):
            self.more.setdefault(sheet, []).append(inner)

    def _list(self, row: Sequence[Case], words: Sequence[str]) -> Liste | None:
        """Return the list that words name, or None with a note."""
        place = self.places.find(words)
        if isinstance(place, Liste):
            return place
        where = f"{self._row(row)}, « {place.titre} »"
        message = f"{place.message} : la ligne n'est pas prise."
        self._note(Sujet.INCOMPRIS, where, message, place.aide)
        return None

    def _note_out_of_place(self, row: Sequence[Case], modele: Any) -> None:
        own = {champ.cle for champ in champs(modele)}
        for colonne in self.feuille.colonnes:
            case = self.read.case(row, colonne.cle) if colonne.cle not in own else None
            if case is not None and case.texte.strip():
                self._note(
                    Sujet.ECARTE,
                    self._cell(case, colonne),
                    "cette colonne n'a pas de sens pour cette ligne : la cellule n'est pas prise.",
                )

    def _not_understood(self, case: Case, champ: Champ, error: IncomprisError) -> None:
        self._note(Sujet.INCOMPRIS, self._cell(case, champ), error.message, error.aide)

    def _note(self, sujet: Sujet, ou: str, message: str, aide: str = "") -> None:
        self.wishes.notes.append(Note(sujet, ou, message, aide))

    def _cell(self, case: Case, champ: Champ) -> str:
        return f"feuille « {self.read.onglet} », {case.place} (« {self.feuille.titre_de(champ)} »)"

    def _row(self, row: Sequence[Case]) -> str:
        return f"feuille « {self.read.onglet} », ligne {row[0].ligne}"


def _split(champ: Champ, value: Any, now: str) -> Any:
    """Split texts typed on one line with semicolons between them."""
    if champ.sorte is not Sorte.LIGNES or champ.choix or not value or len(value) > 1 or ";" in now:
        return value
    return tuple(part.strip() for part in value[0].split(";") if part.strip()) or None
