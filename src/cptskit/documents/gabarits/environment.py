"""Jinja as templates see it: sandboxed, strict, and with Markdown's own escaping."""

import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, Template
from jinja2.exceptions import TemplateNotFound
from markupsafe import Markup

from cptskit.documents import mots
from cptskit.documents.errors import OverrunError, RenderError
from cptskit.documents.gabarits import lettre, politesse
from cptskit.documents.gabarits.bac import Bac
from cptskit.documents.gabarits.bornes import TemplateLimitError, Turns
from cptskit.documents.gabarits.bornes import joined as joined_within_limits
from cptskit.documents.gabarits.en_mots import as_text, finalize
from cptskit.documents.gabarits.escaping import Markdown, escape
from cptskit.documents.gabarits.faults.names import FrenchUndefined
from cptskit.documents.gabarits.faults.places import failing_line
from cptskit.documents.gabarits.manques import with_summary
from cptskit.documents.gabarits.own import OWN_TEMPLATES, OwnTemplates
from cptskit.documents.gabarits.precompiled import precompiled
from cptskit.documents.gabarits.vue import Fonction
from cptskit.droit.missions import mission
from cptskit.francais import articles
from cptskit.francais.listes import joined, series
from cptskit.francais.phrases import (
    bracketed,
    capitalised,
    continued,
    quoted,
    uncapitalised,
    with_unit,
)
from cptskit.francais.typographie import clean
from cptskit.projet.codes import CodeMission
from cptskit.socle.resources import resource


class _OurTemplates(FileSystemLoader):
    """The templates of cptskit, each of which is old once the project has its own of that name."""

    def __init__(self, own: Path) -> None:
        super().__init__(resource("templates"))
        self._own = own

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Read a template."""
        text, path, as_read = super().get_source(environment, template)
        return text, path, lambda: as_read() and not (self._own / template).exists()

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template, as it was compiled when the package was built where that holds."""
        source, path, as_read = self.get_source(environment, name)
        code = precompiled(name, source)
        if code is None:
            return super().load(environment, name, globals)
        names: dict[str, Any] = {"environment": environment, "__file__": path}
        exec(code, names)
        template = Template.from_module_dict(environment, names, globals or {})
        template._uptodate = as_read
        return template


@lru_cache(maxsize=4)
def environment(folder: Path) -> Bac:
    """Return the environment of a project: its own `modeles/` first, then ours.

    Kept, so that the documents of a project compile a template once; a template that changes on
    disk, or comes or goes there, is read again.
    """
    own = folder / OWN_TEMPLATES
    env = Bac(
        loader=ChoiceLoader([OwnTemplates(folder), _OurTemplates(own)]),
        undefined=FrenchUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS)
    env.globals["section"] = Fonction(section)
    return env


def brings_templates(folder: Path) -> bool:
    """Tell whether a project has templates of its own, which nobody may have read."""
    own = folder / OWN_TEMPLATES
    try:
        found = any(path.suffix.lower() != ".docx" for path in own.iterdir())
    except OSError:
        return own.exists()
    return found


def render_template(folder: Path, template: str, context: Mapping[str, Any]) -> str:
    """Return the Markdown of a template, with the summary that it asks for.

    Raises RenderError, with file and line, in French.
    """
    env = environment(folder)
    names = {**context, "range": Fonction(Turns().range)}
    try:
        text = joined_within_limits(env.get_template(template).generate(names))
    except Exception as error:
        raise _explained(error, folder, template, env, set(names) | set(env.globals)) from error
    return _tidy(with_summary(_tidy(text)))


def section(level: int, title: object, caller: Callable[[], Markup]) -> Markdown:
    """Write a heading and its section; nothing if the section is empty."""
    body = str(caller()).strip()
    if not body:
        return Markdown("")
    return Markdown(f"\n\n{'#' * level} {Markdown.escape(title)}\n\n{body}\n\n")


def _between(mark: str) -> Callable[[object], Markdown]:
    """Return the filter that puts a text between marks; an empty text gets none (`****`)."""

    def marked(text: object) -> Markdown:
        inner = escape(as_text(text)).strip()
        return Markdown(f"{mark}{inner}{mark}" if inner else "")

    return marked


def _if_known(words: Callable[..., str]) -> Callable[..., str]:
    return lambda value, *args: "" if value is None else words(value, *args)


def _enumeration(parts: Iterable[Any], last: str = "et") -> str:
    return joined([as_text(part) for part in parts], last)


def _titre_de_mission(code: Any) -> str:
    return mission(CodeMission(code).value, date.max).intitule


def _explained(
    error: Exception, folder: Path, template: str, env: Bac, names: set[str]
) -> Exception:
    """Return the error to raise: for a fault of ours, the error itself."""
    if isinstance(error, RenderError):
        return error
    from cptskit.documents.gabarits.faults.reasons import (  # noqa: PLC0415 - for a fault
        EXPECTED,
        OVERRUN,
        fault,
    )

    place = failing_line(error)
    if place is None:
        return _without_place(error, template, env)
    file, line = Path(place[0]), place[1]
    if not (isinstance(error, EXPECTED) or file.is_relative_to(folder / OWN_TEMPLATES)):
        return error
    source = file.read_text(encoding="utf-8-sig")
    found = fault(error, env, source, line, names)
    lines = source.splitlines()
    excerpt = clean(lines[found.line - 1]).strip() if found.line <= len(lines) else ""
    excerpt = excerpt if len(excerpt) <= _LONGEST_EXCERPT else f"{excerpt[:_LONGEST_EXCERPT]}…"
    kind = OverrunError if isinstance(error, OVERRUN) else RenderError
    return kind(
        f"Le modèle {_shown(file, folder)}, ligne {found.line} : {_sentence(found.reason)}"
        + (f"\n  {found.line} │ {excerpt}" if excerpt else "")
    )


_LONGEST_EXCERPT = 120


def _without_place(error: Exception, template: str, env: Environment) -> Exception:
    """Return the error to raise where none of the template's lines did it."""
    if isinstance(error, TemplateNotFound):
        from cptskit.documents.gabarits.faults.reasons import not_found  # noqa: PLC0415 - likewise

        reason = not_found(env, template)
        return RenderError(_sentence(reason[0].upper() + reason[1:]))
    if isinstance(error, TemplateLimitError):
        return OverrunError(f"Le modèle {error.template or template} : {_sentence(str(error))}")
    return error


def _shown(file: Path, folder: Path) -> str:
    """Return the path by which the user finds a template; ours bear no folder of the machine."""
    if file.is_relative_to(folder):
        return file.as_posix()
    return f"{file.relative_to(resource('templates')).as_posix()} (de cptskit)"


def _sentence(reason: str) -> str:
    return reason if reason.endswith("?") else f"{reason}."


def _tidy(text: str) -> str:
    """Fold runs of blank lines."""
    return re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", text).strip() + "\n"


FILTERS: Mapping[str, Callable[..., Any]] = {
    "nombre": _if_known(mots.nombre),
    "euros": _if_known(mots.montant),
    "mesure": _if_known(mots.valeur),
    "pluriel": mots.pluriel,
    "majuscule": capitalised,
    "guillemets": quoted,
    "personne": mots.personne,
    "metier": mots.metier,
    "minuscule": uncapitalised,
    "suite": continued,
    "parenthese": bracketed,
    "serie": series,
    "date_courte": mots.date_courte,
    "quand": mots.quand,
    "periode": mots.periode,
    "le": articles.le,
    "de": articles.de,
    "a": articles.a,
    "appel": politesse.appel,
    "en_ligne": lettre.en_ligne,
    "chiffre": lettre.chiffre,
    "compte": lettre.compte,
    "avec_unite": with_unit,
    "enumeration": _enumeration,
    "mots": as_text,
    "mission_titre": _titre_de_mission,
    "gras": _between("**"),
    "italique": _between("*"),
}
"""What templates may do with a value, besides the filters of Jinja."""
