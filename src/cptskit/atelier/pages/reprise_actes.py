"""What a person does with a document that is taken over: accept, change, place, write."""

from collections.abc import Callable, Mapping, Sequence

from cptskit.atelier.document_repris import DocumentRepris
from cptskit.atelier.pages.formulaire import Form, form_value
from cptskit.atelier.pages.reprise_bilan import Bilan
from cptskit.atelier.pages.reprise_places import places_for
from cptskit.atelier.seance import Fichiers
from cptskit.editing.feuilles import PlacementError
from cptskit.importing.reprise.choix import Choice, Group, Sort, values_of
from cptskit.socle.errors import ChangedFileError, CptskitError
from cptskit.socle.findings import route_text
from cptskit.usages.import_projet import import_choix

Decided = Mapping[str, Choice | None]


def decided(bilan: Bilan, form: Form, slug: str) -> Decided:
    """Return the decisions of an act, by group; none for an unknown act."""
    act, _, key = form_value(form, "acte").partition(":")
    kind = [group for group in bilan.groups if group.kind == key]
    many: Mapping[str, Callable[[], Decided]] = {
        "accepter-chapitre": lambda: _all(bilan.certain(bilan.of_chapter(slug)), Sort.TAKEN),
        "accepter-tout": lambda: _all(bilan.certain(bilan.groups), Sort.TAKEN),
        "accepter-sorte": lambda: _all(bilan.waiting(kind), Sort.TAKEN),
        "laisser-sorte": lambda: _all(bilan.waiting(kind), Sort.LEFT),
        "ailleurs-sorte": lambda: _elsewhere(bilan.waiting(kind), form_value(form, f"vers:{key}")),
    }
    if act in many:
        return many[act]()
    return _decided_of_key(bilan, form, act, key) if key in _keys(bilan) else {}


def _decided_of_key(bilan: Bilan, form: Form, act: str, key: str) -> Decided:
    group = next((candidate for candidate in bilan.groups if candidate.key == key), None)
    to = form_value(form, f"vers:{key}")
    acts: Mapping[str, Callable[[], Decided]] = {
        "accepter": lambda: {key: Choice(Sort.TAKEN, _answers(form), to)},
        "laisser": lambda: {key: Choice(Sort.LEFT)},
        "revoir": lambda: {key: None},
        "noter": lambda: {key: Choice(Sort.NOTED, _changes(group, form))} if group else {},
        "changer": lambda: {key: Choice(Sort.TAKEN, _changes(group, form))} if group else {},
        "ailleurs": lambda: _elsewhere([group], to) if group else _loose(key, to),
    }
    return acts[act]() if act in acts else {}


def write(taken: DocumentRepris, choices: Mapping[str, Choice]) -> Fichiers:
    """Return the files that decisions change. Raises PlacementError, ChangedFileError, OSError."""
    try:
        return import_choix(taken.lecture, taken.folder, choices).changes.files
    except ChangedFileError:
        raise
    except CptskitError as error:
        raise PlacementError(str(error), "") from error


def _keys(bilan: Bilan) -> set[str]:
    loose = [f"question:{at}" for at in range(len(bilan.lecture.found.questions))]
    loose += [f"passage:{at}" for at in range(len(bilan.passages))]
    return {*(group.key for group in bilan.groups), *loose}


def _all(groups: Sequence[Group], sort: Sort) -> Decided:
    return {group.key: Choice(sort) for group in groups}


def _elsewhere(groups: Sequence[Group], to: str) -> Decided:
    """Place groups elsewhere, those that can go there."""
    return {
        group.key: Choice(Sort.ELSEWHERE, to=to)
        for group in groups
        if any(place.value == to for place in places_for(group))
    }


def _loose(key: str, to: str) -> Decided:
    exists = any(place.value == to for place in places_for(None))
    return {key: Choice(Sort.ELSEWHERE, to=to)} if exists else {}


def _answers(form: Form) -> dict[str, str]:
    """Return the values that a person wrote in answer to a question."""
    names = [name for name in form if name.startswith("v:")]
    return {name[2:]: form_value(form, name).replace("\r\n", "\n").strip() for name in names}


def _changes(group: Group, form: Form) -> dict[str, str]:
    """Return the values that a person changed from those of the document."""
    changed = {}
    for route, text in values_of(group):
        name = route_text(route)
        if f"v:{name}" in form:
            new = form_value(form, f"v:{name}").replace("\r\n", "\n").strip()
            if new != str(text).strip():
                changed[name] = new
    return changed
