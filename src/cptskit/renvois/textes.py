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
    by_form = by_key(citables(projet))
    wrong: list[Unresolved] = []

    def replace(part: Any, route: Route) -> Any:
        if isinstance(part, Narratif) and "[[" in part.markdown:
            return Narratif(_resolved(part.markdown, route, by_form, wrong, True), part.fichier)
        if type(part) is str and "[[" in part:
            return _resolved(part, route, by_form, wrong, False)
        return part

    whole: Projet = changed(projet, replace)
    return whole, wrong


def _resolved(
    text: str,
    route: Route,
    by_form: Mapping[str, Citable],
    wrong: list[Unresolved],
    markdown: bool,
) -> str:
    def meaning(match: re.Match[str]) -> str | None:
        key, part = key_and_part(match[1])
        citable = by_form.get(key)
        if citable is None:
            wrong.append(_no_such_thing(route, match, key, by_form))
            return None
        if not part:
            return citable.dit.words
        words = citable.dit.parts.get(part)
        if words is None:
            wrong.append(_no_such_part(route, match, part, citable))
        return words

    return replaced(text, meaning, markdown=markdown)


def _no_such_thing(
    route: Route, match: re.Match[str], key: str, by_form: Mapping[str, Citable]
) -> Unresolved:
    close = closest(key, by_form)
    return Unresolved(
        route,
        match[0],
        f"« {citer(match[0])} » ne désigne rien dans le projet.",
        suggested(f"« [[{by_form[close].cle}]] »")
        if close
        else "Citez un indicateur par son « id: » ou son libellé, ou une donnée du projet : "
        "[[communes]], [[habitants]], [[membres]], [[signature]]…",
    )


def _no_such_part(route: Route, match: re.Match[str], part: str, citable: Citable) -> Unresolved:
    close = closest(part, citable.dit.parts)
    there = ", ".join(citable.dit.parts) or "rien de plus"
    return Unresolved(
        route,
        match[0],
        f"« {citer(match[0])} » : « {citer(part)} » n'est pas dit de « {citer(citable.cle)} ».",
        suggested(f"« [[{citable.cle}, {close}]] »") if close else f"Il en dit : {there}.",
    )
