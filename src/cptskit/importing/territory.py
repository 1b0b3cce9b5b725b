"""The communes of members, compared with those of the territory."""

from collections.abc import Mapping, Sequence

from cptskit.importing.doubles import Numbered
from cptskit.importing.outcome import Note
from cptskit.projet.citations import citer
from cptskit.referentiels.recherche import cle_commune

Spelled = Mapping[str, str]
"""By key, the names of communes as they should be written."""


def placed(members: Sequence[Numbered], spelled: Spelled) -> tuple[list[Numbered], list[Note]]:
    """Return the members with their communes spelled as in the territory, and remarks on others.

    A commune outside the territory stays as it is written, and is reported.
    """
    kept: list[Numbered] = []
    notes: list[Note] = []
    for row, member in members:
        written = member.get("commune", "")
        name = spelled.get(cle_commune(written)) if written else None
        if name is not None:
            kept.append((row, {**member, "commune": name}))
            continue
        kept.append((row, member))
        if written:
            remark = f"« {citer(written)} » n'est pas une commune du territoire : vérifiez."
            notes.append(Note(row, remark))
    return kept, notes
