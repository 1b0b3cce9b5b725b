"""What a form does to the project, and where the person goes then."""

from urllib.parse import urlencode

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.chapitres import chapter_named
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.pages.actes import act_of
from cptskit.atelier.pages.bureau import Answer, Desk
from cptskit.atelier.pages.chapitre import next_of
from cptskit.atelier.pages.copies import page_of_copy
from cptskit.atelier.pages.formulaire import Form, one
from cptskit.atelier.reponses import Enregistre


def done_by(desk: Desk, form: Form, state: State, chapter: Chapter | None = None) -> Answer | None:
    """Do what a form asks for; None where it asks for nothing."""
    act = act_of(form, state, chapter)
    if not act.changes:
        return None
    done = desk.save(act.changes, one(form, "version"), act.label)
    if act.told and isinstance(done, Enregistre):
        desk.say(act.told, undo=True)
    return done


def after(form: Form, here: str, state: State) -> str:
    """Return where a person goes after a form without a script: on, or back to where it was."""
    pressed = one(form, "acte")
    kind, _, what = pressed.partition(":")
    chapter = chapter_named(state.etape, here.rpartition("/")[2], state.written)
    if kind == "suite" and chapter:
        return next_of(state, chapter)
    if kind == "copier":
        return page_of_copy(what, state)
    search = one(form, "cherche") if kind == "chercher" else ""
    asked = {"plus": what if kind == "plus" else "", "cherche": search}
    query = urlencode({name: said for name, said in asked.items() if said})
    return f"{here}?{query}" if query else here
