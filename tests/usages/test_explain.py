"""Each rule has its page, on the screen and in the guide."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from cptskit.usages import explain as explaining

DOCS = Path(__file__).parents[2] / "docs" / "regles"


def test_the_guide_is_fresh() -> None:
    """The pages stay in git: findings link to them from a clone, and forges show them unbuilt."""
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    assert written == explaining.pages(), "run: .venv/bin/python scripts/build_docs.py"


def test_every_page_has_an_address_on_this_machine() -> None:
    for code, address in explaining.addresses().items():
        path = Path(url2pathname(urlsplit(address).path))
        assert path.read_text(encoding="utf-8").startswith(f"# {code} · ")


def test_every_chapter_has_words() -> None:
    known = explaining.ALL
    assert {explaining.chapter(one) for one in known} <= set(explaining.CHAPTERS)
    listed = [one for _, inside in explaining.by_chapter(known) for one in inside]
    assert len(listed) == len(known)


@pytest.mark.parametrize("name", ["MIS001", "mis001", "mission-socle-manquante"])
def test_a_rule_is_found_by_code_and_by_name(name: str) -> None:
    found = explaining.find(name)
    assert found is not None
    text = explaining.page(found)
    assert text.startswith("# MIS001 · Il manque une mission socle\n")
    assert "| projet | erreur |" in text
    assert "grade A" in text
    assert "## À éviter" in text
    assert "- regle: MIS001" in text


def test_an_unknown_rule_is_not_found() -> None:
    assert explaining.find("TER999") is None


def test_a_page_says_what_fix_corrects() -> None:
    assert "cptskit fix" in explaining.pages()["code-ancien.md"]
    assert "cptskit fix" in explaining.pages()["valeur-invalide.md"]
    assert "cptskit fix" not in explaining.pages()["communes-absentes.md"]
