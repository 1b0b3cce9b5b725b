"""Who sits, who agreed to be named, who came: shown where a project tells of it."""

import shutil
from pathlib import Path

from .conftest import EXAMPLES
from .desk import Visitor


def test_the_table_names_consents_mandates_and_attendance(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLES / "metropole-ouest", tmp_path / "projet")
    visitor = Visitor(Path(folder))
    assert 'href="/association"' in visitor.visit("/").text
    page = visitor.visit("/association")
    assert page.code == 200
    assert "Accord pour être nommé" in page.said()
    assert "Gaspard Gabarit infirmier administrateur" in page.said()


def test_a_project_without_mandates_has_no_link(minimal: Visitor) -> None:
    assert 'href="/association"' not in minimal.visit("/").text
