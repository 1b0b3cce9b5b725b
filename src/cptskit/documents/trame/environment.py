"""Jinja as a trame sees it: sandboxed; what is empty leaves a mark, what is unknown a report."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from jinja2 import DictLoader, nodes
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.utils import missing
from markupsafe import Markup

from cptskit.documents.gabarits.bac import Bac
from cptskit.documents.gabarits.bornes import TemplateLimitError, bounded
from cptskit.documents.gabarits.en_mots import reason_of
from cptskit.documents.gabarits.environment import FILTERS
from cptskit.documents.gabarits.escaping import Markdown, narrative
from cptskit.documents.gabarits.faults.names import unknown_field
from cptskit.documents.gabarits.fields import UnknownFieldError, model_at
from cptskit.documents.gabarits.vue import Fonction, Groupe, origine
from cptskit.documents.gabarits.vues.mission import MissionVue
from cptskit.documents.trame.annees import as_year
from cptskit.documents.trame.gaps import Gap, Gaps, Missing
from cptskit.documents.trame.words import value_in_words
from cptskit.francais.suggestions import or_meant
from cptskit.francais.typographie import clean, typographie
from cptskit.projet.codes import CodeMission
from cptskit.projet.textes import Narratif

_FOR_NOTHING = ("default", "d")
"""Filters that give an empty value another text."""


class TrameEnvironment(Bac):
    """The environment of one filling; `names` are those that the trame may use."""

    def __init__(self, gaps: Gaps, names: Mapping[str, Any]) -> None:
        """Take the filters of our own templates."""
        super().__init__(
            undefined=_unknown(gaps, {*names, "range", "loop"}),
            finalize=_finalizer(gaps),
            loader=DictLoader({}),
        )
        self._gaps = gaps
        self.filters.update(FILTERS)
        self.filters = {
            name: made if name in _FOR_NOTHING else _letting_through(made)
            for name, made in self.filters.items()
        }
        self.tests["none"] = lambda value: value is None or isinstance(value, Missing)
        self.filters["peut_etre_vide"] = lambda value: () if isinstance(value, Missing) else value

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field, or its box where it is empty."""
        if isinstance(obj, Missing):
            return obj.below(attribute)
        if isinstance(obj, Groupe) and attribute not in obj and attribute in [*CodeMission]:
            return self._gaps.at(f"missions.{attribute}")
        value = super().getattr(obj, attribute)
        if origine(obj) is MissionVue and attribute == "projet" and value is None:
            return self._gaps.at(f"missions.{obj.code}")
        if not is_empty(value):
            return as_year(attribute, value)
        return "" if self._gaps.withheld(origine(obj), attribute) else self._gaps.of(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an entry, or the field of this name."""
        if isinstance(obj, Missing):
            return obj.below(argument)
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def readable(self, source: str) -> nodes.Template:
        """Return the tree of a text, in which a loop that has an `else` may be one over nothing."""
        tree = self.parse(source)
        for loop in tree.find_all(nodes.For):
            if loop.else_:
                loop.iter = nodes.Filter(
                    loop.iter, "peut_etre_vide", [], [], None, None, lineno=loop.lineno
                )
        return tree


def trame_names(names: Mapping[str, Any], gaps: Gaps) -> dict[str, Any]:
    """Return the names of our own templates, as a trame sees them: what is empty leaves a mark."""

    def valeur(path: str, attendu: str | None = None) -> Any:
        try:
            value = names["valeur"](path)
        except UnknownFieldError as error:
            return _wrong(error)
        if not is_empty(value):
            return as_year(path.rpartition(".")[2], value)
        return "" if gaps.withheld(*model_at(path)) else a_completer(path, attendu)

    def figure(name: str) -> Any:
        try:
            shown = names["figure"](name)
        except UnknownFieldError as error:
            return _wrong(error)
        return shown or gaps.named(f"figure « {name} », faute de données")

    def _wrong(error: UnknownFieldError) -> Missing:
        gaps.problem(str(error))
        return gaps.named("un champ")

    def a_completer(path: str, attendu: str | None = None) -> Any:
        box = gaps.at(path)
        return Missing(gaps, Gap(box.gap.cle, attendu, box.gap.fichier)) if attendu else box

    filled = {
        name: gaps.named(name.replace("_", " ")) if value is None else value
        for name, value in names.items()
    }
    ours: Mapping[str, Callable[..., Any]] = {
        "valeur": valeur,
        "champ": valeur,
        "a_completer": a_completer,
        "figure": figure,
    }
    return {**filled, **{name: Fonction(function) for name, function in ours.items()}}


def is_empty(value: object) -> bool:
    """Tell whether nothing is written: an absent field, a list without entries."""
    return value is None or value == ()


def _unknown(gaps: Gaps, names: set[str]) -> type[Missing]:
    """Return what Jinja makes for a name that does not exist: a mark, and a problem to report."""

    class Unknown(Missing):
        def __init__(
            self,
            hint: str | None = None,  # noqa: ARG002 - Jinja's own parameters
            obj: Any = missing,
            name: str | None = None,
            exc: type[Exception] = UndefinedError,
        ) -> None:
            super().__init__(gaps, Gap("", name or "un élément"))
            if exc is SecurityError:
                gaps.problem("cette opération est interdite dans une trame")
            elif name is not None and obj is missing:
                gaps.problem(f"le nom « {name} » n'existe pas{or_meant(name, names)}")
            elif name is not None:
                gaps.problem(unknown_field(obj, str(name)))

    return Unknown


def _finalizer(gaps: Gaps) -> Callable[[Any], str]:
    """Return what Jinja calls on each expression."""

    def finalize(value: Any) -> str:
        if isinstance(value, Missing):
            return str(value)
        if isinstance(value, Narratif):
            return gaps.signs.sign(narrative(value))
        if isinstance(value, Markdown):
            return gaps.signs.sign(value) if value.strip() else ""
        if isinstance(value, Markup):
            return value
        try:
            words = value_in_words(value)
        except TemplateLimitError as error:
            gaps.problem(str(error))
            return ""
        if words is None:
            gaps.problem(_not_words(value))
        return typographie(clean(bounded(words or "")))

    return finalize


def _not_words(value: Any) -> str:
    if isinstance(value, list | tuple):
        return (
            "c'est une liste de groupes de champs : parcourez-la avec {% for un in … %}, ou dans "
            "un tableau {%tr for un in … %}"
        )
    return reason_of(value)


def _letting_through(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that leaves an empty value as it is."""

    @wraps(function)
    def filtered(*args: Any, **named: Any) -> Any:
        empty = next((arg for arg in args[:2] if isinstance(arg, Missing)), None)
        return function(*args, **named) if empty is None else empty

    return filtered
