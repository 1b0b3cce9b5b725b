"""A document that is being taken over: what was understood, beside its source."""

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
    """What the pages show of a document that is being taken over."""

    def __init__(self, bilan: Bilan) -> None:
        """Show the comparison of a document with the project."""
        self.bilan = bilan
        self._lecture = bilan.lecture

    def page(self, slug: str, changing: str = "", moving: str = "") -> dict[str, object]:
        """Return the content of a page: a chapter, the questions, or the passages to place."""
        bilan, chapter = self.bilan, self.chapter(slug)
        written = bilan.written
        pairs = Paires(bilan)
        groups = bilan.of_chapter(chapter.slug) if chapter else ()
        waits = bilan.waiting(bilan.groups)
        questions = bilan.undecided("question", self._lecture.found.questions)
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
            "questions_restent": questions,
            "passages_restent": loose,
            "revues": len(groups) - len(bilan.waiting(groups)),
            "total": len(groups),
            "sures": len(bilan.certain(groups)),
            "sures_toutes": len(bilan.certain(bilan.groups)),
            "a_ecrire": len(bilan.to_write()),
            "suite": self.next_after(slug),
            "familles": tuple(pairs.families(groups)),
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
        return next((chapter for chapter in CHAPTERS[Etape.PROJET] if chapter.slug == slug), None)

    def links(self, here: str) -> tuple[Link, ...]:
        """Return the chapters for which something was understood, with what waits in each."""
        understood = dict.fromkeys(chapter_speaking_of(group).slug for group in self.bilan.groups)
        links = [
            self._link(
                chapter.slug,
                chapter.titre,
                len(self.bilan.waiting(self.bilan.of_chapter(chapter.slug))),
                here,
            )
            for chapter in CHAPTERS[Etape.PROJET]
            if chapter.slug in understood
        ]
        if self._lecture.found.questions:
            left = self.bilan.undecided("question", self._lecture.found.questions)
            links.append(self._link(QUESTIONS, _TITLES[QUESTIONS], left, here))
        if self.bilan.passages:
            left = self.bilan.undecided("passage", self.bilan.passages)
            links.append(self._link(PASSAGES, _TITLES[PASSAGES], left, here))
        return tuple(links)

    @staticmethod
    def _link(slug: str, titre: str, left: int, here: str) -> Link:
        words = f"{left} à revoir" if left else ""
        return Link(f"/reprise/{slug}", typographie(titre), words, not left, slug == here)

    def next_after(self, slug: str) -> Link | None:
        """Return the next page on which something waits, starting again from the first."""
        links = self.links(slug)
        at = next((index for index, link in enumerate(links) if link.ici), -1)
        order = (*links[at + 1 :], *links[: at + 1])
        return next((link for link in order if not link.complet and not link.ici), None)

    def first(self) -> str:
        """Return the address of the first page on which something waits."""
        links = self.links("")
        waiting = next((link for link in links if not link.complet), links[0] if links else None)
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
        group = next(
            (
                candidate
                for candidate in self.bilan.groups
                if moving in (candidate.key, candidate.kind)
            ),
            None,
        )
        return places_for(group) if group else ()
