"""The words of columns: each means one column."""

import pytest

from cptskit.importing.annee.entetes import _HEADERS, Nature
from cptskit.importing.headers import header_words


@pytest.mark.parametrize("nature", Nature)
def test_no_header_means_two_columns(nature: Nature) -> None:
    homes: dict[str, set[str]] = {}
    for name, listed in _HEADERS[nature].items():
        for words in listed.split(","):
            homes.setdefault(header_words(words), set()).add(name)
    assert {words: names for words, names in homes.items() if len(names) > 1} == {}
