"""Routes of a project as the names of fields on a page, and back."""

import re

from cptskit.socle.findings import Route, route_text

_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")

name_of = route_text
"""The name of the field at a route: `contacts[0].nom`."""


def route_of(name: str) -> Route | None:
    """Return the route that a name says; None for what is no route."""
    steps: list[str | int] = []
    at = 0
    while at < len(name):
        found = _STEP.match(name, at)
        if found is None:
            return None
        steps.append(found[1] if found[1] is not None else int(found[2]))
        at = found.end()
    return tuple(steps) or None


def id_of(route: Route) -> str:
    """Return what names an element of the page, and what an address may lead to."""
    return "c-" + "-".join(map(str, route))


def below(route: Route, whole: Route) -> bool:
    """Say whether a route is that of a whole, or of a part of it."""
    return route[: len(whole)] == whole
