"""The same person twice: made one where it is certain, named where it is not."""

from collections.abc import Sequence

from cptskit.francais.accents import as_slug
from cptskit.importing.outcome import Member, Note
from cptskit.projet.citations import citer
from cptskit.projet.codes import ModeExercice

Numbered = tuple[int, Member]
"""The number of a row, and its member."""
_BOTH = {ModeExercice.LIBERAL.value, ModeExercice.SALARIE.value}


def joined(members: Sequence[Numbered]) -> tuple[list[Numbered], list[Note]]:
    """Return the members with each person once, and what is to be said of the others.

    Two rows are one person where name, first name and RPPS agree, or name, first name and
    profession when one of them gives no number. Two people of one office are never one for sharing
    an address.
    """
    kept: list[Numbered] = []
    notes: list[Note] = []
    for row, member in members:
        place = next((at for at, (_, one) in enumerate(kept) if _same(one, member)), None)
        if place is None:
            notes += _doubts(row, member, kept)
            kept.append((row, member))
            continue
        first, known = kept[place]
        whole, lost = _merged(known, member)
        kept[place] = (first, whole)
        notes.append(Note(row, _said(first, known, member, lost), aside=True))
    return kept, notes


def _same(one: Member, other: Member) -> bool:
    if not _agree(one, other, "nom", "prenom"):
        return False
    numbers = one.get("rpps"), other.get("rpps")
    if all(numbers):
        return numbers[0] == numbers[1]
    first_names = bool(one.get("prenom"))
    return first_names and _agree(one, other, "profession")


def _agree(one: Member, other: Member, *names: str) -> bool:
    return all(as_slug(one.get(name, "")) == as_slug(other.get(name, "")) for name in names)


def _merged(one: Member, other: Member) -> tuple[Member, list[tuple[str, str]]]:
    """Return both rows as one, and the values of the second that found no place."""
    whole = dict(one)
    lost = []
    for name, value in other.items():
        if not whole.get(name):
            whole[name] = value
        elif name == "mode_exercice" and {whole[name], value} == _BOTH:
            whole[name] = ModeExercice.MIXTE.value
        elif as_slug(whole[name]) != as_slug(value):
            lost.append((name, value))
    return whole, lost


def _said(first: int, one: Member, other: Member, lost: Sequence[tuple[str, str]]) -> str:
    number = one.get("rpps") and one.get("rpps") == other.get("rpps")
    why = "même numéro RPPS" if number else "même nom, même profession"
    also = ", ".join(f"{name} « {citer(value)} »" for name, value in lost)
    tail = f" ; non gardé : {also}" if also else ""
    return f"même personne que la ligne {first} ({why}) : les deux n'en font qu'une{tail}."


def _doubts(row: int, member: Member, kept: Sequence[Numbered]) -> list[Note]:
    """Return the remark on a row that may be somebody who is there already; both stay."""
    for first, one in kept:
        if member.get("rpps") and member.get("rpps") == one.get("rpps"):
            reason = "porte le même numéro RPPS, sous un autre nom"
        elif not _agree(one, member, "nom"):
            continue
        elif one.get("prenom") and member.get("prenom"):
            if not _agree(one, member, "prenom"):
                continue
            numbers = one.get("rpps") and member.get("rpps")
            reason = "porte le même nom" + (", avec un autre numéro" if numbers else "")
        elif _agree(one, member, "profession"):
            reason = "porte le même nom, et un prénom manque"
        else:
            continue
        return [Note(row, f"la ligne {first} {reason} : les deux sont gardées, vérifiez.")]
    return []
