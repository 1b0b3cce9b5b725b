"""What a form does to the project, and where the person goes next."""

from urllib.parse import urlencode

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.chapitres import chapter_named
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.pages.actes import act_of
from cptskit.atelier.pages.bureau import Answer, Desk
from cptskit.atelier.pages.chapitre import next_of
from cptskit.atelier.pages.copies import page_of_copy
from cptskit.atelier.pages.formulaire import Form, form_value
from cptskit.atelier.reponses import Enregistre


def done_by(desk: Desk, form: Form, state: State, chapter: Chapter | None = None) -> Answer | None:
    """Do what a form asks for; return None if it asks for nothing."""
    act = act_of(form, state, chapter)
    if not act.changes:
        return None
    done = desk.save(act.changes, form_value(form, "version"), act.label)
    if act.message and isinstance(done, Enregistre):
        desk.say(act.message, undo=True)
    return done


def after(form: Form, here: str, state: State) -> str:
    """Return where a person goes after a form without a script: onward, or back to the page."""
    pressed = form_value(form, "acte")
    kind, _, what = pressed.partition(":")
    chapter = chapter_named(state.etape, here.rpartition("/")[2], state.written)
    if kind == "suite" and chapter:
        return next_of(state, chapter)
    if kind == "copier":
        return page_of_copy(what, state)
    search = form_value(form, "cherche") if kind == "chercher" else ""
    query = {"plus": what if kind == "plus" else "", "cherche": search}
    query_text = urlencode({name: value for name, value in query.items() if value})
    return f"{here}?{query_text}" if query_text else here
