"""The catalogue of reading errors: one code, one name, one French sentence each."""

import re

from cptskit.loading import problems
from cptskit.loading.problems import CATALOGUE, Problem


def test_codes_follow_each_other() -> None:
    assert [problem.code for problem in CATALOGUE] == [
        f"LEC{number:03}" for number in range(1, len(CATALOGUE) + 1)
    ]


def test_names_are_short_and_differ() -> None:
    slugs = [problem.slug for problem in CATALOGUE]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs)


def test_pages_are_sentences() -> None:
    for problem in CATALOGUE:
        assert re.fullmatch(r"[A-ZÀÉ].+\.", problem.page)


def test_the_catalogue_forgets_none() -> None:
    declared = {value for value in vars(problems).values() if isinstance(value, Problem)}
    assert declared == set(CATALOGUE)
