"""The cards of all rules in one file: a run reads it, and imports those rules alone that it asks.

`scripts/build_cards.py` writes `cards.json` from the rules; a test says when it is not fresh.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.rule import Context, Levels, Remark, Rule
from cptskit.socle.findings import Level

FILE = Path(__file__).with_name("cards.json")
CHAPTERS = (
    "identite",
    "territoire",
    "diagnostic",
    "membres",
    "gouvernance",
    "association",
    "missions",
    "fiches",
    "cooperations",
    "crise",
    "calendrier",
    "budget",
    "contrat",
    "annee",
    "suivi",
    "redaction",
    "dossier",
)
"""In the order of a project."""
_FLAGS = ("last", "corrects", "section")


def read_cards() -> tuple[Rule, ...]:
    """Return the rules of the file, in its order; each is imported when it is first asked."""
    return tuple(_rule(card) for card in json.loads(FILE.read_text(encoding="utf-8")))


def cards(rules: Iterable[Rule]) -> str:
    """Return what the file holds for these rules: a line each."""
    lines = (json.dumps(_card(rule), ensure_ascii=False) for rule in rules)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def import_rules() -> Iterator[Rule]:
    """Import all rules, and yield them in the order of the file."""
    for chapter in CHAPTERS:
        for name in import_module(f"cptskit.regles.{chapter}").RULES:
            yield import_module(f"cptskit.regles.{chapter}.{name}").check


def _card(rule: Rule) -> dict[str, Any]:
    card: dict[str, Any] = {"module": rule.module, "code": rule.code, "slug": rule.slug}
    card["levels"] = [rule.levels.at(etape) for etape in Etape]
    card["basis"] = rule.basis
    if rule.regions:
        card["regions"] = sorted(rule.regions)
    return card | {name: value for name in _FLAGS if (value := getattr(rule, name))}


def _rule(card: dict[str, Any]) -> Rule:
    module: str = card["module"]
    return Rule(
        card["code"],
        card["slug"],
        _levels(*card["levels"]),
        tuple(card["basis"]),
        partial(_checked, module),
        module,
        frozenset(card.get("regions", ())),
        **{name: card[name] for name in _FLAGS if name in card},
    )


@cache
def _levels(*values: str | None) -> Levels:
    return Levels(*(Level(value) if value else None for value in values))


def _checked(module: str, projet: Projet, context: Context) -> Iterator[Remark]:
    rule: Rule = import_module(module).check
    return rule.check(projet, context)
