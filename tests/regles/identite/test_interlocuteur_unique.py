"""One contact is the one to write to; two must choose; none is said by porteur-absent first."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("etape", "contacts", "count"),
    [
        ("lettre", "", 0),
        ("projet", "", 1),
        ("projet", "{nom: Camille}", 0),
        ("projet", "{nom: Camille}, {nom: Dominique}", 1),
        ("projet", "{nom: Camille}, {nom: Dominique, interlocuteur: oui}", 0),
        ("lettre", "{nom: Camille, interlocuteur: oui}, {nom: D, interlocuteur: oui}", 1),
    ],
)
def test_one_contact_alone_speaks_for_the_community(etape: str, contacts: str, count: int) -> None:
    assert len(found("IDE006", f"contacts: [{contacts}]", etape=etape)) == count
