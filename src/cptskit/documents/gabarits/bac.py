"""The sandbox in which templates run: an allow-list of what they reach, bounds on what they make.

Jinja's own sandbox refuses names with an underscore, and nothing else. Here a template sees views
(`vue`), asks of a value what `acces` allows, calls what is a `Fonction` or a macro, and makes
nothing that `bornes` refuses.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.runtime import Context, LoopContext, Macro, Undefined
from jinja2.sandbox import SandboxedEnvironment, SandboxedFormatter
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from cptskit.documents.gabarits.acces import ABSENT, ask
from cptskit.documents.gabarits.bornes import (
    TooMuchError,
    added,
    bounded,
    format_spec,
    length_of,
    multiplied,
    power,
    remainder,
)
from cptskit.documents.gabarits.en_mots import as_text
from cptskit.documents.gabarits.escaping import Markdown, escape
from cptskit.documents.gabarits.filtres import JINJA, TILDE
from cptskit.documents.gabarits.vue import Fonction, Groupe

_LONGEST_SOURCE = 2_000_000
"""Characters of a template; a part of a Word file counts its XML."""
_MOST_TAGS = 10_000
_TOO_DEEP = (
    "des blocs ({% if %}, {% for %}…), des parenthèses ou des listes sont imbriqués trop profond"
)
_BINARY: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": added,
    "*": multiplied,
    "**": power,
    "%": lambda left, right: remainder(left, right, as_text),
}
_CALLED = (Fonction, Macro, LoopContext, Undefined)
"""What a template may call: a function for it, a macro, a loop; an undefined name says so."""
_WITH_ENTRIES = (str, list, tuple, dict, Groupe)


class Bac(SandboxedEnvironment):
    """An environment for templates that nobody has read."""

    intercepted_binops = frozenset(_BINARY)

    def __init__(self, **options: Any) -> None:
        """Take Jinja's options; globals and filters are ours."""
        super().__init__(autoescape=True, extensions=["jinja2.ext.do"], **options)
        self.globals.clear()
        self.globals.update(namespace=Fonction(Namespace), dict=Fonction(dict))
        self.filters = dict(JINJA)
        self.binop_table.update(_BINARY)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what `obj.attribute` shows, else the entry of this name."""
        found = self._checked(obj, attribute)
        return self._entry(obj, attribute) if found is ABSENT else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return the entry `obj[argument]`, else what `obj` shows under this name."""
        if isinstance(obj, _WITH_ENTRIES):
            try:
                return obj[argument]
            except (TypeError, LookupError):
                pass
        found = self._checked(obj, argument) if isinstance(argument, str) else ABSENT
        return self._missing(obj, argument) if found is ABSENT else found

    def is_safe_callable(self, obj: Any) -> bool:
        """Say whether a template may call a value: a function for it, a macro, a loop."""
        return isinstance(obj, _CALLED)

    def call(self, context: Context, obj: Any, /, *args: Any, **named: Any) -> Any:
        """Call a function that a template may call. Raises SecurityError, which names nothing."""
        if not self.is_safe_callable(obj):
            raise SecurityError
        return bounded(context.call(obj, *args, **named))

    def _checked(self, obj: Any, name: str) -> Any:
        if isinstance(obj, Undefined):
            obj._fail_with_undefined_error()
        if isinstance(obj, str) and name in ("format", "format_map"):
            return Fonction(self._formatter(obj, name))
        return ask(obj, name)

    def _entry(self, obj: Any, name: str) -> Any:
        try:
            return obj[name] if isinstance(obj, dict | Groupe) else self._missing(obj, name)
        except LookupError:
            return self._missing(obj, name)

    def _missing(self, obj: Any, name: Any) -> Any:
        if isinstance(name, str) and name.startswith("_"):
            return self.undefined(obj=obj, name=name, exc=SecurityError)
        return self.undefined(obj=obj, name=name)

    def _formatter(self, text: str, name: str) -> Callable[..., str]:
        def formatted(*args: Any, **named: Any) -> str:
            values = dict(*args) if name == "format_map" else named
            return _Formatter(self, isinstance(text, Markup)).vformat(text, args, values)

        return formatted

    def compile(self, source: Any, name: Any = None, filename: Any = None, *rest: Any) -> Any:
        """Compile a template. Raises TooMuchError for one that is too long, or nested too deep."""
        with _refusing_endless(name):
            return super().compile(source, name, filename, *rest)

    def parse(self, source: str, name: Any = None, filename: Any = None) -> nodes.Template:
        """Return the tree of a template. Raises TooMuchError as `compile`."""
        with _refusing_endless(name):
            return super().parse(source, name, filename)

    def _parse(self, source: str, name: Any, filename: Any) -> nodes.Template:
        _refuse_endless(source, name)
        return super()._parse(source, name, filename)

    def _generate(self, source: nodes.Template, *rest: Any, **named: Any) -> str:
        return super()._generate(_Bounding().visit(source), *rest, **named)


@contextmanager
def _refusing_endless(name: object) -> Iterator[None]:
    """Raise TooMuchError for what neither Jinja nor Python can nest or read."""
    try:
        yield
    except TemplateError:
        raise
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise TooMuchError(_TOO_DEEP, name) from error
    except (ValueError, OverflowError) as error:
        raise TooMuchError("un caractère ou un nombre ne se lit pas", name) from error


def _refuse_endless(source: str, name: object) -> None:
    if len(source) > _LONGEST_SOURCE:
        raise TooMuchError(f"plus de {_LONGEST_SOURCE} caractères", name)
    if source.count("{{") + source.count("{%") > _MOST_TAGS:
        raise TooMuchError(f"plus de {_MOST_TAGS} balises", name)


class _Bounding(NodeTransformer):
    """Sends through filters of ours what Jinja would join by itself: `~`, blocks that are kept."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - Jinja's
        parts = nodes.List([self.visit(part) for part in node.nodes], lineno=node.lineno)
        return nodes.Filter(parts, TILDE, [], [], None, None, lineno=node.lineno)

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if node.filter is None:
            node.filter = nodes.Filter(None, "safe", [], [], None, None, lineno=node.lineno)
        return node


class _Formatter(SandboxedFormatter):
    """`"{}".format(…)`, which asks of a value what a template may, and makes no endless text."""

    def __init__(self, env: Bac, escaped: bool) -> None:
        super().__init__(env)
        self._escaped = escaped
        self._length = 0

    def format_field(self, value: Any, format_spec_: str) -> str:
        format_spec(format_spec_)
        number = isinstance(value, int | float) and format_spec_
        text = format(value if number else as_text(value), format_spec_)
        if self._escaped and not isinstance(value, Markdown):
            text = escape(text)
        self._length += len(text)
        length_of(self._length)
        return text

    def convert_field(self, value: Any, conversion: Any) -> Any:
        return as_text(value) if conversion else value
