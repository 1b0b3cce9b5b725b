"""A value that was changed on both sides: both are shown, and the person chooses."""

import json
from collections.abc import Sequence
from typing import Any

from cptskit.atelier.formulaires.natures import asked_at
from cptskit.atelier.formulaires.routes import name_of, route_of
from cptskit.atelier.pages.formulaire import Form, one
from cptskit.atelier.reponses import Conflit, Divergence
from cptskit.editing.champs import Ajout, Changement, Deplacement, Renommage, Retrait, Saisie
from cptskit.socle.records import record


@record
class Choice:
    """A value of which two are written: the question, mine, the other one, both where they can."""

    name: str
    libelle: str
    mine: str
    other: str
    both: str
    held: str
    """Mine and the other as JSON, for when the choice comes back."""


def conflict_page(found: Conflit) -> dict[str, object]:
    """Return what the page of a conflict shows."""
    differing = {one.index for one in found.divergences}
    rest = [change for index, change in enumerate(found.changements) if index not in differing]
    return {
        "titre": "Deux versions",
        "choix": [_choice(one) for one in found.divergences],
        "reste": json.dumps([_plain(one) for one in rest], ensure_ascii=False),
        "version_du_conflit": found.version,
    }


def _choice(one: Divergence) -> Choice:
    held = {"mienne": one.la_mienne, "autre": one.l_autre, "deux": one.les_deux}
    return Choice(
        name_of(one.route),
        _label(one),
        _shown(one.la_mienne),
        _shown(one.l_autre),
        _shown(one.les_deux),
        json.dumps(held, ensure_ascii=False),
    )


def _label(one: Divergence) -> str:
    try:
        return asked_at(one.route).question.libelle
    except KeyError:
        return name_of(one.route)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return " ; ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False)


def chosen(form: Form) -> tuple[Changement, ...]:
    """Return the changes to write once a person chose."""
    made: list[Changement] = []
    for key in form:
        name = key.removeprefix("tenu:")
        route = route_of(name) if name != key else None
        if route is None:
            continue
        held = json.loads(one(form, key))
        wish = one(form, f"choix:{name}")
        if wish in ("mienne", "deux"):
            made.append(Saisie(route, held["autre"], held[wish]))
    return (*made, *_rest(one(form, "reste")))


def _rest(text: str) -> Sequence[Changement]:
    return [_change(one) for one in json.loads(text or "[]")]


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


def _change(said: Any) -> Changement:
    match said:
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
            raise ValueError(said)
