"""Jinja as templates see it: sandboxed, strict, and with Markdown's own escaping."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.exceptions import (
    SecurityError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from cptskit.documents import articles, french, politesse
from cptskit.documents.escaping import Markdown, escape, finalizer, in_words
from cptskit.documents.fields import UnknownFieldError
from cptskit.documents.model import RenderError
from cptskit.droit.missions import mission
from cptskit.resources import resource

OWN_TEMPLATES = "modeles"


class FrenchUndefined(StrictUndefined):
    """A name that a template uses and that does not exist; says so in French."""

    @property
    def _undefined_message(self) -> str:
        return f"le nom « {self._undefined_name} » n'existe pas"


@lru_cache(maxsize=4)
def environment(folder: Path) -> SandboxedEnvironment:
    """Return the environment of a project: its own `modeles/` first, then ours.

    Kept, so that the documents of a project compile a template once; a template that changes on
    disk is read again.
    """
    env = SandboxedEnvironment(
        loader=ChoiceLoader(
            [FileSystemLoader(folder / OWN_TEMPLATES), FileSystemLoader(resource("templates"))]
        ),
        undefined=FrenchUndefined,
        autoescape=True,
        finalize=finalizer(in_words),
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    env.filters.update(
        nombre=_if_known(french.nombre),
        euros=_if_known(french.euros),
        mesure=_if_known(french.valeur),
        pluriel=french.pluriel,
        majuscule=french.majuscule,
        guillemets=french.guillemets,
        personne=french.personne,
        metier=french.metier,
        suite=french.suite,
        le=articles.le,
        de=articles.de,
        a=articles.a,
        appel=politesse.appel,
        avec_unite=french.avec_unite,
        enumeration=_enumeration,
        mots=lambda value: in_words(value) or str(value),
        mission_titre=lambda code: mission(code.value, date.max).intitule,
        gras=lambda text: Markdown(f"**{escape(str(text))}**"),
        italique=lambda text: Markdown(f"*{escape(str(text))}*"),
    )
    env.globals["section"] = section
    return env


def render_template(folder: Path, template: str, context: Mapping[str, Any]) -> str:
    """Return the Markdown of a template. Raises RenderError, with file and line, in French."""
    try:
        text = environment(folder).get_template(template).render(context)
    except TemplateSyntaxError as error:
        where = f"{error.name or template}, ligne {error.lineno}"
        raise RenderError(
            f"Le modèle {where} est mal écrit : une balise {{% … %}} ou {{{{ … }}}} "
            "n'est pas fermée ou ne se comprend pas."
        ) from error
    except TemplateNotFound as error:
        raise RenderError(f"Le modèle « {error.name} » n'existe pas.") from error
    except (UndefinedError, UnknownFieldError, TemplateError, TypeError, AttributeError) as error:
        raise RenderError(_explain(error, template)) from error
    return _tidy(text)


def section(level: int, title: object, caller: Callable[[], Markup]) -> Markdown:
    """Write a heading and what stands below it; nothing at all where that is empty."""
    body = str(caller()).strip()
    if not body:
        return Markdown("")
    return Markdown(f"\n\n{'#' * level} {Markdown.escape(title)}\n\n{body}\n\n")


def _if_known(words: Callable[..., str]) -> Callable[..., str]:
    return lambda value, *args: "" if value is None else words(value, *args)


def _enumeration(parts: Any, last: str = "et") -> str:
    return french.enumeration([in_words(part) or part for part in parts], last)


def _explain(error: Exception, template: str) -> str:
    """Return what is wrong in a template and where, from the innermost of its frames."""
    name, line = template, 0
    trace = error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code.co_filename.endswith(".md"):
            name, line = Path(frame.f_code.co_filename).name, trace.tb_lineno
        trace = trace.tb_next
    return f"Le modèle {name}, ligne {line} : {_reason(error)}."


def _reason(error: Exception) -> str:
    if isinstance(error, UndefinedError | UnknownFieldError):
        return str(error)
    if isinstance(error, SecurityError):
        return "cette opération est interdite dans un modèle"
    return "cette expression ne se calcule pas"


def _tidy(text: str) -> str:
    """Fold runs of blank lines."""
    return re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", text).strip() + "\n"
