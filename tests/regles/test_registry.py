"""Every rule has a card, a page and two examples, and says what its page promises."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cptskit.droit.textes import texte
from cptskit.loading import problems
from cptskit.projet.codes import Etape
from cptskit.regles import registry
from cptskit.regles.cards import FILE, cards, import_rules
from cptskit.regles.rule import Rule
from cptskit.socle.findings import Level
from cptskit.usages.check import check
from cptskit.usages.fix import fix

FOLDER = Path(registry.__file__).parent
each_rule = pytest.mark.parametrize("rule", registry.RULES, ids=lambda rule: rule.slug)


def findings_of(rule: Rule, example: str, folder: Path) -> list[str]:
    (folder / "cpts.yaml").write_text(example, encoding="utf-8")
    alone = rule.slug == "element-a-completer"  # it speaks once all others are silent
    report = check(folder, seulement=[rule.code] if alone else [])
    assert report.readable, [finding.message for finding in report.findings]
    return [finding.message for finding in report.findings if finding.code == rule.code]


@each_rule
def test_bad_example_is_caught(rule: Rule, tmp_path: Path) -> None:
    assert findings_of(rule, rule.page.mauvais, tmp_path)


@each_rule
def test_good_example_is_not(rule: Rule, tmp_path: Path) -> None:
    assert findings_of(rule, rule.page.bon, tmp_path) == []


@each_rule
def test_a_rule_that_corrects_mends_its_bad_example(rule: Rule, tmp_path: Path) -> None:
    """One that does not say so offers no change; `explain` promises what `fix` does."""
    (tmp_path / "cpts.yaml").write_text(rule.page.mauvais, encoding="utf-8")
    changes = [finding.changes for finding in check(tmp_path).findings if finding.code == rule.code]
    assert any(changes) is rule.corrects
    if rule.corrects:
        fix(tmp_path, appliquer=True)
        fixed = (tmp_path / "cpts.yaml").read_text(encoding="utf-8")
        assert findings_of(rule, fixed, tmp_path) == []


def test_each_rule_is_in_form() -> None:
    """Its page is written, its card honest, its file named after it."""
    faults = {rule.code: found for rule in registry.RULES if (found := list(faults_of(rule)))}
    assert faults == {}


def faults_of(rule: Rule) -> Iterator[str]:
    if not rule.page.titre or len(rule.page.texte) <= 60 or "## " in rule.page.texte:
        yield "its page lacks a title or a text, or has a heading within"
    levels = [rule.levels.at(etape) for etape in Etape]
    if not any(levels):
        yield "it binds at no stage"
    if not rule.basis or [texte(id_).id for id_ in rule.basis] != list(rule.basis):
        yield "it stands on no text that exists"
    elif texte(rule.basis[0]).grade == "C" and Level.ERREUR in levels:
        yield "it blocks on a grade C"
    if rule.module != f"cptskit.regles.{rule.chapter}.{rule.slug.replace('-', '_')}":
        yield "its file is not named after it"


def test_every_file_is_registered() -> None:
    files = {
        f"cptskit.regles.{file.parent.name}.{file.stem}"
        for file in FOLDER.glob("*/*.py")
        if file.stem != "__init__"
    }
    assert files == {rule.module for rule in registry.RULES}


def test_the_file_of_cards_is_fresh() -> None:
    """Else run `scripts/build_cards.py`."""
    assert FILE.read_text(encoding="utf-8") == cards(import_rules())


def test_codes_and_slugs_are_unique() -> None:
    names = [name for rule in registry.RULES for name in (rule.code, rule.slug)]
    names += [name for problem in problems.CATALOGUE for name in (problem.code, problem.slug)]
    assert sorted(set(names)) == sorted(names)
