"""The law watched: three planted changes are told, what did not move is verified, nothing else."""

from datetime import date
from pathlib import Path

import law_copies
import law_data
import law_report
import pytest
import watch_law
import yaml

from cptskit.regles.registry import RULES
from tests.scripts.conftest import Packages

FIRST, LATER = date(2026, 11, 29), date(2026, 12, 31)
EXPIRED = "Un accord échu garde ses effets jusqu'au prochain."


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.fixture
def watched(packages: Packages, droit: Path) -> Packages:
    """The packages once the first run has kept what it read."""
    outcome = watch_law.watch(packages.write(), droit, FIRST)
    assert (outcome.moved, outcome.ceilings) == ((), ())
    return packages


def test_the_first_run_keeps_dates_and_fingerprints_and_no_wording(
    watched: Packages, droit: Path
) -> None:
    kept = law_data.versions(droit)["css-d162-34"]
    assert kept["verifie_le"] == FIRST
    assert kept["etat_au"] == date(2026, 3, 14)
    article = kept["articles"]["D162-34"]
    assert article["version"] == date(2025, 5, 3)
    assert article["empreinte"] == law_copies.fingerprint("Une communauté peut porter un parcours.")
    for _, wording in watched.articles["css"].values():
        assert wording not in read(droit / "versions.yaml")


def test_what_did_not_move_is_verified_and_nothing_else_changes(
    watched: Packages, droit: Path
) -> None:
    before = read(droit / "delais.yaml")
    outcome = watch_law.watch(watched.folder, droit, LATER)
    assert outcome.verified == ("css-l162-15-2", "css-d162-34", "crpa")
    expected = before.replace("texte: crpa, verifie_le: 2026-11-29", "texte: crpa, verifie_le: X")
    assert read(droit / "delais.yaml") == expected.replace("X", LATER.isoformat())
    assert "texte: page-a, verifie_le: 2020-01-01" in before


def test_one_word_that_changed_is_told_until_somebody_read_it(
    watched: Packages, droit: Path
) -> None:
    watched.articles["css"]["L162-15-2"] = ("2026-12-15", EXPIRED)
    watched.write()
    for _ in range(2):
        outcome = watch_law.watch(watched.folder, droit, LATER)
        assert [(one.text, one.article) for one in outcome.moved] == [
            ("css-l162-15-2", "L162-15-2")
        ]
        assert "new wording since 2026-12-15 (ours: 2004-12-21)" in outcome.moved[0].what
        assert "css-l162-15-2" not in outcome.verified
        assert law_data.versions(droit)["css-l162-15-2"]["verifie_le"] is None
    outcome = watch_law.watch(watched.folder, droit, LATER, frozenset({"css-l162-15-2"}))
    assert outcome.moved == ()
    assert yaml.safe_load(read(droit / "textes.yaml"))["css-l162-15-2"]["lu_le"] == LATER
    assert yaml.safe_load(read(droit / "textes.yaml"))["crpa"]["lu_le"] is None


def test_spaces_alone_are_no_change(watched: Packages, droit: Path) -> None:
    since, wording = watched.articles["crpa"]["L114-3"]
    watched.articles["crpa"]["L114-3"] = (since, wording.replace(" ", "\n  "))
    assert watch_law.watch(watched.write(), droit, LATER).moved == ()


@pytest.mark.parametrize("how", ["left out", "repealed", "without a state"])
def test_an_article_that_is_gone_is_told(watched: Packages, droit: Path, how: str) -> None:
    if how == "left out":
        del watched.articles["crpa"]["L114-3"]
    else:
        watched.states["L114-3"] = "ABROGE" if how == "repealed" else None
    outcome = watch_law.watch(watched.write(), droit, LATER)
    assert [(one.text, one.article) for one in outcome.moved] == [("crpa", "L114-3")]
    assert ("gone" in outcome.moved[0].what) is (how == "left out")
    assert "texte: crpa, verifie_le: 2026-11-29" in read(droit / "delais.yaml")


def test_a_new_ceiling_and_one_that_differs_are_told(watched: Packages, droit: Path) -> None:
    watched.ceilings |= {"2023-01-01": 43000, "2024-01-01": 46368}
    outcome = watch_law.watch(watched.write(), droit, LATER)
    assert outcome.ceilings == (
        "2023: 43000 € in the copy (Arrêté inventé), 43992 € with us",
        "2024: 46368 € in the copy (Arrêté inventé), none with us",
    )
    verified = yaml.safe_load(read(droit / "pass.yaml"))["plafond_indemnites"]
    assert [entry["verifie_le"] for entry in verified] == [LATER, FIRST, date(2020, 1, 1)]


def test_texts_that_no_copy_holds_come_oldest_reading_first(watched: Packages, droit: Path) -> None:
    unheld = watch_law.watch(watched.folder, droit, LATER).unheld
    assert [id_ for _, id_ in unheld] == ["page-a", "page-b"]


def test_the_report_says_what_rests_on_an_article(watched: Packages, droit: Path) -> None:
    watched.articles["crpa"]["L114-3"] = ("2026-12-15", "Le délai court de l'envoi.")
    report = law_report.markdown(watch_law.watch(watched.write(), droit, LATER))
    assert report.startswith("# The law on 2026-12-31: 1 to read again\n")
    told = report.split("## Moved")[1].split("## Ceiling")[0]
    for rule in RULES:
        assert (rule.code in told) is ("crpa" in rule.basis)
    assert "src/cptskit/regles/calendrier/accuse_de_reception.py" in told
    assert "Le délai court" not in report


def test_the_command_tells_by_its_exit_and_writes_the_report(
    watched: Packages, droit: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.md"
    asked = ["--packages", str(watched.folder), "--report", str(report), "--day", "2026-12-31"]
    assert watch_law.main(asked, droit) == 0
    assert "nothing to read again" in read(report)
    watched.ceilings["2024-01-01"] = 46368
    watched.write()
    assert watch_law.main(asked, droit) == 1


@pytest.mark.parametrize("fault", ["no package", "another shape", "unknown text"])
def test_what_cannot_be_read_is_said_in_a_sentence(
    packages: Packages, droit: Path, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--packages", str(packages.folder)]
    if fault == "another shape":
        packages.articles["css"] = {"L1": ("2020-01-01", None)}  # type: ignore[dict-item]
    if fault != "no package":
        packages.write()
    if fault == "unknown text":
        asked += ["--read-again", "no-such"]
    assert watch_law.main(asked, droit) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_is_kept_here_is_what_the_texts_name() -> None:
    """Each watched text has its fingerprints, from the run against the real packages."""
    texts = yaml.safe_load(read(law_data.DROIT / "textes.yaml"))
    kept = law_data.versions(law_data.DROIT)
    assert {id_ for id_, text in texts.items() if "articles" in text} == set(kept)
    for id_, record in kept.items():
        named = [number for text in texts[id_]["articles"].values() for number in text]
        assert list(record["articles"]) == named
        assert all(len(one["empreinte"]) == 64 for one in record["articles"].values())
