"""The communes of members, held against those of the territory."""

from collections.abc import Mapping, Sequence

from cptskit.importing.doubles import Numbered
from cptskit.importing.outcome import Note
from cptskit.projet.citations import citer
from cptskit.referentiels.recherche import cle_commune

Spelled = Mapping[str, str]
"""By key, the names of communes as they are to be written."""


def placed(members: Sequence[Numbered], known: Spelled) -> tuple[list[Numbered], list[Note]]:
    """Return the members with their communes spelled as the territory has them, and the others.

    A commune that is not of the territory stays as it is written, and is told.
    """
    kept: list[Numbered] = []
    notes: list[Note] = []
    for row, member in members:
        written = member.get("commune", "")
        name = known.get(cle_commune(written)) if written else None
        if name is not None:
            kept.append((row, {**member, "commune": name}))
            continue
        kept.append((row, member))
        if written:
            said = f"« {citer(written)} » n'est pas une commune du territoire : vérifiez."
            notes.append(Note(row, said))
    return kept, notes
