"""A value changed on both sides: the page shows both, and the person chooses."""

import json
from collections.abc import Sequence
from typing import Any

from cptskit.atelier.formulaires.natures import prompt_at
from cptskit.atelier.formulaires.routes import name_of, route_of
from cptskit.atelier.pages.formulaire import Form, form_value
from cptskit.atelier.reponses import Conflit, Divergence
from cptskit.editing.champs import Ajout, Changement, Deplacement, Renommage, Retrait, Saisie
from cptskit.socle.records import record


@record
class Choice:
    """A value with two versions: the question, mine, the other, and both joined if possible."""

    name: str
    libelle: str
    mine: str
    other: str
    both: str
    held: str
    """The versions as JSON, sent back with the choice."""


def conflict_page(conflit: Conflit) -> dict[str, object]:
    """Return what the page of a conflict shows."""
    differing = {divergence.index for divergence in conflit.divergences}
    rest = [change for index, change in enumerate(conflit.changements) if index not in differing]
    return {
        "titre": "Deux versions",
        "choix": [_choice(divergence) for divergence in conflit.divergences],
        "reste": json.dumps([_plain(change) for change in rest], ensure_ascii=False),
        "version_du_conflit": conflit.version,
    }


def _choice(divergence: Divergence) -> Choice:
    versions = {
        "mienne": divergence.la_mienne,
        "autre": divergence.l_autre,
        "deux": divergence.les_deux,
    }
    return Choice(
        name_of(divergence.route),
        _label(divergence),
        _shown(divergence.la_mienne),
        _shown(divergence.l_autre),
        _shown(divergence.les_deux),
        json.dumps(versions, ensure_ascii=False),
    )


def _label(divergence: Divergence) -> str:
    try:
        return prompt_at(divergence.route).question.libelle
    except KeyError:
        return name_of(divergence.route)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return " ; ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False)


def chosen(form: Form) -> tuple[Changement, ...]:
    """Return the changes to write after the person's choice."""
    made: list[Changement] = []
    for key in form:
        name = key.removeprefix("tenu:")
        route = route_of(name) if name != key else None
        if route is None:
            continue
        versions = json.loads(form_value(form, key))
        wish = form_value(form, f"choix:{name}")
        if wish in ("mienne", "deux"):
            made.append(Saisie(route, versions["autre"], versions[wish]))
    return (*made, *_rest(form_value(form, "reste")))


def _rest(text: str) -> Sequence[Changement]:
    return [_change(entry) for entry in json.loads(text or "[]")]


def _plain(change: Changement) -> dict[str, object]:
    match change:
        case Saisie(route, seen, value):
            return {"saisie": list(route), "vu": seen, "valeur": value}
        case Ajout(route, values, place):
            return {"ajout": list(route), "valeurs": values, "place": place}
        case Retrait(route, seen):
            return {"retrait": list(route), "vu": seen}
        case Deplacement(route, to):
            return {"deplacement": list(route), "vers": to}
        case Renommage(route, name):
            return {"renommage": list(route), "nom": name}


def _change(entry: Any) -> Changement:
    match entry:
        case {"saisie": list(route), "vu": seen, "valeur": value}:
            return Saisie(tuple(route), seen, value)
        case {"ajout": list(route), "valeurs": list(values), "place": int() | None as place}:
            return Ajout(tuple(route), tuple(values), place)
        case {"retrait": list(route), "vu": seen}:
            return Retrait(tuple(route), seen)
        case {"deplacement": list(route), "vers": int(to)}:
            return Deplacement(tuple(route), to)
        case {"renommage": list(route), "nom": str(name)}:
            return Renommage(tuple(route), name)
        case _:
            raise ValueError(entry)
