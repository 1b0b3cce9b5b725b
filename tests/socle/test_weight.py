"""A text that would take minutes to read is refused at once; what people write is not."""

import time
from pathlib import Path

import pytest

from cptskit.socle.findings import Level
from cptskit.socle.weight import overweight
from cptskit.usages.check import check

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAVY = {
    "brackets": "[" * 60_000,
    "images": "![" * 60_000,
    "links": "[a](" * 60_000,
    "backticks": "`a " * 60_000,
    "angles": "<" * 60_000,
    "stars": "_a*" * 60_000,
    "bold": "**a" * 60_000,
    "table": "|a" * 9_000 + "\n" + "|-" * 9_000,
    "quotes": ">" * 60_000,
    "lists": "\n".join(f"{'  ' * depth}- a" for depth in range(2_000)),
    "accents": "e" + "\u0301" * 60_000,
    "paragraphs": "a\n\n" * 1_400_000,
}


@pytest.mark.parametrize("text", HEAVY.values(), ids=HEAVY)
def test_a_heavy_text_is_refused_at_once(text: str) -> None:
    begun = time.process_time()
    assert overweight(text)
    assert time.process_time() - begun < 1


def test_what_people_write_is_light() -> None:
    texts = [*EXAMPLES.rglob("*.md"), *EXAMPLES.rglob("*.yaml")]
    assert [path for path in texts if overweight(path.read_text(encoding="utf-8"))] == []
    assert overweight("Un paragraphe *en italique*.\n\n" * 10_000) == ""
    assert overweight("| a | b | c |\n| --- | --- | --- |\n" + "| a | **b** | c |\n" * 2_000) == ""


def test_it_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: lettre\nidentite:\n  nom: Essai\n  contexte: {texte: lourd.md}\n", encoding="utf-8"
    )
    (tmp_path / "lourd.md").write_text("[" * 60_000, encoding="utf-8")
    told = [finding for finding in check(tmp_path).findings if "peut contenir" in finding.message]
    assert [one.level for one in told] == [Level.ERREUR]
    assert told[0].location is not None
    assert told[0].location.ligne == 4
