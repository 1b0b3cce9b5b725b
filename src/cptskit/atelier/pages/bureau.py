"""The desk: one session over a folder, and the state of the project that its pages show."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from threading import Lock, RLock
from types import MappingProxyType

from cptskit.atelier.constats import Notices
from cptskit.atelier.document_repris import DocumentRepris, under_way
from cptskit.atelier.etat import Box, State
from cptskit.atelier.formulaires.vues import Notice
from cptskit.atelier.pages.documents import Page, Pages
from cptskit.atelier.pages.feuille import document_of, sheet
from cptskit.atelier.pages.reprise import View
from cptskit.atelier.pages.reprise_bilan import Bilan
from cptskit.atelier.pages.tableur import Brought
from cptskit.atelier.reponses import Conflit, Enregistre, Refus
from cptskit.atelier.seance import Fichiers, Seance
from cptskit.documents.figures.carte.figure import map_of
from cptskit.documents.figures.palette import coloured
from cptskit.editing.champs import Changement
from cptskit.francais.nombres import NBSP, counted
from cptskit.francais.ponctuation import typo
from cptskit.loading.ecrit import Written
from cptskit.socle.records import record
from cptskit.usages.init import holds_project

Answer = Enregistre | Conflit | Refus


@record
class Message:
    """What a page says once, and whether it offers to undo, or to redo what was undone."""

    mots: str
    annuler: bool = False
    retablir: bool = False


class Desk:
    """A session as the pages use it. Its methods may be called from any thread."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = datetime.now) -> None:
        """Open a session over a folder."""
        self.folder = folder
        self.seance = Seance(folder)
        self._clock = clock
        self._lock = RLock()
        self._known: tuple[str, State] | None = None
        self._boxes: Iterable[Box] | None = None
        self._map: tuple[str, bytes | None] | None = None
        self.saved = ""
        """« Enregistré à 14 h 02 », or what happened instead."""
        self._message: Message | None = None
        self._tell_resumed()
        self._taken: DocumentRepris | None = None
        self.tableur: Brought | None = None
        """A spreadsheet that was read, until the person accepts or refuses its changes."""
        self._pages = Pages()
        self._writing = Lock()

    @property
    def is_new(self) -> bool:
        """Whether there is no project yet."""
        return not holds_project(self.folder)

    def open(self) -> None:
        """Start again: the project was just created."""
        with self._lock:
            self.seance.close()
            self.seance = Seance(self.folder)
            self._known = self._map = None
            self._tell_resumed()
            self.tell("Créé")

    def close(self) -> None:
        """End the session."""
        self.seance.close()

    def state(self, *, fresh: bool = True) -> State | None:
        """Return the state of the project, or None if it cannot be read.

        Without `fresh`, the boxes of its document are the earlier ones that are still empty:
        leaving a field must not wait for a document.
        """
        version, loaded = self.seance.lu
        if loaded.projet is None:
            return None
        with self._lock:
            known, boxes = self._known, None if fresh else self._boxes
        if known and known[0] == version and not (fresh and known[1].quick):
            return known[1]
        made = State(loaded, boxes)
        boxes = made.boxes  # outside the lock: leaving a field does not wait for a document
        with self._lock:
            whole = self._known and self._known[0] == version and not self._known[1].quick
            if version == self.seance.version and not whole:
                self._known, self._boxes = (version, made), boxes
        return made

    @property
    def taken_over(self) -> DocumentRepris | None:
        """The document that is being taken over, read again: other windows decide too."""
        with self._lock:
            document = under_way(self.folder)
            if document and self._taken:
                document.share(self._taken)
            self._taken = document
            return document

    def keep(self, taken: DocumentRepris) -> None:
        """Remember a document that was just read."""
        self._taken = taken

    def taken_view(self) -> View | None:
        """Return the view of the document that is being taken over, or None.

        Raises CptskitError, OSError if the document can no longer be read.
        """
        with self._lock:
            taken = self.taken_over
            if taken is None:
                return None
            written = None if self.is_new else Written(self.seance.projet)
            return View(Bilan(taken, written))

    def write_files(self, plan: Callable[[], Fichiers], label: str) -> Answer:
        """Write the files that `plan` returns as one act, and note the time."""
        done = self.seance.write(plan, label)
        if isinstance(done, Enregistre):
            self.tell("Enregistré")
        return done

    def follow(self) -> None:
        """Read what somebody else changed."""
        if news := self.seance.follow():
            files = ", ".join(news.fichiers[:3])
            self.saved = f"Suivi à {self.hour()} : {files} a changé ailleurs"

    def presents(self) -> list[str]:
        """Return who else has the folder open, a sentence each."""
        return [present.phrase for present in self.seance.presents()]

    def sheet(self, name: str) -> Page | None:
        """Return a document with links to its fields, or None if the project cannot be read."""
        state = self.state(fresh=False)
        if state is None:
            return None
        with self._writing:
            return sheet(self._pages, state, name)

    def unreadable(self) -> tuple[Notice, ...]:
        """Return why the project cannot be read."""
        loaded = self.seance.projet
        return Notices((), loaded, Written(loaded)).of(loaded.findings)

    def document_words(self) -> dict[str, str]:
        """Return the name of the document of the stage, and whether it is ready, in words."""
        state = self._known[1] if self._known else None
        if state is None:
            return {"nom_document": "lettre", "pret_mots": ""}
        left = len(state.todo)
        words = (
            f"Brouillon : il reste {counted(left, 'point')}." if left else "Le document est prêt."
        )
        return {"nom_document": document_of(state), "pret_mots": words}

    def say(self, words: str, undo: bool = False, redo: bool = False) -> None:
        """Show a message on the next page, with a button that undoes or redoes, or without."""
        self._message = Message(typo(words), undo, redo)

    def _tell_resumed(self) -> None:
        """Say what became of the last act of a session that was cut off."""
        if words := self.seance.reprise.phrase if self.seance.reprise else "":
            self.say(words)

    def take_message(self) -> Message | None:
        """Return the message for the page, and forget it."""
        message, self._message = self._message, None
        return message

    def map(self) -> bytes | None:
        """Return the map of the territory, drawn once per version, or None."""
        with self._lock:
            if self._map is None or self._map[0] != self.seance.version:
                projet = self.seance.projet.projet
                figure = map_of(projet) if projet else None
                drawn = coloured(figure, projet.style).svg if figure and projet else None
                self._map = self.seance.version, drawn
            return self._map[1]

    def save(
        self,
        changes: Sequence[Changement],
        version: str,
        label: str,
        files: Mapping[str, bytes] = MappingProxyType({}),
    ) -> Answer:
        """Write changes, with any new files, as one act, and note the time."""
        done = self.seance.save(changes, version=version, libelle=label, autres=files)
        if isinstance(done, Enregistre):
            self.tell("Enregistré")
        return done

    def undo(self) -> Answer:
        """Undo the last act, and offer to redo it."""
        done = self._turned(self.seance.undo(), "Annulé, enregistré")
        if isinstance(done, Enregistre):
            self.say(f"Annulé : {done.acte}.", redo=True)
        return done

    def redo(self) -> Answer:
        """Redo the last act that was undone."""
        done = self._turned(self.seance.redo(), "Rétabli, enregistré")
        if isinstance(done, Enregistre):
            self.say(f"Rétabli : {done.acte}.", undo=True)
        return done

    def _turned(self, done: Answer, words: str) -> Answer:
        if isinstance(done, Enregistre):
            self.tell(words)
        elif isinstance(done, Refus):
            self.say(f"{done.message} {done.aide}".strip())
        return done

    @property
    def folder_words(self) -> str:
        """Return where the project is in words: « Documents › CPTS »."""
        return " › ".join(self.folder.resolve().parts[-2:])

    def tell(self, what: str) -> None:
        """Note what was done, and when."""
        self.saved = f"{what} à {self.hour()}"

    def hour(self) -> str:
        """Return the time: `14 h 02`."""
        now = self._clock()
        return f"{now.hour}{NBSP}h{NBSP}{now.minute:02}"
