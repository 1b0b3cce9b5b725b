"""The acts of a form besides its fields: correct, keep, take out, undo."""

from collections.abc import Iterator, Sequence

from cptskit.atelier.constats import changes_of, key_of
from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.choix import title_of
from cptskit.atelier.formulaires.envoi import SEEN, Form
from cptskit.atelier.formulaires.envoi import changes_of as changes_of_fields
from cptskit.atelier.formulaires.natures import asked_at
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.formulaires.routes import route_of
from cptskit.atelier.pages.collage import changes_of_paste
from cptskit.atelier.pages.communes import changes_of_communes
from cptskit.atelier.pages.copies import changes_of_copy
from cptskit.atelier.pages.formulaire import one
from cptskit.atelier.pages.organismes import changes_of_bodies
from cptskit.atelier.pages.personnes import CALLED, SIGNING, changes_of_people
from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie
from cptskit.socle.findings import Finding, Route
from cptskit.socle.records import record


@record
class Act:
    """What a person did: the changes, and their name, by which it is undone."""

    changes: tuple[Changement, ...]
    label: str
    told: str = ""
    """What a bar says of it, with the way back."""


_NAMES = {CALLED: "Qui appeler", SIGNING: "Signataires"}


def act_of(form: Form, state: State, chapter: Chapter | None = None) -> Act:
    """Return what a form of a chapter asks for: its fields, then the button that sent it."""
    fields = changes_of_fields(form, state.written)
    people = tuple(changes_of_people(form, state.written))
    act = one(form, "acte")
    pressed = (
        _paste(act, form, state, chapter) if act[:7] == "coller:" else _press(act, form, state)
    )
    changes = (*fields, *people, *pressed.changes)
    return Act(changes, pressed.label or _label(fields, form), pressed.told)


def _label(fields: Sequence[Changement], form: Form) -> str:
    if len(fields) == 1 or (fields and len({_owner(one.route) for one in fields}) == 1):
        return asked_at(fields[0].route).question.libelle
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
            return _keep(what, one(form, f"motif:{act}"))
        case "retirer":
            return _remove(what, state)
        case "copier":
            changes, name = changes_of_copy(what, state)
            return Act(changes, "la copie", f"« {name} » est copiée ; la copie est ici.")
        case _:
            return _found(act, state)


def _found(act: str, state: State) -> Act:
    """Return what adds a commune or a body that was found, or takes a commune out."""
    found = changes_of_bodies if act.startswith("organisme:") else changes_of_communes
    changes, name = found(act, state)
    done = "retiré" if act.startswith("commune-retirer") else "ajouté"
    return Act(tuple(changes), name if changes else "", f"{name} : {done}." if changes else "")


def _paste(act: str, form: Form, state: State, chapter: Chapter | None) -> Act:
    place = act.partition(":")[2]
    text = one(form, f"coller:{place.partition('@')[0]}")
    changes, told = changes_of_paste(text, place, chapter, state) if chapter else ((), "")
    return Act(changes, "le collage", told if changes else "")


def _mend(key: str, state: State) -> Act:
    found = next((one for one in state.report.findings if key_of(one) == key), None)
    if found is None:
        return Act((), "")
    return Act(tuple(_changes(found, state)), "la correction", "C'est corrigé.")


def _changes(found: Finding, state: State) -> Iterator[Changement]:
    for change in changes_of(found, state.loaded):
        held = state.written.at(change.route)
        if change.remove:
            yield Retrait(change.route, held)
        else:
            yield Saisie(change.route, held, change.value)


def _keep(what: str, reason: str) -> Act:
    code, _, name = what.partition("@")
    if not reason.strip():
        return Act((), "")
    where = {"chemin": name} if name else {}
    entry = {"regle": code, "motif": reason.strip(), **where}
    return Act((Ajout(("regles_ignorees",), (entry,)),), "Garder ainsi", "C'est gardé ainsi.")


def _remove(name: str, state: State) -> Act:
    route = route_of(name)
    held = state.written.at(route) if route else None
    if route is None or held is None:
        return Act((), "")
    title = title_of(held) or "La ligne"
    return Act((Retrait(route, held),), title, f"{title} : retiré.")
