"""A collegial bureau, or one not yet described, lacks nothing."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("bureau", "count"),
    [
        ("{collegial: oui, fonctions: [{fonction: trésorière}]}", 0),
        ("{collegial: non}", 0),
        ("{fonctions: [{fonction: trésorière}, {fonction: secrétaire}]}", 1),
        ("{fonctions: [{fonction: vice-présidente}]}", 1),
        ("{fonctions: [{fonction: président}, {fonction: secrétaire trésorier}]}", 0),
    ],
)
def test_bureau(bureau: str, count: int) -> None:
    assert len(found("GOU002", f"gouvernance: {{bureau: {bureau}}}")) == count
