"""The page of a chapter."""

from collections.abc import Callable, Mapping

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.chapitres import chapter_named
from cptskit.atelier.formulaires.construction import Builder, OfTable, OwnParts
from cptskit.atelier.formulaires.plan import Chapter, steps
from cptskit.atelier.pages.cadre import Link, frame
from cptskit.atelier.pages.communes import communes_of
from cptskit.atelier.pages.copies import copied
from cptskit.atelier.pages.logo import ROUTE as LOGO
from cptskit.atelier.pages.missions import missions_of, years_of
from cptskit.atelier.pages.organismes import bodies_of
from cptskit.atelier.pages.personnes import called, signing
from cptskit.francais.typographie import typographie
from cptskit.renvois.personnes import people
from cptskit.socle.findings import Route


def chapter_page(
    state: State, chapter: Chapter, plus: str = "", search: str = ""
) -> dict[str, object]:
    """Return what the page of a chapter shows.

    `plus` is the list that gets an empty item, `search` the commune that the person looks for.
    """
    notices = state.notices(chapter)
    own: OwnParts = {
        "interlocuteur": lambda notices_of: called(state.written, notices_of),
        "signataires": lambda notices_of: signing(state.written, notices_of),
        "communes": lambda notices_of: communes_of(state, notices_of, search),
        "missions": lambda _: missions_of(state),
        "annees": lambda _: years_of(state),
        "organismes": lambda _: bodies_of(state),
        "logo": lambda _: state.written.text(LOGO),
        "produire": lambda _: None,
    }
    builder = Builder(
        state.written, notices, expected=state.expects(), plus=plus, own=own, tables=_table(state)
    )
    parts = builder.parts(chapter)
    before, after = _around(state, chapter)
    return {
        **frame(state, here=f"/chapitre/{chapter.slug}", chapter=_main(state, chapter).slug),
        "titre": typographie(chapter.titre),
        "intro": typographie(chapter.intro),
        "chapitre": chapter,
        "parties": parts,
        "constats_du_chapitre": notices.rest(),
        "avant": before,
        "apres": after,
        "copie": copied(chapter, state),
        "listes": _lists(state),
    }


def next_of(state: State, chapter: Chapter) -> str:
    """Return the address after a chapter: the next one, or home."""
    _, after = _around(state, chapter)
    return after.adresse if after else "/"


def _around(state: State, chapter: Chapter) -> tuple[Link, Link | None]:
    chapters = state.chapters()
    main = _main(state, chapter)
    at = chapters.index(main)
    if main.slug != chapter.slug:
        return _inside(state, chapter, main)
    before = _link(chapters[at - 1]) if at else Link("/", "Où nous en sommes")
    return before, _link(chapters[at + 1]) if at + 1 < len(chapters) else None


def _main(state: State, page: Chapter) -> Chapter:
    """Return the chapter to which a page belongs."""
    return page if page in state.chapters() else state.chapter_of(steps(page.couvre[0]))


def _inside(state: State, page: Chapter, main: Chapter) -> tuple[Link, Link | None]:
    """Return the links to the parent of a page and to the page after it: the next fiche."""
    name, _, index = page.slug.rpartition("-")
    mission = name.removeprefix("fiche-") if name.startswith("fiche-") else ""
    back = Link(f"/chapitre/mission-{mission}", "La mission") if mission else _link(main)
    following = (
        chapter_named(state.etape, f"{name}-{int(index) + 1}", state.written)
        if index.isdecimal() and not name.startswith("annee")
        else None
    )
    return back, _link(following) if following else back


def _link(chapter: Chapter) -> Link:
    return Link(f"/chapitre/{chapter.slug}", chapter.titre)


def _table(state: State) -> Callable[[Route], OfTable]:
    def note(route: Route) -> OfTable:
        if not state.loaded.locator.is_of_table((*route, 0)):
            return OfTable()
        file = (state.projet.membres and state.projet.membres.fichier) or ""
        if file.lower().endswith((".ods", ".xls")):
            return OfTable(
                f"Cette liste vient du tableau « {file} » : changez-la dans votre tableur.", True
            )
        return OfTable(f"Cette liste est dans le tableau « {file} » : vos réponses y vont.")

    return note


def _lists(state: State) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the suggestions as the person types, each with its meaning."""
    communes = state.projet.territoire.communes if state.projet.territoire else ()
    groups = state.projet.gouvernance.groupes_de_travail if state.projet.gouvernance else ()
    persons = [contact.nom for contact in state.projet.contacts if contact.nom]
    persons += [person.nom for person in people(state.projet)]
    places = dict.fromkeys(une.nom for une in communes if une.nom)
    measured = {
        indicateur.id: indicateur.intitule
        for mission in state.projet.missions.values()
        for indicateur in (
            *mission.indicateurs,
            *(i for fiche in mission.fiches for i in fiche.indicateurs),
        )
        if indicateur.id
    }
    return {
        "communes": tuple((name, "") for name in places),
        "personnes": tuple(
            (name, "") for name in dict.fromkeys([*persons, *(group.nom for group in groups)])
        ),
        "mesures": tuple(measured.items()),
    }
