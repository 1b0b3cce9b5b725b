"""What tests of several folders share."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import settings

from cptskit.droit import montants
from cptskit.droit.lecture import read_law

if TYPE_CHECKING:
    from playwright.sync_api import Browser

signal.signal(signal.SIGINT, signal.default_int_handler)
"""A run in the background ignores Ctrl+C, and so would the programs that tests start and stop."""

NODE = Path(__file__).parent / "node"
"""What npm installs for tests: see the Makefile."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


LONG = "long"
"""The profile of the weekly search: `pytest -m hypothesis --hypothesis-profile=long`."""
_TIMES = 20
_SETTINGS = "_hypothesis_internal_use_settings"
"""Where hypothesis keeps what a test asks for; tests/ci/test_long.py tells if that moves."""
settings.register_profile(LONG, deadline=None, derandomize=False, print_blob=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests of a file in one process, so that what they share is made once.

    Files that need one slow thing together name it: `pytestmark = pytest.mark.xdist_group("name")`.
    A long search tries more examples than a test of properties asks for.
    """
    long = config.getoption("--hypothesis-profile", None) == LONG
    for item in items:
        test = getattr(item, "function", None)
        if long and test is not None and (known := getattr(test, _SETTINGS, None)):
            setattr(test, _SETTINGS, settings(known, max_examples=_TIMES * known.max_examples))
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """The Chromium of the system, or the one that npm brought, with a profile of its own.

    One for a module only: while it is there, the thread of the tests has an event loop.
    """
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path, environ = _of_the_system() or _of_npm() or (None, {})
    if path is None:
        pytest.skip("there is no Chromium on this machine, and npm has not brought one")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=[*FLAGS], env={**os.environ, **environ}
        )
        yield browser
        browser.close()


Found = tuple[str, dict[str, str]]
"""The path of a Chromium, and the environment that it needs."""


def _of_the_system() -> Found | None:
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    path = next((path for path in found if path), None)
    return (path, {}) if path else None


def _of_npm() -> Found | None:
    node = shutil.which("node")
    if node is None or not (NODE / "node_modules" / "@sparticuz").is_dir():
        return None
    ran = subprocess.run([node, NODE / "chromium.mjs"], capture_output=True, text=True, check=True)
    path = ran.stdout.strip()
    return path, {"LD_LIBRARY_PATH": str(Path(path).parent / "al2023" / "lib")}


@pytest.fixture
def bareme_d_essai(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the amounts of the law by those of a scale that no correction of the law moves."""
    monkeypatch.setattr(montants, "read_law", _of_essai)


_ESSAI = yaml.safe_load(Path(__file__).with_name("bareme_d_essai.yaml").read_text("utf-8"))


def _of_essai(name: str) -> object:
    return _ESSAI if name == "montants" else read_law(name)
