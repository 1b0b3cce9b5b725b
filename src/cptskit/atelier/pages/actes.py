"""The buttons of a form: correct, keep, remove, copy, paste."""

from collections.abc import Iterator, Sequence

from cptskit.atelier.constats import changes_of, key_of
from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.choix import title_of
from cptskit.atelier.formulaires.envoi import SEEN, Form
from cptskit.atelier.formulaires.envoi import changes_of as changes_of_fields
from cptskit.atelier.formulaires.natures import prompt_at
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.formulaires.routes import route_of
from cptskit.atelier.pages.collage import changes_of_paste
from cptskit.atelier.pages.communes import changes_of_communes
from cptskit.atelier.pages.copies import changes_of_copy
from cptskit.atelier.pages.formulaire import form_value
from cptskit.atelier.pages.organismes import changes_of_bodies
from cptskit.atelier.pages.personnes import CALLED, SIGNING, changes_of_people
from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie
from cptskit.socle.findings import Finding, Route
from cptskit.socle.records import record


@record
class Act:
    """What a person did: the changes, and the name under which they can be undone."""

    changes: tuple[Changement, ...]
    label: str
    message: str = ""
    """What the page then says, with a way to undo it."""


_NAMES = {CALLED: "Qui appeler", SIGNING: "Signataires"}


def act_of(form: Form, state: State, chapter: Chapter | None = None) -> Act:
    """Return what a form asks for: its fields, then the button that sent it."""
    fields = changes_of_fields(form, state.written)
    people = tuple(changes_of_people(form, state.written))
    act = form_value(form, "acte")
    pressed = (
        _paste(act, form, state, chapter) if act[:7] == "coller:" else _press(act, form, state)
    )
    changes = (*fields, *people, *pressed.changes)
    return Act(changes, pressed.label or _label(fields, form), pressed.message)


def _label(fields: Sequence[Changement], form: Form) -> str:
    if len(fields) == 1 or (fields and len({_owner(change.route) for change in fields}) == 1):
        return prompt_at(fields[0].route).question.libelle
    if not fields:
        return next((words for name, words in _NAMES.items() if SEEN + name in form), "")
    return f"{len(fields)} réponses"


def _owner(route: Route) -> Route:
    return route[:-1] if isinstance(route[-1], int) else route


def _press(act: str, form: Form, state: State) -> Act:
    kind, _, what = act.partition(":")
    match kind:
        case "corriger":
            return _mend(what, state)
        case "garder":
            return _keep(what, form_value(form, f"motif:{act}"))
        case "retirer":
            return _remove(what, state)
        case "copier":
            changes, name = changes_of_copy(what, state)
            return Act(changes, "la copie", f"« {name} » est copiée ; la copie est ici.")
        case _:
            return _of_territory(act, state)


def _of_territory(act: str, state: State) -> Act:
    """Return the act that adds a commune or a body, or removes a commune."""
    changes_of = changes_of_bodies if act.startswith("organisme:") else changes_of_communes
    changes, name = changes_of(act, state)
    done = "retiré" if act.startswith("commune-retirer") else "ajouté"
    return Act(tuple(changes), name if changes else "", f"{name} : {done}." if changes else "")


def _paste(act: str, form: Form, state: State, chapter: Chapter | None) -> Act:
    place = act.partition(":")[2]
    text = form_value(form, f"coller:{place.partition('@')[0]}")
    changes, message = changes_of_paste(text, place, chapter, state) if chapter else ((), "")
    return Act(changes, "le collage", message if changes else "")


def _mend(key: str, state: State) -> Act:
    finding = next((finding for finding in state.report.findings if key_of(finding) == key), None)
    if finding is None:
        return Act((), "")
    return Act(tuple(_changes(finding, state)), "la correction", "C'est corrigé.")


def _changes(finding: Finding, state: State) -> Iterator[Changement]:
    for change in changes_of(finding, state.loaded):
        value = state.written.at(change.route)
        if change.remove:
            yield Retrait(change.route, value)
        else:
            yield Saisie(change.route, value, change.value)


def _keep(what: str, reason: str) -> Act:
    code, _, name = what.partition("@")
    if not reason.strip():
        return Act((), "")
    where = {"chemin": name} if name else {}
    entry = {"regle": code, "motif": reason.strip(), **where}
    return Act((Ajout(("regles_ignorees",), (entry,)),), "Garder ainsi", "C'est gardé ainsi.")


def _remove(name: str, state: State) -> Act:
    route = route_of(name)
    item = state.written.at(route) if route else None
    if route is None or item is None:
        return Act((), "")
    title = title_of(item) or "La ligne"
    return Act((Retrait(route, item),), title, f"{title} : retiré.")
