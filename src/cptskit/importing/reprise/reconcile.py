"""From facts of any origin to one tree of a project; contradictions become questions."""

import re
from collections.abc import Sequence
from typing import Any

from cptskit.importing.reprise.facts import Fact, Question, Taken
from cptskit.importing.reprise.words import folded
from cptskit.importing.reprise.yaml_out import lines

KEYS = {
    "communes": ("insee",),
    "epci": ("nom",),
    "cpts_voisines": ("nom",),
    "autres_populations": ("valeur",),
    "effectifs": ("profession",),
    "professionnels": ("nom", "prenom", "rpps"),
    "structures": ("nom",),
    "associes": ("nom",),
    "a_associer": ("nom",),
    "instances": ("nom",),
    "colleges": ("nom",),
    "fonctions": ("fonction", "titulaires"),
    "groupes_de_travail": ("nom",),
    "indicateurs": ("libelle", "valeur", "annee"),
    "besoins": ("intitule",),
    "fiches": ("titre", "id"),
    "jalons": ("date", "intitule"),
    "annexes": ("titre",),
    "demandes": ("objet",),
}
"""The keys that identify an item of a list."""
_STEP = re.compile(r"([a-z_]+)(?:\[(\d{4})?\])?\??$")


def reconciled(facts: Sequence[Fact], taken: Taken) -> dict[str, Any]:
    """Return the tree of facts; doubts between them go to `taken`."""
    tree: dict[str, Any] = {}
    sure = [fact for fact in facts if not fact.route.endswith("?")]
    routes = {fact.route for fact in sure}
    for fact in sure:
        _place(tree, fact, taken)
    for fact in facts:
        if fact.route.endswith("?"):
            if fact.route[:-1] in routes:
                _compare(tree, fact, taken)
            else:
                _place(tree, Fact(fact.route[:-1], fact.value, fact.place), taken)
                routes.add(fact.route[:-1])
    return tree


def _place(tree: dict[str, Any], fact: Fact, taken: Taken) -> None:
    *above, last = fact.route.split(".")
    node = tree
    for step in above:
        node = _down(node, step)
    name = last.removesuffix("[]")
    if last.endswith("[]"):
        _append(node.setdefault(name, []), name, fact, taken)
    elif name not in node:
        node[name] = fact.value
    elif node[name] != fact.value:
        _conflict(node[name], fact, taken)


def _down(node: dict[str, Any], step: str) -> dict[str, Any]:
    match = _STEP.match(step)
    if match and match[2]:
        items: list[dict[str, Any]] = node.setdefault(match[1], [])
        year = next((item for item in items if item["annee"] == match[2]), None)
        if year is None:
            year = {"annee": match[2]}
            items.append(year)
        return year
    below: dict[str, Any] = node.setdefault(step, {})
    return below


def _append(items: list[Any], name: str, fact: Fact, taken: Taken) -> None:
    if isinstance(fact.value, str):
        if fact.value not in items:
            items.append(fact.value)
        return
    keys = KEYS.get(name, ())
    same = next(
        (
            item
            for item in items
            if keys and all(_alike(item.get(k), fact.value.get(k)) for k in keys)
        ),
        None,
    )
    if same is None:
        items.append(dict(fact.value))
    elif name == "effectifs" and same.get("nombre") != fact.value.get("nombre"):
        _add_up(same, fact, taken)
    elif name == "fiches":
        _merge_fiche(items, same, fact, taken)
    else:
        for key, value in fact.value.items():
            same.setdefault(key, value)


def _alike(first: Any, second: Any) -> bool:
    if isinstance(first, list) and isinstance(second, list):
        names = [_name(item) for item in (*first, *second)]
        return (
            len(names) == 2
            and bool(names[0] & names[1])
            and (names[0] <= names[1] or names[1] <= names[0])
        )
    return folded(str(first)) == folded(str(second)) if first and second else first == second


def _name(item: Any) -> set[str]:
    return set(folded(str(item.get("nom", ""))).split()) - {"dr", "mme", "m", "pr"}


def _add_up(same: dict[str, Any], fact: Fact, taken: Taken) -> None:
    """Add two counts of one profession, as « cardiologues » and « pédiatres », with a remark."""
    count = fact.value.get("nombre")
    if count is None or same.get("nombre") is None:
        same.setdefault("nombre", count)
        return
    words = f"{same['nombre']} et {count} : {same['profession'].replace('_', ' ')}"
    same["nombre"] = str(int(same["nombre"]) + int(count))
    taken.remarks.append(Question(fact.place, words, f"comptés ensemble : {same['nombre']}"))


def _merge_fiche(items: list[Any], same: dict[str, Any], fact: Fact, taken: Taken) -> None:
    if all(same.get(key) in (None, value) for key, value in fact.value.items()):
        same.update(fact.value)
        return
    del taken
    items.append(dict(fact.value))


def _conflict(kept: Any, fact: Fact, taken: Taken) -> None:
    old, new = _shown(kept), _shown(fact.value)
    if folded(old) != folded(new) and not _finer(old, new):
        field = fact.route.rsplit(".", maxsplit=1)[-1].replace("_", " ")
        taken.questions.append(
            Question(
                fact.place,
                new,
                f"{field} : « {old} » est déjà repris, lequel garder ?",
                _instead(fact),
            )
        )


def _finer(old: str, new: str) -> bool:
    """Say whether one value is a part of the other: « 2026-05 » and « 2026-05-18 »."""
    return old.startswith(new) or new.startswith(old)


def _compare(tree: dict[str, Any], fact: Fact, taken: Taken) -> None:
    node: Any = tree
    for step in fact.route.removesuffix("?").split("."):
        node = node.get(step, {}) if isinstance(node, dict) else {}
    old = node.get("valeur", "") if isinstance(node, dict) else str(node)
    new = fact.value.get("valeur", "") if isinstance(fact.value, dict) else str(fact.value)
    if old and new and re.sub(r"\D", "", old) != re.sub(r"\D", "", new):
        field = fact.route.removesuffix("?").rsplit(".", maxsplit=1)[-1]
        taken.questions.append(
            Question(
                fact.place,
                new,
                f"{field} : {new} dans le tableau, {old} dans le texte",
                _instead(fact),
            )
        )


def _instead(fact: Fact) -> tuple[str, ...]:
    """Return the YAML that takes a fact in place of the one kept."""
    tree: Any = fact.value
    for step in reversed(fact.route.removesuffix("?").split(".")):
        if "[" in step:
            return ()
        tree = {step: tree}
    return tuple(lines(tree))


def _shown(value: Any) -> str:
    return str(value.get("valeur", value)) if isinstance(value, dict) else str(value)
