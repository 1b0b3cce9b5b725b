"""The table of members that a project reads: CSV that French spreadsheets open correctly."""

from collections.abc import Iterable, Sequence

from cptskit.importing.outcome import Member
from cptskit.loading.formulas import neutralised

_DELIMITER = ";"


def table(members: Iterable[Member], columns: Sequence[str]) -> bytes:
    """Return the bytes of the table: UTF-8 with its mark, semicolons, no formulas."""
    lines = [_line(columns)]
    lines += [_line([member.get(name, "") for name in columns]) for member in members]
    return "".join(lines).encode("utf-8-sig")


def _line(cells: Iterable[str]) -> str:
    return _DELIMITER.join(_cell(cell) for cell in cells) + "\n"


def _cell(text: str) -> str:
    safe = neutralised(text)
    if any(sign in safe for sign in ';,"\t\n\r'):
        return '"' + safe.replace('"', '""') + '"'
    return safe
