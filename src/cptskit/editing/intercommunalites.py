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
    """Mark those covered in part; list the EPCI that came in, drop those that left."""
    earlier, later = perimetre(before.communes), perimetre(communes)
    known = [epci_nomme(one, earlier.codes | later.codes) for one in before.epci]
    if wish.rafraichir:
        known = _replaced(text, before, known, later)
    gone: list[int] = []
    for index, (one, un) in enumerate(zip(before.epci, known, strict=True)):
        if un is None:
            continue
        now = part(un, later.codes)
        if not now.dedans and part(un, earlier.codes).dedans:
            gone.append(index)
            continue
        if one.partiel == now.entier and now.dedans:
            text.put((*LIST, index, "partiel"), "non" if now.entier else "oui")
        if wish.rafraichir and one.siren is None:
            text.put((*LIST, index, "siren"), un.siren)
    new = _to_quote(before, later, [un for un in known if un], wish)
    values = [epci_values(one.epci, partiel=not one.entier) for one in new]
    if not values and not gone:
        return
    if len(gone) == len(before.epci):
        text.put(LIST, values or None)
    else:
        text.edit_list(LIST, gone, [(len(before.epci), item) for item in values])


def _replaced(
    text: Placing, before: ecrit.Territoire, known: Sequence[Epci | None], later: Perimetre
) -> list[Epci | None]:
    """Write the EPCI that alone took the place of one that has ended, and return all as known."""
    found = list(known)
    for index, (one, un) in enumerate(zip(before.epci, known, strict=True)):
        old = epci_d_avant(one) if un is None else None
        today = successeurs(old, later.codes) if old else ()
        if len(today) == 1 and today[0] not in found:
            text.put((*LIST, index, "nom"), today[0].nom)
            if one.siren:
                text.put((*LIST, index, "siren"), today[0].siren)
            found[index] = today[0]
    return found


def _to_quote(
    before: ecrit.Territoire, later: Perimetre, known: Sequence[Epci], wish: Wish
) -> list[Part]:
    """Return those asked for by name, and those of new communes where others are quoted."""
    quoted = {un.siren for un in known}
    asked = [part(un, later.codes) for un in wish.epci if un.siren not in quoted]
    found = [one for one in asked if one.dedans]
    if before.epci and wish.ajouter:
        covered = {une.code for one in found for une in one.dedans}
        covered |= {une.code for un in known for une in part(un, later.codes).dedans}
        rest = [une for une in wish.ajouter if (une.ville or une.code) not in covered]
        found += [part(one.epci, later.codes) for one in couverture(rest)]
    return found
