"""Which rules look at which key: learnt from the example that each rule calls wrong."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cptskit.droit.textes import texte
from cptskit.loading import load
from cptskit.projet.codes import CodeMission, Etape
from cptskit.regles.engine import run
from cptskit.regles.registry import RULES
from cptskit.regles.rule import Rule
from cptskit.socle.findings import Route
from cptskit.usages.check import checking_context

Pattern = tuple[str, ...]


def pattern_of(route: Route) -> Pattern:
    """Return a route without the place in lists, and without the mission."""
    return tuple("*" if isinstance(step, int) or step in {*CodeMission} else step for step in route)


def rules_of(route: Route) -> tuple[Rule, ...]:
    """Return the rules that look at a key, by code."""
    return rules_by_key().get(pattern_of(route), ())


@cache
def rules_by_key() -> Mapping[Pattern, tuple[Rule, ...]]:
    """Return the rules by the keys at which they find something wrong in their own example."""
    by_pattern: dict[Pattern, dict[str, Rule]] = defaultdict(dict)
    with TemporaryDirectory() as name:
        for rule in RULES:
            for pattern in _patterns(rule, Path(name)):
                by_pattern[pattern][rule.code] = rule
    return {
        pattern: tuple(rules[code] for code in sorted(rules))
        for pattern, rules in by_pattern.items()
    }


def _patterns(rule: Rule, folder: Path) -> Iterator[Pattern]:
    loaded = load(folder, instead={"cpts.yaml": rule.page.mauvais})
    if loaded.projet is None:
        return
    stages = [loaded.projet.etape, *Etape]
    stage = next(step for step in stages if rule.levels.at(step))
    context = checking_context(loaded, loaded.projet, stage)
    for judged in run((rule,), loaded.projet, context):
        yield pattern_of(judged.remark.route)
        yield from (pattern_of(other.route) for other in judged.remark.others)


def cited(rule: Rule) -> str:
    """Return a rule with the text on which it stands, in Markdown."""
    text = texte(rule.basis[0])
    return (
        f"[{rule.code}]({text.source}) {rule.page.titre} : {text.titre} (grade {text.grade.value})"
    )
