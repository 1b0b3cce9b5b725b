"""A document that is taken over: what was understood, beside where the source says it."""

from collections.abc import Iterator

from cptskit.atelier.formulaires.chapitres import CHAPTERS
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.pages.cadre import BARE, Link
from cptskit.atelier.pages.reprise_bilan import Bilan, chapter_speaking_of
from cptskit.atelier.pages.reprise_paires import Paires
from cptskit.atelier.pages.reprise_places import Place, places_for
from cptskit.francais.nombres import counted
from cptskit.francais.typographie import typographie
from cptskit.projet.codes import Etape

QUESTIONS, PASSAGES = "questions", "a-placer"
_TITLES = {QUESTIONS: "Questions", PASSAGES: "À placer"}


class View:
    """What the pages of a document that is taken over show."""

    def __init__(self, bilan: Bilan) -> None:
        """Show how a project stands to a document."""
        self.bilan = bilan
        self._lecture = bilan.lecture

    def page(self, slug: str, changing: str = "", moving: str = "") -> dict[str, object]:
        """Return what a page shows: a chapter, the questions, or the passages to place."""
        bilan, chapter = self.bilan, self.chapter(slug)
        written = bilan.written
        pairs = Paires(bilan)
        some = bilan.of_chapter(chapter.slug) if chapter else ()
        waits = bilan.waiting(bilan.groups)
        asked = bilan.undecided("question", self._lecture.found.questions)
        loose = bilan.undecided("passage", bilan.passages)
        return {
            **BARE,
            "titre": f"Reprendre « {bilan.taken.nom} »",
            "fichier": bilan.taken.nom,
            "nom": written.text(("identite", "nom")) if written else BARE["nom"],
            "chapitres": self.links(slug),
            "ici": f"/reprise/{slug}",
            "neuf": bilan.written is None,
            "slug": slug,
            "chapitre": chapter.titre if chapter else _TITLES[slug],
            "comprises": len(bilan.groups),
            "restent": len(waits),
            "questions_restent": asked,
            "passages_restent": loose,
            "revues": len(some) - len(bilan.waiting(some)),
            "total": len(some),
            "sures": len(bilan.certain(some)),
            "sures_toutes": len(bilan.certain(bilan.groups)),
            "a_ecrire": len(bilan.to_write()),
            "suite": self.next_after(slug),
            "familles": tuple(pairs.families(some)),
            "questions": tuple(pairs.questions()) if slug == QUESTIONS else (),
            "passages": tuple(pairs.passages()) if slug == PASSAGES else (),
            "change": changing,
            "deplace": moving,
            "places": self._choices(moving),
            "narratifs": places_for(None),
            "notes": tuple(self._notes()),
            "etat_mots": self._state_words(),
            "etat_arret": bool(bilan.to_write()),
        }

    def chapter(self, slug: str) -> Chapter | None:
        """Return the chapter of this name."""
        return next((one for one in CHAPTERS[Etape.PROJET] if one.slug == slug), None)

    def links(self, here: str) -> tuple[Link, ...]:
        """Return the chapters of which something was understood, with what waits in each."""
        told = dict.fromkeys(chapter_speaking_of(one).slug for one in self.bilan.groups)
        found = [
            self._link(
                one.slug, one.titre, len(self.bilan.waiting(self.bilan.of_chapter(one.slug))), here
            )
            for one in CHAPTERS[Etape.PROJET]
            if one.slug in told
        ]
        if self._lecture.found.questions:
            left = self.bilan.undecided("question", self._lecture.found.questions)
            found.append(self._link(QUESTIONS, _TITLES[QUESTIONS], left, here))
        if self.bilan.passages:
            left = self.bilan.undecided("passage", self.bilan.passages)
            found.append(self._link(PASSAGES, _TITLES[PASSAGES], left, here))
        return tuple(found)

    @staticmethod
    def _link(slug: str, titre: str, left: int, here: str) -> Link:
        words = f"{left} à revoir" if left else ""
        return Link(f"/reprise/{slug}", typographie(titre), words, not left, slug == here)

    def next_after(self, slug: str) -> Link | None:
        """Return the next page on which something waits; the first one where none comes after."""
        links = self.links(slug)
        at = next((index for index, one in enumerate(links) if one.ici), -1)
        order = (*links[at + 1 :], *links[: at + 1])
        return next((one for one in order if not one.complet and not one.ici), None)

    def first(self) -> str:
        """Return the address of the first page on which something waits."""
        links = self.links("")
        waiting = next((one for one in links if not one.complet), links[0] if links else None)
        return waiting.adresse if waiting else f"/reprise/{CHAPTERS[Etape.PROJET][0].slug}"

    def _state_words(self) -> str:
        number = len(self.bilan.to_write())
        if not number:
            return (
                "Rien n'est encore écrit" if self.bilan.written is None else "Tout est enregistré"
            )
        verb = "acceptée, à écrire" if number == 1 else "acceptées, à écrire"
        return typographie(f"{counted(number, 'réponse')} {verb}")

    def _notes(self) -> Iterator[str]:
        document = self._lecture.document
        comments = sum(side.kind == "commentaire" for side in document.sides)
        if document.struck or document.inserted:
            yield typographie("Les modifications suivies sont lues comme acceptées.")
        if comments:
            yield typographie(
                f"{counted(comments, 'commentaire')} du document, dans le compte rendu reprise.md."
            )

    def _choices(self, moving: str) -> tuple[Place, ...]:
        group = next((one for one in self.bilan.groups if moving in (one.key, one.kind)), None)
        return places_for(group) if group else ()
