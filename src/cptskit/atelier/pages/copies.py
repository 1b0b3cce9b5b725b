"""A fiche action copied from another: the same content, under a new id."""

from collections.abc import Mapping
from typing import Any

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.construction import next_id
from cptskit.atelier.formulaires.filles import PREFIXES
from cptskit.atelier.formulaires.plan import Chapter, steps
from cptskit.atelier.formulaires.routes import name_of, route_of
from cptskit.editing.champs import Ajout, Changement
from cptskit.socle.findings import Route


def copied(chapter: Chapter, state: State) -> str:
    """Return the field name of the fiche of a page, to copy it; empty for any other page."""
    route = steps(chapter.couvre[0]) if chapter.couvre else ()
    return name_of(route) if _is_fiche(route) and state.written.at(route) else ""


def changes_of_copy(name: str, state: State) -> tuple[tuple[Changement, ...], str]:
    """Return the changes that copy a fiche, and the title of the fiche."""
    route = route_of(name) or ()
    held = state.written.at(route) if _is_fiche(route) else None
    if not isinstance(held, Mapping):
        return (), ""
    title = str(held.get("titre") or "")
    fiches = [fiche for code in state.projet.missions for fiche in _fiches(state, code)]
    copy = _without_ids(_whole(held, route, state))
    copy = {"id": next_id(fiches, PREFIXES.get(str(route[1]), "A")), **copy}
    copy["titre"] = f"Copie de {title}" if title else "Copie"
    return (Ajout(route[:-1], (copy,)),), title


def page_of_copy(name: str, state: State) -> str:
    """Return the address of the copy of a fiche, which comes last in its mission."""
    route = route_of(name) or ()
    if not _is_fiche(route):
        return "/"
    return f"/chapitre/fiche-{route[1]}-{len(_fiches(state, str(route[1])))}"


def _is_fiche(route: Route) -> bool:
    return len(route) == 4 and route[0] == "missions" and route[2] == "fiches"


def _fiches(state: State, code: str) -> list[Any]:
    return list(state.written.items(("missions", code, "fiches")))


def _whole(value: Any, route: Route, state: State) -> Any:
    """Return a value with narratives inlined, so that two fiches never share a file."""
    if isinstance(value, Mapping):
        if list(value) == ["texte"]:
            return state.written.text(route)
        return {key: _whole(inner, (*route, key), state) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner, (*route, at), state) for at, inner in enumerate(value)]
    return value


def _without_ids(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _without_ids(inner) for key, inner in value.items() if key != "id"}
    return [_without_ids(inner) for inner in value] if isinstance(value, list) else value
