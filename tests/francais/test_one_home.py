"""French is made in `francais/`, and nowhere else: no second way to write a number or a plural."""

import re

import pytest

from tests.test_architecture import SOURCE

ELSEWHERE = {
    "accents stripped": (r"normalize\(\s*[\"']NFK?D", {"cli/streams.py"}),
    "digits grouped": (r"\{[^{}\"']*:,[^{}\"']*\}", set()),
    "amounts written": (r"\} ?(?:\{NN?BSP\})?€", {"importing/document/ods.py"}),
    "plurals made": (r"[\"'](?:s|es|nt|ent)[\"'] (?:if |\* ?\()", set()),
    "ordinals made": (r"1er[\"'] if", set()),
    "questions worded": (r"(?i)vouliez-vous", set()),
}
"""What only `francais/` does, and who does something else that looks like it: a console that lacks
a letter gets another, and a cell of a spreadsheet is read as it was shown."""


@pytest.mark.parametrize("what", ELSEWHERE)
def test_french_has_one_home(what: str) -> None:
    pattern, others = ELSEWHERE[what]
    found = {
        file.relative_to(SOURCE).as_posix()
        for file in SOURCE.rglob("*.py")
        if re.search(pattern, file.read_text(encoding="utf-8"))
    }
    assert {name for name in found if not name.startswith("francais/")} == others
