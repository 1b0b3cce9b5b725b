"""The call tree: who calls whom, so that nobody calls for an hour and nobody is forgotten."""

from collections.abc import Sequence

from cptskit.crise.annuaire import Inscrit
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.crise import Crise
from cptskit.socle.records import record

MOST = 6
"""Calls of one person: about twenty minutes."""


@record
class Branche:
    """A person, and the people they call, in order; `appelant` is empty for the first."""

    appelant: str
    numeros: str
    zone: str
    appeles: tuple[Inscrit, ...]


def arbre(projet: Projet, inscrits: Sequence[Inscrit]) -> tuple[Branche, ...]:
    """Return the branches of the call tree, in the order of the calls.

    `appele_par` says who calls a person; else the référent calls the cell and the leaders of the
    zones, and these call the people of their zone, six each, who call the next ones.
    """
    if not inscrits:
        return ()
    crise = projet.crise or Crise()
    root = next(
        (inscrit for inscrit in inscrits if "pilot" in folded(inscrit.fonction)), inscrits[0]
    )
    leads = {zone.nom: _lead(zone.nom, zone.referent or "", inscrits) for zone in crise.zones}
    communes = _communes(projet, crise)
    calls: dict[Inscrit, list[Inscrit]] = {}
    groups: dict[tuple[Inscrit, str], list[Inscrit]] = {}
    for inscrit in inscrits:
        if inscrit is root:
            continue
        caller = _named(inscrit.appele_par, inscrits) if inscrit.appele_par else None
        zone = inscrit.zone or communes.get(folded(inscrit.commune), "")
        head = leads.get(zone)
        if caller is not None and caller is not inscrit:
            calls.setdefault(caller, []).append(inscrit)
        elif inscrit.fonction or head is None or head is inscrit:
            groups.setdefault((root, ""), []).append(inscrit)
        else:
            groups.setdefault((head, zone), []).append(inscrit)
    for (caller, _), people in groups.items():
        _share(caller, people, calls)
    return _ordered(root, calls, communes)


def _share(caller: Inscrit, people: list[Inscrit], calls: dict[Inscrit, list[Inscrit]]) -> None:
    """Let each person call six at most: the first six of a group call the next ones."""
    queue = [caller, *people]
    for rank, called in enumerate(people):
        calls.setdefault(queue[rank // MOST], []).append(called)


def _ordered(
    root: Inscrit, calls: dict[Inscrit, list[Inscrit]], communes: dict[str, str]
) -> tuple[Branche, ...]:
    """Return the branches from the root, then those that it does not reach."""
    queue, seen = [root], {root}
    for inscrit in queue:
        for called in calls.get(inscrit, ()):
            if called not in seen:
                seen.add(called)
                queue.append(called)
    queue += [call for call in calls if call not in seen]
    return tuple(
        Branche(
            inscrit.qui,
            inscrit.numeros,
            inscrit.zone or communes.get(folded(inscrit.commune), ""),
            tuple(calls[inscrit]),
        )
        for inscrit in queue
        if inscrit in calls
    )


def _lead(zone: str, referent: str, inscrits: Sequence[Inscrit]) -> Inscrit | None:
    named = _named(referent, inscrits)
    if named is not None:
        return named
    return next(
        (
            inscrit
            for inscrit in inscrits
            if inscrit.zone == zone and "zone" in folded(inscrit.fonction)
        ),
        None,
    )


def _named(name: str, inscrits: Sequence[Inscrit]) -> Inscrit | None:
    wanted = folded(name)
    for inscrit in inscrits:
        if wanted and wanted in (
            folded(inscrit.qui),
            folded(f"{inscrit.nom} {inscrit.prenom}".strip()),
        ):
            return inscrit
    return None


def _communes(projet: Projet, crise: Crise) -> dict[str, str]:
    """Return the zone of each commune, by name."""
    names = {
        commune.insee: commune.nom or commune.insee
        for commune in (projet.territoire.communes if projet.territoire else ())
    }
    return {
        folded(names[code]): zone.nom
        for zone in crise.zones
        for code in zone.communes
        if code in names
    }
