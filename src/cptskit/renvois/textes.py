"""The citations in texts, replaced by what they say."""

import re
from collections.abc import Mapping
from typing import Any

from cptskit.francais.suggestions import closest, suggested
from cptskit.projet import Projet
from cptskit.projet.citations import citer
from cptskit.projet.textes import Narratif
from cptskit.renvois.ecriture import key_and_part, replaced
from cptskit.renvois.egares import Unresolved
from cptskit.renvois.parcours import changed
from cptskit.renvois.valeurs import Citable, by_key, citables
from cptskit.socle.findings import Route


def with_texts(projet: Projet) -> tuple[Projet, list[Unresolved]]:
    """Return the project with the citations of its texts put in, and those that lead nowhere.

    A citation that leads nowhere stays in its text as it is written.
    """
    things = by_key(citables(projet))
    wrong: list[Unresolved] = []

    def replace(part: Any, route: Route) -> Any:
        if isinstance(part, Narratif) and "[[" in part.markdown:
            return Narratif(_resolved(part.markdown, route, things, wrong, True), part.fichier)
        if type(part) is str and "[[" in part:
            return _resolved(part, route, things, wrong, False)
        return part

    whole: Projet = changed(projet, replace)
    return whole, wrong


def _resolved(
    text: str, route: Route, things: Mapping[str, Citable], wrong: list[Unresolved], markdown: bool
) -> str:
    def meaning(match: re.Match[str]) -> str | None:
        key, part = key_and_part(match[1])
        thing = things.get(key)
        if thing is None:
            wrong.append(_no_such_thing(route, match, key, things))
            return None
        if not part:
            return thing.dit.words
        said = thing.dit.parts.get(part)
        if said is None:
            wrong.append(_no_such_part(route, match, part, thing))
        return said

    return replaced(text, meaning, markdown=markdown)


def _no_such_thing(
    route: Route, match: re.Match[str], key: str, things: Mapping[str, Citable]
) -> Unresolved:
    close = closest(key, things)
    return Unresolved(
        route,
        match[0],
        f"« {citer(match[0])} » ne désigne rien dans le projet.",
        suggested(f"« [[{things[close].cle}]] »")
        if close
        else "Citez un indicateur par son « id: » ou son libellé, ou une donnée du projet : "
        "[[communes]], [[habitants]], [[membres]], [[signature]]…",
    )


def _no_such_part(route: Route, match: re.Match[str], part: str, thing: Citable) -> Unresolved:
    close = closest(part, thing.dit.parts)
    there = ", ".join(thing.dit.parts) or "rien de plus"
    return Unresolved(
        route,
        match[0],
        f"« {citer(match[0])} » : « {citer(part)} » n'est pas dit de « {citer(thing.cle)} ».",
        suggested(f"« [[{thing.cle}, {close}]] »") if close else f"Il en dit : {there}.",
    )
