"""The keys of the next stage are added, commented and empty, and the project says the same."""

from pathlib import Path

import pytest

from cptskit.comparaison import compare
from cptskit.loading import load
from cptskit.projet import Projet
from cptskit.usages.check import check
from cptskit.usages.completer import complete
from cptskit.usages.init import init
from tests.docs.reader import copy_examples

EXAMPLES = ("bergerac", "metropole-ouest", "minimal", "pays-berjalliens", "vallee-rurale")


def said(folder: Path) -> Projet:
    loaded = load(folder)
    assert [finding for finding in loaded.findings if finding.level == "erreur"] == []
    assert loaded.written is not None
    return loaded.written


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_written_stays_to_the_byte(name: str, tmp_path: Path) -> None:
    copy_examples(tmp_path)
    folder = tmp_path / "examples" / name
    before, texts = said(folder), {path: path.read_text("utf-8") for path in folder.rglob("*.yaml")}
    complete(folder, etape="contrat")
    assert compare(before, said(folder)) == ()
    for path, text in texts.items():
        rest = iter(path.read_text(encoding="utf-8").splitlines())
        assert all(line in rest for line in text.splitlines()), path  # in order, none lost
    assert complete(folder, etape="contrat") == []


def test_a_letter_gets_the_keys_of_a_projet(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    init(folder, nom="CPTS d'essai", etape="lettre")
    before = said(folder)
    files = {one.fichier for one in complete(folder)}
    assert {"budget.yaml", "numerique.yaml", "missions/parcours.yaml"} <= files
    assert compare(before, said(folder)) == ()
    text = (folder / "missions" / "parcours.yaml").read_text(encoding="utf-8")
    assert "# Fiches action de la mission.\n    fiches:\n" in text
    assert "budget:" in (folder / "budget.yaml").read_text(encoding="utf-8")


def test_lines_end_as_they_did(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_bytes(
        b"etape: lettre\r\nidentite:\r\n  nom: A\r\ncontacts: []\r\nengagements:\r\n"
    )
    complete(tmp_path)
    raw = (tmp_path / "cpts.yaml").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") > 20


def test_nothing_is_written_when_it_is_only_asked(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettre\nidentite:\n  nom: A\n", encoding="utf-8")
    assert complete(tmp_path, appliquer=False)
    assert [path.name for path in tmp_path.iterdir()] == ["cpts.yaml"]


def test_an_absent_chapter_leads_to_its_file_and_to_what_adds_it(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: projet\nidentite:\n  nom: A\n", encoding="utf-8")
    (tmp_path / "budget.yaml").write_text("appui:\n  besoins: [x]\n", encoding="utf-8")
    found = {finding.code: finding for finding in check(tmp_path).findings}
    absent = found["BUD001"]
    assert absent.location is not None
    assert absent.location.fichier == "budget.yaml"
    assert "cptskit init --completer" in absent.help
