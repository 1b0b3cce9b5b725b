"""All the rules, chapter by chapter, in the order of a project.

A new rule is a new file, and a line in the `__init__` of its chapter; a test says so.
"""

from cptskit.regles.cards import read_cards
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = read_cards()
