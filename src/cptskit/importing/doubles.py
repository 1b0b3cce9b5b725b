"""The same person twice: merged where it is certain, reported where it is not."""

from collections.abc import Iterator, Sequence

from cptskit.francais.accents import as_slug
from cptskit.importing.outcome import Member, Note
from cptskit.projet.citations import citer
from cptskit.projet.codes import ModeExercice

Numbered = tuple[int, Member]
"""The number of a row, and its member."""
_BOTH = {ModeExercice.LIBERAL.value, ModeExercice.SALARIE.value}


def each_once(members: Sequence[Numbered]) -> tuple[list[Numbered], list[Note]]:
    """Return the members with each person once, and the remarks on the others.

    Two rows are one person where name, first name and RPPS agree, or name, first name and
    profession when one of them has no number. Two people of one office are never merged because
    they share an address.
    """
    kept: list[Numbered] = []
    notes: list[Note] = []
    alike: dict[str, list[int]] = {}
    for row, member in members:
        near = sorted({at for key in _keys(member) for at in alike.get(key, ())})
        place = next((at for at in near if _same(kept[at][1], member)), None)
        if place is None:
            notes += _doubts(row, member, [kept[at] for at in near])
            place = len(kept)
            kept.append((row, member))
        else:
            first, first_member = kept[place]
            whole, lost = _merged(first_member, member)
            kept[place] = (first, whole)
            notes.append(Note(row, _merge_remark(first, first_member, member, lost), aside=True))
        for key in _keys(member):
            alike.setdefault(key, []).append(place)
    return kept, notes


def _keys(member: Member) -> Iterator[str]:
    """Yield what a person who may be the same shares: the name, or the number."""
    yield f"nom {as_slug(member.get('nom', ''))}"
    if number := member.get("rpps"):
        yield f"rpps {number}"


def _same(first: Member, second: Member) -> bool:
    if not _agree(first, second, "nom", "prenom"):
        return False
    numbers = first.get("rpps"), second.get("rpps")
    if all(numbers):
        return numbers[0] == numbers[1]
    first_names = bool(first.get("prenom"))
    return first_names and _agree(first, second, "profession")


def _agree(first: Member, second: Member, *names: str) -> bool:
    return all(as_slug(first.get(name, "")) == as_slug(second.get(name, "")) for name in names)


def _merged(first: Member, second: Member) -> tuple[Member, list[tuple[str, str]]]:
    """Return both rows as one, and the values of the second that were not kept."""
    whole = dict(first)
    lost = []
    for name, value in second.items():
        if not whole.get(name):
            whole[name] = value
        elif name == "mode_exercice" and {whole[name], value} == _BOTH:
            whole[name] = ModeExercice.MIXTE.value
        elif as_slug(whole[name]) != as_slug(value):
            lost.append((name, value))
    return whole, lost


def _merge_remark(
    first: int, first_member: Member, member: Member, lost: Sequence[tuple[str, str]]
) -> str:
    number = first_member.get("rpps") and first_member.get("rpps") == member.get("rpps")
    why = "même numéro RPPS" if number else "même nom, même profession"
    also = ", ".join(f"{name} « {citer(value)} »" for name, value in lost)
    tail = f" ; non gardé : {also}" if also else ""
    return f"même personne que la ligne {first} ({why}) : les deux n'en font qu'une{tail}."


def _doubts(row: int, member: Member, kept: Sequence[Numbered]) -> list[Note]:
    """Return the remark on a row that may be a person listed before; both stay."""
    for first, first_member in kept:
        if member.get("rpps") and member.get("rpps") == first_member.get("rpps"):
            reason = "porte le même numéro RPPS, sous un autre nom"
        elif not _agree(first_member, member, "nom"):
            continue
        elif first_member.get("prenom") and member.get("prenom"):
            if not _agree(first_member, member, "prenom"):
                continue
            numbers = first_member.get("rpps") and member.get("rpps")
            reason = "porte le même nom" + (", avec un autre numéro" if numbers else "")
        elif _agree(first_member, member, "profession"):
            reason = "porte le même nom, et un prénom manque"
        else:
            continue
        return [Note(row, f"la ligne {first} {reason} : les deux sont gardées, vérifiez.")]
    return []
