"""The outcome of an import, row by row and in total."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Member = Mapping[str, str]
"""A member, by column: the values of a project's own table."""


@dataclass(frozen=True)
class Note:
    """A remark on a row, in French.

    `refused` where the row is left out until corrected; `aside` where the row is not a member, or
    is a repeated one: nothing needs correcting.
    """

    row: int
    message: str
    refused: bool = False
    aside: bool = False


@dataclass(frozen=True)
class Outcome:
    """The members of a spreadsheet, and all that was left out of it.

    `read` is the number of rows below the headers. `left_out` are the headers of the columns that
    are not read, `private` those of contact details that were not requested. `remarks` are on the
    whole file. `written` is None if there was nothing to write.
    """

    members: tuple[Member, ...]
    read: int
    notes: tuple[Note, ...] = ()
    left_out: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    written: Path | None = None

    @property
    def refused(self) -> int:
        """The number of refused rows, which need correcting."""
        return self.read - len(self.members) - self.aside

    @property
    def aside(self) -> int:
        """The number of rows that are not members, or are the same person again."""
        return len({note.row for note in self.notes if note.aside})

    @property
    def by_profession(self) -> Mapping[str, int]:
        """The members of each profession, by its code; the most numerous first."""
        counts = Counter(member.get("profession", "") for member in self.members)
        return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
