"""Why a template failed, in French: from the error's class and attributes, never from its text."""

from collections.abc import Iterator

from jinja2 import Environment, nodes
from jinja2.exceptions import (
    SecurityError,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from cptskit.documents.gabarits.bornes import TemplateLimitError, TooMuchError
from cptskit.documents.gabarits.faults.names import UnknownNameError, unknown_name
from cptskit.documents.gabarits.faults.syntax import Fault, syntax_fault
from cptskit.documents.gabarits.fields import UnknownFieldError
from cptskit.francais.suggestions import or_meant

EXPECTED = (
    *(TemplateError, UnknownFieldError, TemplateLimitError, TypeError, AttributeError),
    *(ArithmeticError, ValueError, LookupError, RecursionError, MemoryError),
)
"""What the words of a template may raise."""

OVERRUN = (TooMuchError, RecursionError, MemoryError, OverflowError)
"""What a template raises that does not keep within the bounds of a document."""


def fault(error: Exception, env: Environment, source: str, line: int, names: set[str]) -> Fault:
    """Return what is wrong at a line of a template's source; the line may be another's."""
    unknown = _unknown_filter(env, source, line)
    if unknown is not None and isinstance(error, TemplateError):
        return unknown
    if isinstance(error, TemplateSyntaxError):
        return syntax_fault(source, line)
    return Fault(line, _reason(error, env, names))


def _reason(error: Exception, env: Environment, names: set[str]) -> str:
    if isinstance(error, UnknownNameError):
        return unknown_name(error, names)
    if isinstance(error, TemplateNotFound):
        return not_found(env, str(error.name))
    if isinstance(error, UnknownFieldError | TemplateLimitError):
        return str(error)
    return next(words for kind, words in _REASONS if isinstance(error, kind))


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (SecurityError, "cette opération est interdite dans un modèle"),
    (UndefinedError, "une valeur manque ici"),
    (OverflowError, "un nombre est trop grand, ou une boucle range(…) trop longue"),
    (ZeroDivisionError, "une division par zéro"),
    (RecursionError, "le modèle s'appelle lui-même sans fin"),
    (MemoryError, "le texte produit est trop long pour un document"),
    (
        TypeError,
        "une valeur n'est pas de la sorte attendue : un texte au lieu d'un nombre, une valeur "
        "vide, ou trop peu d'arguments",
    ),
    (Exception, "cette expression ne se calcule pas"),
)


def not_found(env: Environment, name: str) -> str:
    """Return what to say of a template that does not exist."""
    return f"le modèle « {name} » n'existe pas{or_meant(name, env.list_templates())}"


def _unknown_filter(env: Environment, source: str, line: int) -> Fault | None:
    """Return what to say of a filter or a test that does not exist, at the line or before it."""
    try:
        tree = env.parse(source)
    except TemplateError:
        return None
    wrong = [fault for fault in _unknown_filters(env, tree) if fault.line <= line]
    return wrong[-1] if wrong else None


def _unknown_filters(env: Environment, tree: nodes.Template) -> Iterator[Fault]:
    for node in tree.find_all(nodes.Filter):
        if node.name is not None and node.name not in env.filters:
            near = or_meant(node.name, env.filters)
            yield Fault(node.lineno, f"le filtre « {node.name} » n'existe pas{near}")
    for test in tree.find_all(nodes.Test):
        if test.name not in env.tests:
            near = or_meant(test.name, env.tests)
            yield Fault(test.lineno, f"le test « is {test.name} » n'existe pas{near}")
