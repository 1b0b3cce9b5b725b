"""The pictures of the page in the guide show the page of today."""

import sys

from .blocks import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

import atelier_pictures


def test_the_pictures_of_the_page_are_those_of_today() -> None:
    now, then = atelier_pictures.fingerprints(), atelier_pictures.held()
    changed = sorted(path for path in {*now, *then} if now.get(path) != then.get(path))
    assert not changed, (
        f"The pictures of the guide are older than {', '.join(changed)}: run "
        f"« {atelier_pictures.COMMAND} », look at them, and commit them."
    )
