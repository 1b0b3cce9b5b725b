"""A session over the folder of a project: what a person types goes to its files and back.

The files are the truth. Each act reads them again, places the changes in their text, and writes
them with a guard; what somebody else changed meanwhile is kept, and the person is asked only
where both touched the same value.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import Any

from cptskit.atelier.dossier import Etat, write
from cptskit.atelier.fil import Pas, Textes, turned
from cptskit.atelier.place import PLACE
from cptskit.atelier.presence import Presence, Present
from cptskit.atelier.reponses import Conflit, Divergence, Enregistre, Nouvelles, Refus
from cptskit.atelier.reprise import reprise
from cptskit.atelier.suivi import Suivi, changed_routes
from cptskit.atelier.verrou import alone
from cptskit.editing.champs import Changement, Retrait, Saisie, clean, of_finding, same
from cptskit.editing.feuilles import Feuilles, PlacementError
from cptskit.editing.tableau_membres import text_of
from cptskit.loading import LoadedProject, problems
from cptskit.loading.loader import Known
from cptskit.socle.errors import ChangedFileError, CptskitError
from cptskit.socle.findings import Change, Finding, Route

_ROUNDS = 12
"""How often an act is planned again when files change under it."""
Reponse = Enregistre | Conflit | Refus
Fichiers = Mapping[str, tuple[bytes | None, bytes]]
"""Files before and after, by path; None before a new file."""


class Seance:
    """A session over one folder. Its methods may be called from any thread."""

    def __init__(self, folder: Path | str) -> None:
        """Read the project, and resume what a killed session left; neither raises."""
        self._folder = Path(folder)
        self._lock = RLock()
        taken = reprise(self._folder)
        self._journal, self._fil, self.reprise = taken.journal, taken.fil, taken.dit
        self._known: Known = {}
        self._etat = Etat(self._folder, self._known, self._fil.chemins)
        self._suivi = Suivi(self._etat)
        self._presence = Presence(self._folder, self._folder / PLACE, self._journal.path.stem)

    @property
    def projet(self) -> LoadedProject:
        """The project as it was last read."""
        return self._etat.loaded

    @property
    def lu(self) -> tuple[str, LoadedProject]:
        """The version of the files, together with the project read from them."""
        state = self._etat
        return state.version, state.loaded

    @property
    def version(self) -> str:
        """A digest that identifies this state of the files."""
        return self._etat.version

    @property
    def a_annuler(self) -> str:
        """The act that `undo` undoes, in words; empty if there is none."""
        return self._fil.faits[-1].libelle if self._fil.faits else ""

    @property
    def a_retablir(self) -> str:
        """The act that `redo` redoes, in words; empty if there is none."""
        return self._fil.defaits[-1].libelle if self._fil.defaits else ""

    def valeur(self, route: Route) -> Any:
        """Return the value at a route, as it is written, or None."""
        with self._lock:
            return self._etat.feuilles.value(route)

    def save(
        self,
        changements: Sequence[Changement],
        *,
        version: str = "",
        libelle: str = "",
        autres: Mapping[str, bytes] = MappingProxyType({}),
    ) -> Reponse:
        """Write changes, one after the other, as one act; nothing if one is refused.

        `version` is what the page showed: routes are followed from there to the present state.
        `autres` are new files that come with the changes, by path: a picture.
        """
        new = {path: text_of(content) for path, content in autres.items()}
        return self._act(lambda dehors: self._save(changements, version, libelle, dehors, new))

    def correct(self, changes: Sequence[Change], *, libelle: str = "") -> Reponse:
        """Make the sure changes of a finding, as one act."""
        with self._lock:
            made = [of_finding(change, self.valeur(change.route)) for change in changes]
            gone = sorted(
                (change for change in made if isinstance(change, Retrait)),
                key=lambda change: [(isinstance(step, str), step) for step in change.route],
                reverse=True,  # from the last item, so that places stay what they are
            )
            kept = [change for change in made if not isinstance(change, Retrait)]
            return self.save([*kept, *gone], version=self.version, libelle=libelle)

    def write(self, plan: Callable[[], Fichiers], libelle: str) -> Reponse:
        """Write the files that `plan` returns, as one act; it is called again if files change."""
        return self._act(lambda dehors: self._write_files(plan(), libelle, dehors))

    def undo(self) -> Reponse:
        """Undo the last act of this session."""
        return self._act(lambda dehors: self._turn(self._fil.faits, "annule", dehors))

    def redo(self) -> Reponse:
        """Redo the last act that was undone."""
        return self._act(lambda dehors: self._turn(self._fil.defaits, "retabli", dehors))

    def follow(self) -> Nouvelles | None:
        """Read what somebody else changed; None if nobody did."""
        with self._lock:
            before = self._etat
            files = self._follow()
            if not files:
                return None
            routes = changed_routes(before.feuilles, self._etat.feuilles)
            return Nouvelles(self._etat.loaded, self._etat.version, files, routes)

    def presents(self) -> tuple[Present, ...]:
        """Return who else has the folder open, and tell them that this session is here."""
        with self._lock:
            if self._etat.raw:  # before there is a project, its folder stays as it is
                self._presence.beat()
            return self._presence.others()

    @property
    def copies(self) -> tuple[Finding, ...]:
        """The findings about copies that OneDrive, Dropbox and the like made."""
        return tuple(
            finding for finding in self._etat.loaded.findings if finding.code == problems.COPY.code
        )

    def close(self) -> None:
        """End the session: delete its journal, and tell the others."""
        with self._lock:
            self._journal.close()
            self._presence.leave()

    def _act(self, act: Callable[[tuple[str, ...]], Reponse]) -> Reponse:
        """Do an act on the files as they are now, and again if they change under it."""
        with self._lock:
            for _ in range(_ROUNDS):
                try:
                    return act(self._follow())
                except ChangedFileError:
                    continue
                except PlacementError as error:
                    if self._etat.changed():
                        continue
                    return Refus(str(error), error.aide)
                except (CptskitError, OSError) as error:
                    return _unwritten(getattr(error, "filename", None))
            return _unwritten(None)

    def _save(
        self,
        changements: Sequence[Changement],
        version: str,
        libelle: str,
        dehors: tuple[str, ...],
        autres: Mapping[str, str],
    ) -> Reponse:
        followed = self._suivi.followed(changements, version)
        if isinstance(followed, Divergence):
            return self._conflict((followed,), changements)
        sheets = Feuilles(self._etat.loaded, self._etat.textes)
        divergences = _divergences(followed, sheets)
        if divergences:
            return self._conflict(divergences, followed)
        after = {
            path: text for path, text in sheets.texts.items() if text != self._etat.texte(path)
        }
        after |= autres
        words = libelle or (_words(followed[0].route) if followed else "")
        if after:
            before = {path: self._etat.texte(path) for path in after}
            self._write("acte", before, after, words)
            self._fil.acte(words, before, after)
        if autres:
            self._read()  # with the files that no project reads
        routes = tuple(change.route for change in followed)
        return self._saved(words if after else "", routes, dehors)

    def _write_files(self, files: Fichiers, libelle: str, dehors: tuple[str, ...]) -> Reponse:
        before = {path: old if old is None else text_of(old) for path, (old, _) in files.items()}
        after = {path: text_of(new) for path, (_, new) in files.items()}
        if after:
            self._write("acte", before, after, libelle)
            self._fil.acte(libelle, before, after)
            self._read()  # with the files that no project reads
        return self._saved(libelle if after else "", (), dehors)

    def _turn(self, stack: list[Pas], kind: str, dehors: tuple[str, ...]) -> Reponse:
        if not stack:
            words = "annuler" if kind == "annule" else "rétablir"
            return Refus(f"Il n'y a rien à {words}.", "")
        step = stack[-1]
        before = {path: self._etat.texte(path) for path in step.fichiers}
        after = turned(step, before)
        if after is None:
            return Refus(
                f"« {step.libelle} » a été changé ailleurs depuis : revenir en arrière effacerait "
                "ce changement.",
                "Changez la valeur dans son champ.",
            )
        self._write(kind, before, after, step.libelle)
        if kind == "annule":
            self._fil.undo()
        else:
            self._fil.redo()
        return self._saved(step.libelle, (), dehors)

    def _write(self, kind: str, before: Textes, after: Textes, libelle: str) -> None:
        """Write an act in the journal, then in the files."""
        self._journal.note(kind, before, after, libelle)
        try:
            with alone(self._folder / PLACE / "ecriture.verrou"):
                write(self._folder, before, after)
        except BaseException:
            self._journal.renounce()
            raise
        self._read()

    def _saved(self, words: str, routes: tuple[Route, ...], dehors: tuple[str, ...]) -> Enregistre:
        return Enregistre(self._etat.loaded, self._etat.version, words, routes, dehors)

    def _conflict(
        self, divergences: Sequence[Divergence], changements: Sequence[Changement]
    ) -> Conflit:
        state = self._etat
        return Conflit(tuple(divergences), tuple(changements), state.version, state.loaded)

    def _follow(self) -> tuple[str, ...]:
        """Read the files again if somebody changed them, and return which."""
        files = self._etat.changed()
        if files:
            before = self._etat
            self._read()
            for path in files:
                self._take_in(path, before.texte(path), self._etat.texte(path))
        return files

    def _take_in(self, path: str, before: str | None, after: str | None) -> None:
        """Carry somebody else's change below the acts of this session."""
        if self._fil.touche(path):
            self._fil.ailleurs(path, before, after)
        if self._journal.knows(path):
            self._journal.note("ailleurs", {path: before}, {path: after})

    def _read(self) -> None:
        self._etat = Etat(self._folder, self._known, self._fil.chemins)
        self._suivi.learn(self._etat)


def _divergences(changements: Sequence[Changement], sheets: Feuilles) -> list[Divergence]:
    """Place changes, and return the values that are no longer as the person saw them."""
    divergences: list[Divergence] = []
    for index, change in enumerate(changements):
        if isinstance(change, Saisie | Retrait):
            current, seen = sheets.value(change.route), clean(change.vu)
            wanted = clean(change.valeur) if isinstance(change, Saisie) else None
            if not same(current, seen) and not same(current, wanted):
                divergences.append(Divergence(index, change, change.route, seen, wanted, current))
        try:
            sheets.place(change)
        except PlacementError:
            if not divergences:
                raise
            break
    return divergences


def _unwritten(path: str | None) -> Refus:
    named = f"« {Path(path).name} »" if path else "un fichier du projet"
    return Refus(
        f"L'enregistrement n'a pas pu se faire : {named} ne peut pas être écrit.",
        "Vérifiez qu'il n'est pas ouvert dans un autre programme et que vous avez le droit "
        "d'écrire dans ce dossier. Votre texte reste dans la page.",
    )


def _words(route: Route) -> str:
    """Return the words for an act that the page did not name: the last key of its route."""
    names = [str(step) for step in route if isinstance(step, str)]
    return names[-1].replace("_", " ").capitalize() if names else "Changement"
