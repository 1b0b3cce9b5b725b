"""What the tool says of itself."""

import importlib.metadata
import json
from typing import Any

import pytest

from cptskit.version import source_address

COMMIT = {"vcs": "git", "commit_id": "0" * 40}


@pytest.mark.parametrize(
    ("origin", "address"),
    [
        ({"url": "https://exemple.fr/c.git", "vcs_info": COMMIT}, "https://exemple.fr/c.git"),
        ({"url": "https://moi:secret@exemple.fr/cptskit.git", "vcs_info": COMMIT}, ""),
        ({"url": "file:///maison/cptskit", "dir_info": {"editable": True}}, ""),
        ({"url": "ssh://git@exemple.fr/cptskit.git", "vcs_info": COMMIT}, ""),
        (None, ""),
    ],
)
def test_the_address_is_that_of_a_public_installation(
    origin: dict[str, Any] | None, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return json.dumps(origin) if origin else None

    monkeypatch.setattr(importlib.metadata, "distribution", lambda _: Installed())
    assert source_address() == address
