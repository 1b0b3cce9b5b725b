"""A late pattern answers as a compiled one, and is compiled once at most."""

import copy
import pickle
import re
from typing import Any

import pytest

from cptskit.socle.patterns import late


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "findall", "split"])
def test_it_answers_as_a_compiled_pattern(method: str) -> None:
    mine, theirs = late(r"(a+)b", re.IGNORECASE), re.compile(r"(a+)b", re.IGNORECASE)
    for text in ("xAAb", "ab", "", "aabab"):
        assert words(getattr(mine, method)(text)) == words(getattr(theirs, method)(text))
    assert mine.sub("-", "xab") == "x-"
    assert mine.pattern == theirs.pattern
    assert [found[1] for found in mine.finditer("ab aab")] == ["a", "aa"]


def words(found: Any) -> Any:
    return found.group() if isinstance(found, re.Match) else found


def test_it_is_compiled_when_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given) or compile_(*given))
    mine = late("a")
    assert compiled == []
    assert all(mine.search("a") for _ in range(3))
    assert len(compiled) == 1


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    for mine in (copy.copy(late("a")), pickle.loads(pickle.dumps(late("a")))):
        assert mine.search("a")
