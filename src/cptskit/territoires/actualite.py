"""What became of the communes that a project lists, and what follows for certain.

`fix`, `territoire refresh`, the rules and `territoire show` all ask here, so that they agree.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from cptskit.projet.territoire import Commune as Ecrite
from cptskit.referentiels import (
    PARTIES,
    Ancienne,
    Commune,
    Lien,
    ancienne,
    codes_des_parties,
    communes_du_code_postal,
    scission,
)
from cptskit.referentiels.recherche import alike, cle
from cptskit.socle.records import record
from cptskit.territoires.noms import meme_nom
from cptskit.territoires.perimetre import Perimetre


class Suite(StrEnum):
    """What to do with a line of the list."""

    REMPLACER = "remplacer"
    """Its code, or its name, is another today."""
    RETIRER = "retirer"
    """Its commune of today stands in the list, whole."""
    CHOISIR = "choisir"
    """Several outcomes: only the authors know."""


@record
class Nouvelle:
    """A line of the list that is not of today."""

    index: int
    ancienne: Ancienne
    suite: Suite
    commune: Commune | None
    """The commune of today; None where there are several."""


def nouvelles(perimetre: Perimetre) -> tuple[Nouvelle, ...]:
    """Return what became of each line whose code or name is of another time, in their order."""
    lines = list(zip(perimetre.ecrites, perimetre.connues, strict=True))
    olds = {index: old for index, line in enumerate(lines) if (old := _old(*line))}
    alike: dict[tuple[str, ...], list[int]] = {}
    for index, old in olds.items():
        alike.setdefault(old.codes, []).append(index)
    listed = {ecrite.insee: ecrite for ecrite in reversed(perimetre.ecrites)}
    return tuple(
        _nouvelle(
            index, {position: olds[position] for position in alike[old.codes]}, perimetre, listed
        )
        for index, old in olds.items()
    )


def code_change(old: Ancienne) -> bool:
    """Say whether the commune is the same today, with another code."""
    today = old.commune
    return old.lien is Lien.ANCIEN and today is not None and cle(old.nom) == cle(today.nom)


def _old(ecrite: Ecrite, connue: Commune | None) -> Ancienne | None:
    if connue is not None and (ecrite.nom is None or ecrite.nom == connue.nom):
        return None
    old = ancienne(ecrite.insee, ecrite.nom)
    if old is not None and _is_postal(ecrite, old):
        return None
    usual = old and connue and old.lien is Lien.NOM and meme_nom(ecrite.nom or "", connue)
    return None if usual else old


def _is_postal(ecrite: Ecrite, old: Ancienne) -> bool:
    """Say whether the name shows that a code of other times is meant as a postal code.

    20200 was the code of Palneca until 1976; it is the postal code of Bastia.
    """
    if ecrite.nom is None or (old.commune and _named_so(ecrite, old, old.commune)):
        return False
    postal = communes_du_code_postal(ecrite.insee)
    return any(meme_nom(ecrite.nom, une) for une in postal)


def _nouvelle(
    index: int, olds: Mapping[int, Ancienne], perimetre: Perimetre, listed: Mapping[str, Ecrite]
) -> Nouvelle:
    """Return what became of a line; `olds` are the lines that lead to the same communes."""
    old = olds[index]
    today = old.commune
    if today is None:
        return Nouvelle(index, old, Suite.CHOISIR, None)
    if old.lien is Lien.NOM:
        return Nouvelle(index, old, Suite.REMPLACER, today)
    same = [*olds]
    group = [perimetre.ecrites[place] for place in same]
    if not all(_named_so(perimetre.ecrites[place], olds[place], today) for place in same):
        return Nouvelle(index, old, Suite.CHOISIR, today)
    whole = listed.get(today.code)
    if whole is not None:
        suite = Suite.CHOISIR if whole.partielle else Suite.RETIRER
    elif not _together(group, [olds[place] for place in same], today):
        suite = Suite.CHOISIR
    else:
        suite = Suite.REMPLACER if index == same[0] else Suite.RETIRER
    return Nouvelle(index, old, suite, today)


def parties_ailleurs(perimetre: Perimetre, index: int) -> tuple[Commune, ...]:
    """Return the communes that split off one, are not listed, and count in its population.

    A commune may split up and keep its code and its name: only the number of its inhabitants then
    says whether the project means what it was, or what is left of it.
    """
    ecrite, connue = perimetre.ecrites[index], perimetre.connues[index]
    if connue is None or connue.population is None or ecrite.population is None or ecrite.partielle:
        return ()
    old = scission(connue.code) if ecrite.population > connue.population else None
    apart = [une for une in old.suites if une is not connue] if old else []
    gone = tuple(une for une in apart if une not in perimetre.communes)
    before = connue.population + sum(une.population or 0 for une in gone)
    closer = abs(ecrite.population - before) < abs(ecrite.population - connue.population)
    return gone if closer else ()


def _together(group: Sequence[Ecrite], olds: Sequence[Ancienne], today: Commune) -> bool:
    """Say whether these lines stand for one commune of today, and for no other share of it.

    A part that still has a name may be meant for itself: it must be said to be partial, or all
    parts must be listed.
    """
    if any(commune.partielle for commune in group):
        return len(group) == 1
    if not any(old.lien in PARTIES for old in olds):
        return True
    return codes_des_parties(today.code) <= {commune.insee for commune in group}


def _named_so(ecrite: Ecrite, old: Ancienne, today: Commune) -> bool:
    """Say whether the name of a line, if any, is one of this commune, then or today."""
    if ecrite.nom is None:
        return True
    ours = cle(ecrite.nom)
    return not old.nom or any(alike(ours, cle(name)) for name in (old.nom, today.nom))
