"""What Pydantic refuses, as French findings at the place where it is written.

Messages are made from an error's type and context, never from its English text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from cptskit.francais.accents import as_key
from cptskit.francais.suggestions import closest, suggested
from cptskit.loading import problems
from cptskit.loading.item_examples import TITLES, item_example
from cptskit.loading.joining import Tree
from cptskit.loading.locating import Locator
from cptskit.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_empty, pairs
from cptskit.loading.problems import Problem
from cptskit.loading.quotes import between_curly
from cptskit.projet import Projet
from cptskit.projet.citations import citer
from cptskit.projet.codes import CodeMission
from cptskit.projet.descriptions import descriptions
from cptskit.projet.professions import Profession
from cptskit.socle.findings import Finding, Location, Route
from cptskit.vocabulaire import advice_for, code_for, loses_words, possible_codes

_OF_TYPE: Mapping[str, Problem] = {
    "texte_introuvable": problems.NO_TEXT,
    "chemin_hors_dossier": problems.OUTSIDE,
    "texte_attendu": problems.SHAPE,
}
_OF_FILES = frozenset(
    {"texte_introuvable", "chemin_hors_dossier", "texte_illisible", "texte_trop_lourd"}
)
_OF_GROUPS = frozenset(
    {
        "missing",
        "extra_forbidden",
        "model_type",
        "dict_type",
        "tuple_type",
        "string_type",
        "texte_attendu",
        *_OF_FILES,
    }
)
"""The errors that say of a list or of keys what they should say; others speak of one value."""


def misfit(error: ErrorDetails, locator: Locator) -> Finding:
    """Return the finding for one error of Pydantic."""
    route = tuple(part for part in error["loc"] if part != "[key]")
    inside = between_curly(error["input"]) if isinstance(error["input"], str) else None
    if inside is not None and error["type"] not in _OF_GROUPS:
        return problems.BAD_VALUE.at(
            locator.locate(route),
            f"Les guillemets de « {citer(error['input'])} » ne sont pas ceux de YAML : ils font "
            "partie de la valeur.",
            f'Remplacez-les par des guillemets droits : "{citer(inside)}".',
            route=route,
        )
    maker = _MAKERS.get(error["type"])
    if isinstance(error["input"], dict | list) and error["type"] not in _OF_GROUPS:
        maker = _ONE_VALUE
    if maker is not None:
        return maker(error, route, locator)
    context = error.get("ctx", {})
    if "aide" in context:
        problem = _OF_TYPE.get(error["type"], problems.BAD_VALUE)
        place = (*route, "texte") if error["type"] in _OF_FILES else route
        return problem.at(locator.locate(place), error["msg"], context["aide"], route=route)
    return problems.BAD_VALUE.at(
        locator.locate(route), "Cette valeur n'est pas acceptée.", _describe(route), route=route
    )


def unknown_and_empty(tree: Tree, locator: Locator) -> Iterator[Finding]:
    """Yield a finding for each unknown key that holds nothing: Pydantic never sees it."""
    for name, entry in tree.sections.items():
        if name not in Projet.model_fields:
            if is_empty(entry.value):
                yield _unknown_at((name,), locator)
        elif entry.parts is not None:
            codes, model = get_args(type_at((name,)))
            for code, part in entry.parts.items():
                route = (name, code)
                if is_empty(part.value) and codes is CodeMission and code not in set(CodeMission):
                    yield _out_of(CodeMission, code, locator.locate_key(route), route)
                yield from _in_node(part.value, model, route, locator)
        else:
            yield from _in_node(entry.value, type_at((name,)), (name,), locator)


def _in_node(node: Node, expected: Any, route: Route, locator: Locator) -> Iterator[Finding]:
    if isinstance(node, SequenceNode) and get_origin(expected) is tuple:
        below = get_args(expected)[0]
        if _is_model(below):
            for index, item in enumerate(node.value):
                yield from _in_node(item, below, (*route, index), locator)
    elif isinstance(node, MappingNode) and _is_model(expected):
        groups = _groups(expected)
        for key, value in pairs(node):
            if key.value not in groups:
                if is_empty(value):
                    yield _unknown_at((*route, key.value), locator)
            elif not isinstance(value, ScalarNode) and (below := groups[key.value]):
                yield from _in_node(value, below, (*route, key.value), locator)


@cache
def _groups(model: type[BaseModel]) -> Mapping[str, Any]:
    """Return the fields of a model, with the type of those that hold a model, or a list of some."""
    found = {name: _without_none(field.annotation) for name, field in model.model_fields.items()}
    return {
        name: kind if _is_model(kind) or get_origin(kind) is tuple else None
        for name, kind in found.items()
    }


def _missing(_: ErrorDetails, route: Route, locator: Locator) -> Finding:
    name, parent = route[-1], route[:-1]
    if locator.is_of_table(route):
        message = f"Cette ligne ne donne pas « {name} »."
        advice = "Remplissez la cellule, ou effacez la ligne."
    elif locator.is_written(route):
        message = f"La clé « {name} » est vide{_inside(parent)}."
        advice = f"Complétez « {name}: … »."
    else:
        message = f"Il manque la clé « {name} »{_inside(parent)}."
        advice = f"Ajoutez « {name}: … »."
    return problems.MISSING_KEY.at(
        locator.locate_key(route), message, f"{advice} {_describe(route)}".strip(), route=route
    )


def _unknown(_: ErrorDetails, route: Route, locator: Locator) -> Finding:
    return _unknown_at(route, locator)


def _unknown_at(route: Route, locator: Locator) -> Finding:
    name, parent = str(route[-1]), route[:-1]
    model = type_at(parent)
    known = list(model.model_fields) if _is_model(model) else []
    what = "La section" if not parent else "La clé"
    if name.strip() in known:  # a word processor's no-break space before the colon
        return problems.UNKNOWN_KEY.at(
            locator.locate_key(route),
            f"Une espace insécable suit « {name.strip()} », avant le deux-points.",
            f"Effacez-la : « {name.strip()}: » ; « cptskit fix » le fait aussi.",
            route=route,
        )
    close = meant_key(route)
    return problems.UNKNOWN_KEY.at(
        locator.locate_key(route),
        f"{what} « {citer(name)} » n'existe pas{_inside(parent)}.",
        suggested(f"« {close} »") if close else f"Clés possibles : {', '.join(known)}.",
        route=route,
    )


def meant_key(route: Route) -> str | None:
    """Return the key that an unknown one most likely stands for, in the same group."""
    model, name = type_at(route[:-1]), str(route[-1])
    known = list(model.model_fields) if _is_model(model) else []
    return _same_word(name, known) or closest(name, known)


def _same_word(name: str, known: list[str]) -> str | None:
    """Return the title that a model has for another of them: one is easily taken for another."""
    same = (title for title in TITLES if title in known)
    return next(same, None) if name.lower() in TITLES else None


def _not_in_list(error: ErrorDetails, route: Route, locator: Locator) -> Finding:
    is_key = "[key]" in error["loc"]
    location = locator.locate_key(route) if is_key else locator.locate(route)
    return _out_of(enum_at(route), str(error["input"]), location, route)


_FEW = 8
"""Up to here a message lists all values of a list."""
_CLOSE = 0.8
"""How alike a word and a value must be for one to be taken for the other."""


def _out_of(members: type[Enum], given: str, location: Location, route: Route) -> Finding:
    values = [str(member.value) for member in members]
    code = code_for(members, given)
    if code is not None:
        message = f"« {citer(given)} » s'écrit « {code} » ici ; c'est ce qui est lu."
        advice = f"Écrivez « {code} » ; {_what_fix_does(members, given, route)}"
    else:
        message = f"« {citer(given)} » ne fait pas partie des valeurs possibles."
        advice = _instead(members, given, values)
    return problems.NOT_IN_LIST.at(location, message, advice, route=route)


def _what_fix_does(members: type[Enum], given: str, route: Route) -> str:
    if says_more(members, given, route):
        return "ce que le mot dit de plus (mode d'exercice, spécialité) a ses propres clés."
    return "« cptskit fix » le fait."


def says_more(members: type[Enum], given: str, route: Route) -> bool:
    """Say whether a code would lose what a word gives, and another key of the group could hold."""
    holder = type_at(route[:-1])
    if not (_is_model(holder) and {"mode_exercice", "specialite"} & holder.model_fields.keys()):
        return False
    return loses_words(members, given)


def _instead(members: type[Enum], given: str, values: list[str]) -> str:
    """Return the advice for a word that means no value: what it may mean, or all that there is."""
    listed = f"Possibles : {', '.join(values)}."
    possible = possible_codes(given) if members is Profession else ()
    if possible:
        return f"Précisez : {' ou '.join(possible)}."
    close = closest(as_key(given), values, _CLOSE)
    if close is None:
        return advice_for(given) if members is Profession else listed
    question = suggested(f"« {close} »")
    return f"{question} {listed}" if len(values) <= _FEW else question


def _shape(expected: str, advice: str) -> "_Maker":
    def maker(error: ErrorDetails, route: Route, locator: Locator) -> Finding:
        given = _FORMS.get(type(error["input"]), "autre chose")
        return problems.SHAPE.at(
            locator.locate_key(route),
            f"{expected} ici, et non {given}.",
            f"{advice} {_describe(route)}".strip(),
            route=route,
        )

    return maker


def _bound(word: str, key: str) -> "_Maker":
    def maker(error: ErrorDetails, route: Route, locator: Locator) -> Finding:
        limit = error.get("ctx", {}).get(key)
        return problems.BAD_VALUE.at(
            locator.locate(route),
            f"« {citer(_french(error['input']))} » est {word} : la limite est {limit}.",
            _describe(route),
            route=route,
        )

    return maker


def _bad_identifier(error: ErrorDetails, route: Route, locator: Locator) -> Finding:
    return problems.BAD_VALUE.at(
        locator.locate(route),
        f"« {citer(error['input'])} » ne peut pas servir d'identifiant.",
        "Utilisez des lettres sans accent, des chiffres, « - », « _ » ou « . », sans espace.",
        route=route,
    )


_FORMS: Mapping[type, str] = {dict: "des clés", list: "une liste", str: "un texte"}
_Maker = Callable[[ErrorDetails, Route, Locator], Finding]
_LONE = _shape("Des clés sont attendues", "Écrivez « clé: valeur », sans tiret devant.")
_LINES = _shape("Une liste est attendue", "Mettez un tiret devant chaque élément.")


def _keys(error: ErrorDetails, route: Route, locator: Locator) -> Finding:
    example = _item_like(route, error["input"]) if isinstance(route[-1], int) else ""
    if not example:
        return _LONE(error, route, locator)
    return _shape("Des clés sont attendues", f"Écrivez {example}.")(error, route, locator)


def _list(error: ErrorDetails, route: Route, locator: Locator) -> Finding:
    example = _item_like((*route, 0), _first_of(error["input"]))
    if not example or (isinstance(error["input"], dict) and _is_one_item(route, error["input"])):
        return _LINES(error, route, locator)
    advice = f"Mettez un tiret devant chaque élément, par exemple {example}."
    return _shape("Une liste est attendue", advice)(error, route, locator)


def _first_of(given: object) -> str:
    """Return the words of the first of several things that are given as one text, or as keys."""
    if isinstance(given, dict):
        key, value = next(iter(given.items()), ("", ""))
        return f"{key} {value}" if isinstance(value, str) else str(key)
    return re.split(r"[,;\n]", given)[0] if isinstance(given, str) else ""


def _is_one_item(route: Route, given: Mapping[str, object]) -> bool:
    """Say whether keys are those of one item, which lacks its dash."""
    return not given.keys().isdisjoint(type_at((*route, 0)).model_fields)


def _item_like(route: Route, written: object) -> str:
    model = type_at(route)
    return item_example(model, written) if _is_model(model) else ""


_TEXT = _shape("Un texte est attendu", "Écrivez-le après le deux-points, ou après « | ».")
_ONE_VALUE = _shape("Une seule valeur est attendue", "Écrivez-la après le deux-points.")
_MAKERS: Mapping[str, _Maker] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _not_in_list,
    "model_type": _keys,
    "dict_type": _LONE,
    "tuple_type": _list,
    "string_type": _TEXT,
    "greater_than_equal": _bound("trop petit", "ge"),
    "less_than_equal": _bound("trop grand", "le"),
    "string_pattern_mismatch": _bad_identifier,
}


def _french(number: object) -> str:
    return str(number).replace(".", ",")


def _inside(parent: Route) -> str:
    named = [part for part in parent if isinstance(part, str)]
    return f" dans « {named[-1]} »" if named else ""


def _describe(route: Route) -> str:
    """Return the French description of the field at the end of a route, or an empty text."""
    named = max((i for i, part in enumerate(route) if isinstance(part, str)), default=None)
    if named is None:
        return ""
    model = type_at(route[:named])
    text = descriptions(model).get(str(route[named])) if _is_model(model) else None
    return f"Attendu : {text}" if text else ""


def enum_at(route: Route) -> type[Enum]:
    """Return the list of values that a route takes; `Enum` itself where it takes none."""
    found = type_at(route)
    if found is dict or get_origin(found) is dict:
        found = get_args(found)[0]
    if isinstance(found, type) and issubclass(found, Enum):
        return found
    keys = get_args(type_at(route[:-1]))
    named = bool(keys) and isinstance(keys[0], type) and issubclass(keys[0], Enum)
    return keys[0] if named else Enum


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)


def type_at(route: Route) -> Any:
    """Return the type that the models declare at a route: a model, an enum, a dict or a scalar."""
    found: Any = Projet
    for segment in route:
        if _is_model(found):
            field = found.model_fields.get(str(segment))
            if field is None:
                return None
            found = _without_none(field.annotation)
        else:
            found = _without_none(get_args(found)[-1 if get_origin(found) is dict else 0])
    return found


def _without_none(annotation: Any) -> Any:
    if type(None) in get_args(annotation):
        return next(arg for arg in get_args(annotation) if arg is not type(None))
    return annotation
