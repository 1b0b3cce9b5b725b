"""The recipients of documents: the bodies of the territory, as the official tables name them."""

from collections.abc import Iterator
from datetime import date

from cptskit.atelier.etat import State
from cptskit.editing.champs import Ajout, Changement
from cptskit.projet.codes import TypeDestinataire
from cptskit.projet.territoire import Territoire
from cptskit.referentiels import urps
from cptskit.socle.records import record
from cptskit.territoires.bilan import Bilan

ADD = "organisme:"


@record
class Body:
    """A body that is not a recipient yet, and the act that adds it."""

    nom: str
    act: str


def bodies_of(state: State) -> tuple[Body, ...]:
    """Return the bodies of the territory that are not recipients yet."""
    names = {
        str(recipient.get("nom"))
        for recipient in state.written.items(("destinataires",))
        if isinstance(recipient, dict)
    }
    return tuple(
        Body(name, f"{ADD}{kind.value}:{name}")
        for kind, name in _bodies(state)
        if name not in names
    )


def _bodies(state: State) -> Iterator[tuple[TypeDestinataire, str]]:
    whole = Bilan(state.projet.territoire or Territoire(), date.today())
    for agency in whole.agences:
        yield TypeDestinataire.ARS, agency.nom
    for caisses in whole.caisses.values():
        for caisse in caisses:
            yield TypeDestinataire.CPAM, caisse.nom
    for region in whole.regions:
        for union in urps(region.code):
            yield TypeDestinataire.URPS, f"URPS {union.profession} {union.territoire}"


def changes_of_bodies(act: str, state: State) -> tuple[tuple[Changement, ...], str]:
    """Return the change that adds a body, and its name."""
    body = next((candidate for candidate in bodies_of(state) if candidate.act == act), None)
    if body is None:
        return (), ""
    kind = act.removeprefix(ADD).partition(":")[0]
    return (Ajout(("destinataires",), ({"type": kind, "nom": body.nom},)),), body.nom
