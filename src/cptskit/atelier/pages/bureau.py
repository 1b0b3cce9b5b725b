"""The desk: one session over a folder, and what its pages know of the project at each version."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from threading import RLock

from cptskit.atelier.etat import Box, State
from cptskit.atelier.reponses import Conflit, Enregistre, Refus
from cptskit.atelier.seance import Seance
from cptskit.documents.figures.carte.figure import map_of
from cptskit.documents.figures.palette import coloured
from cptskit.editing.champs import Changement
from cptskit.francais.nombres import NBSP


class Desk:
    """A session as the pages use it. Its methods may be called from any thread."""

    def __init__(
        self, folder: Path, seance: Seance, clock: Callable[[], datetime] = datetime.now
    ) -> None:
        """Know the session over a folder."""
        self.folder = folder
        self.seance = seance
        self._clock = clock
        self._lock = RLock()
        self._known: tuple[str, State] | None = None
        self._boxes: Iterable[Box] | None = None
        self._map: tuple[str, bytes | None] | None = None
        self.saved = ""
        """« Enregistré à 14 h 02 », or what happened instead."""

    def state(self, *, fresh: bool = True) -> State | None:
        """Return the state of the project; None where it does not read.

        Without `fresh`, the boxes of its document are those of before that are still empty: an
        answer to a field that was left must not wait for a document.
        """
        with self._lock:
            version, loaded = self.seance.version, self.seance.projet
            if loaded.projet is None:
                return None
            if self._known is None or self._known[0] != version:
                self._known = version, State(loaded, None if fresh else self._boxes)
            elif fresh and self._known[1].quick:
                self._known = version, State(loaded)
            state = self._known[1]
            self._boxes = state.boxes
            return state

    def map(self) -> bytes | None:
        """Return the map of the territory, drawn once a version; None where nothing is drawn."""
        with self._lock:
            if self._map is None or self._map[0] != self.seance.version:
                projet = self.seance.projet.projet
                figure = map_of(projet) if projet else None
                drawn = coloured(figure, projet.style).svg if figure and projet else None
                self._map = self.seance.version, drawn
            return self._map[1]

    def save(
        self, changes: Sequence[Changement], version: str, label: str
    ) -> Enregistre | Conflit | Refus:
        """Write changes as one act, and remember when."""
        done = self.seance.enregistrer(changes, version=version, libelle=label)
        if isinstance(done, Enregistre):
            self.tell("Enregistré")
        return done

    def undo(self) -> Enregistre | Conflit | Refus:
        """Undo the last act."""
        done = self.seance.annuler()
        if isinstance(done, Enregistre):
            self.tell("Annulé, enregistré")
        return done

    @property
    def folder_words(self) -> str:
        """Return where the project is, as a person says it: « Documents › CPTS »."""
        return " › ".join(self.folder.resolve().parts[-2:])

    def tell(self, what: str) -> None:
        """Say what was done, and when."""
        self.saved = f"{what} à {self.hour()}"

    def hour(self) -> str:
        """Return the time: `14 h 02`."""
        now = self._clock()
        return f"{now.hour}{NBSP}h{NBSP}{now.minute:02}"
