"""Routes of a project as the names of fields on a page, and back."""

import re

from cptskit.socle.findings import Route, route_text

_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")

name_of = route_text
"""The name of the field at a route: `contacts[0].nom`."""


def route_of(name: str) -> Route | None:
    """Return the route written in a name, or None if it is not a route."""
    steps: list[str | int] = []
    at = 0
    while at < len(name):
        step = _STEP.match(name, at)
        if step is None:
            return None
        steps.append(step[1] if step[1] is not None else int(step[2]))
        at = step.end()
    return tuple(steps) or None


def id_of(route: Route) -> str:
    """Return the id of an element of the page, also used as an anchor."""
    return "c-" + "-".join(map(str, route))


def below(route: Route, whole: Route) -> bool:
    """Say whether a route is `whole` itself or a part of it."""
    return route[: len(whole)] == whole
