"""Runs the rules on a project, and applies what the project asks to ignore."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cptskit.projet import Projet
from cptskit.projet.suivi import RegleIgnoree
from cptskit.regles.basis import Standing, standing
from cptskit.regles.rule import Context, Remark, Rule
from cptskit.socle.findings import Level, Route, route_text
from cptskit.socle.records import record

MOST = 500
"""Remarks of one rule that are reported."""
_ORDER = {Level.ERREUR: 0, Level.AVERTISSEMENT: 1, Level.CONSEIL: 2}


@record
class Judged:
    """A remark with its rule and level, and the reason why the project ignores it, if it does."""

    rule: Rule
    remark: Remark
    level: Level
    basis: Standing
    motif: str | None = None


def run(rules: Iterable[Rule], projet: Projet, context: Context) -> list[Judged]:
    """Run the rules that bind; those that speak of the others' remarks run last."""
    binding = [rule for rule in rules if rule.binds(context)]
    judged = [found for rule in binding if not rule.last for found in _judge(rule, projet, context)]
    context = replace(context, unused=tuple(_unused(projet, binding, judged)))
    judged += [found for rule in binding if rule.last for found in _judge(rule, projet, context)]
    return judged


def _judge(rule: Rule, projet: Projet, context: Context) -> Iterator[Judged]:
    if rule.section and not getattr(projet, rule.section):
        return
    asked = [entry for entry in projet.regles_ignorees if entry.regle in (rule.code, rule.slug)]
    for remark in _first(rule.check(projet, context)):
        ignored = next((entry for entry in asked if _covers(entry, remark.route)), None)
        basis = standing(rule, remark, projet, context)
        level = _level(rule, remark, basis, context)
        yield Judged(rule, remark, level, basis, ignored.motif if ignored else None)


def _first(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """Yield the first remarks of a rule; then, at the next, that more follow."""
    for number, remark in enumerate(remarks):
        if number == MOST:
            told = f"D'autres constats de cette règle suivent : les {MOST} premiers sont montrés."
            yield replace(remark, message=told, help="", others=(), extract=None, changes=())
            return
        yield remark


def _level(rule: Rule, remark: Remark, basis: Standing, context: Context) -> Level:
    """Return the level of a remark; what stands on a fact of grade C never blocks."""
    level = rule.levels.at(context.etape)
    assert level is not None
    candidates = [level, remark.level or level]
    if "C" in (remark.grade, basis.grade):
        candidates.append(Level.AVERTISSEMENT)
    return max(candidates, key=_ORDER.__getitem__)


def _covers(entry: RegleIgnoree, route: Route) -> bool:
    return entry.chemin is None or entry.chemin in _above(route)


def _unused(projet: Projet, ran: list[Rule], judged: list[Judged]) -> Iterator[int]:
    """Yield the entries that met no remark, among those whose rule has run."""
    if not projet.regles_ignorees:
        return
    paths: dict[str, set[str]] = {
        name: set() for rule in ran if not rule.last for name in (rule.code, rule.slug)
    }
    for found in judged:
        for name in {found.rule.code, found.rule.slug} & set(paths):
            paths[name] |= {*_above(found.remark.route)}
    for index, entry in enumerate(projet.regles_ignorees):
        met = paths.get(entry.regle)
        if met is not None and not (entry.chemin in met if entry.chemin is not None else met):
            yield index


def _above(route: Route) -> Iterator[str]:
    """Yield the paths that cover a route: its own, and those of what holds it."""
    return (route_text(route[:length]) for length in range(len(route) + 1))
