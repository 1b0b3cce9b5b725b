"""The list of intercommunalités, kept in step with the communes."""

from collections.abc import Sequence

from cptskit.editing.fresh import epci_values
from cptskit.editing.placing import Placing
from cptskit.editing.plan import Wish
from cptskit.projet import territoire as ecrit
from cptskit.referentiels import Epci
from cptskit.socle.findings import Route
from cptskit.territoires import (
    Perimetre,
    couverture,
    epci_d_avant,
    epci_nomme,
    perimetre,
    successeurs,
)
from cptskit.territoires.couverture import Part, part

LIST: Route = ("territoire", "epci")


def edit_epci(
    text: Placing, before: ecrit.Territoire, communes: Sequence[ecrit.Commune], wish: Wish
) -> None:
    """Mark the EPCI covered in part; add those that came in, drop those that left."""
    earlier, later = perimetre(before.communes), perimetre(communes)
    officielles = [epci_nomme(written, earlier.codes | later.codes) for written in before.epci]
    if wish.rafraichir:
        officielles = _replaced(text, before, officielles, later)
    gone: list[int] = []
    for index, (written, epci) in enumerate(zip(before.epci, officielles, strict=True)):
        if epci is None:
            continue
        now = part(epci, later.codes)
        if not now.dedans and part(epci, earlier.codes).dedans:
            gone.append(index)
            continue
        if written.partiel == now.entier and now.dedans:
            text.put((*LIST, index, "partiel"), "non" if now.entier else "oui")
        if wish.rafraichir and written.siren is None:
            text.put((*LIST, index, "siren"), epci.siren)
    new = _to_quote(before, later, [epci for epci in officielles if epci], wish)
    values = [epci_values(share.epci, partiel=not share.entier) for share in new]
    if not values and not gone:
        return
    if len(gone) == len(before.epci):
        text.put(LIST, values or None)
    else:
        text.edit_list(LIST, gone, [(len(before.epci), item) for item in values])


def _replaced(
    text: Placing, before: ecrit.Territoire, officielles: Sequence[Epci | None], later: Perimetre
) -> list[Epci | None]:
    """Write the only successor of each EPCI that has ended, and return all the EPCI as known."""
    current = list(officielles)
    for index, (written, epci) in enumerate(zip(before.epci, officielles, strict=True)):
        old = epci_d_avant(written) if epci is None else None
        today = successeurs(old, later.codes) if old else ()
        if len(today) == 1 and today[0] not in current:
            text.put((*LIST, index, "nom"), today[0].nom)
            if written.siren:
                text.put((*LIST, index, "siren"), today[0].siren)
            current[index] = today[0]
    return current


def _to_quote(
    before: ecrit.Territoire, later: Perimetre, officielles: Sequence[Epci], wish: Wish
) -> list[Part]:
    """Return the EPCI asked for by name, and those of new communes if the project lists any."""
    quoted = {epci.siren for epci in officielles}
    wished = [part(epci, later.codes) for epci in wish.epci if epci.siren not in quoted]
    parts = [share for share in wished if share.dedans]
    if before.epci and wish.ajouter:
        covered = {commune.code for share in parts for commune in share.dedans}
        covered |= {
            commune.code for epci in officielles for commune in part(epci, later.codes).dedans
        }
        rest = [
            commune for commune in wish.ajouter if (commune.ville or commune.code) not in covered
        ]
        parts += [part(share.epci, later.codes) for share in couverture(rest)]
    return parts
