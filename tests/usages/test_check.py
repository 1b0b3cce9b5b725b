"""From a folder to a report: stage, date, region, selection, ignored rules, places."""

from datetime import date
from pathlib import Path

import pytest

import cptskit
from cptskit.projet import Projet
from cptskit.socle.errors import UnknownRegionError, UnknownRuleError
from cptskit.socle.findings import Level, Report
from cptskit.usages.check import checking_date

POPULATION = """
etape: projet
identite:
  nom: Essai
  date: 2026-10-01
territoire:
  population:
    valeur: 12 000
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(POPULATION, encoding="utf-8")
    return tmp_path


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


def add(folder: Path, text: str) -> None:
    (folder / "plus.yaml").write_text(text, encoding="utf-8")


def test_a_finding_has_its_place_its_basis_and_its_help(folder: Path) -> None:
    (finding,) = cptskit.check(folder, seulement=["DIA002"]).findings
    assert (finding.slug, finding.level) == ("chiffre-sans-source", Level.AVERTISSEMENT)
    assert finding.location is not None
    assert (finding.location.fichier, finding.location.ligne) == ("cpts.yaml", 8)
    assert (finding.location.colonne, finding.location.colonne_fin) == (13, 19)
    assert finding.route == ("territoire", "population", "valeur")
    assert finding.basis is not None
    assert (finding.basis.id, finding.basis.grade) == ("pratique-autres-regions", "C")
    assert "annee:" in finding.help


def test_rules_are_chosen_by_code_name_or_chapter(folder: Path) -> None:
    assert codes(cptskit.check(folder, seulement=["chiffre-sans-source"])) == {"DIA002"}
    chapter = codes(cptskit.check(folder, seulement=["DIA"]))
    assert "DIA002" in chapter
    assert {code[:3] for code in chapter} == {"DIA"}
    assert "DIA002" not in codes(cptskit.check(folder, ignorer=["dia002"]))


def test_names_that_do_not_exist_are_refused(folder: Path) -> None:
    with pytest.raises(UnknownRuleError, match="ZZZ"):
        cptskit.check(folder, seulement=["ZZZ"])
    with pytest.raises(UnknownRegionError, match="Vouliez-vous dire « Bretagne »"):
        cptskit.check(folder, region="Bretagn")


def test_a_rule_of_a_region_holds_there_alone(folder: Path) -> None:
    assert "TER003" in codes(cptskit.check(folder, region="Bretagne"))
    assert "TER003" not in codes(cptskit.check(folder, region="Corse"))
    assert "TER003" not in codes(cptskit.check(folder))


def test_an_ignored_rule_is_kept_with_its_reason(folder: Path) -> None:
    add(folder, "regles_ignorees:\n  - regle: DIA002\n    motif: Chiffre du contrat.\n")
    report = cptskit.check(folder)
    assert "DIA002" not in codes(report)
    (ignored,) = report.ignored
    assert (ignored.finding.code, ignored.motif) == ("DIA002", "Chiffre du contrat.")


@pytest.mark.parametrize(
    ("chemin", "ignored"),
    [
        ("territoire", True),
        ("territoire.population", True),
        ("territoire.popul", False),
        ("membres", False),
    ],
)
def test_a_rule_is_ignored_at_a_path_and_below(chemin: str, ignored: bool, folder: Path) -> None:
    entry = f"regles_ignorees:\n  - regle: DIA002\n    motif: Raison.\n    chemin: {chemin}\n"
    add(folder, entry)
    report = cptskit.check(folder)
    assert ("DIA002" not in codes(report)) is ignored
    assert ("DOS002" in codes(report)) is not ignored


def test_the_stage_of_the_check_may_be_another(folder: Path) -> None:
    assert cptskit.check(folder).etape == "projet"
    letter = cptskit.check(folder, etape="lettre")
    assert letter.etape == "lettre"
    assert codes(letter) != codes(cptskit.check(folder))


@pytest.mark.parametrize(
    ("etape", "day"),
    [("lettre", date(2026, 10, 1)), ("projet", date(2026, 10, 1)), ("contrat", date(2026, 10, 1))],
)
def test_the_date_of_a_check_is_the_projects(etape: str, day: date) -> None:
    projet = Projet.model_validate(
        {
            "etape": etape,
            "identite": {"nom": "Essai", "date": "2026-10-01"},
            "contrat": {"signature": "2027-03"},
        }
    )
    assert checking_date(projet) == day


def test_a_project_without_a_date_is_checked_today() -> None:
    projet = Projet.model_validate({"etape": "lettre", "identite": {"nom": "Essai"}})
    assert checking_date(projet) == date.today()


def test_a_project_that_does_not_read_is_reported_and_its_rules_are_not_run(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettre\nidentite:\n  nome: x\n", encoding="utf-8")
    report = cptskit.check(tmp_path)
    assert not report.readable
    assert {code[:3] for code in codes(report)} == {"LEC"}


def test_findings_come_in_the_order_of_the_files(folder: Path) -> None:
    add(folder, "membres:\n  presentation: XXX\n  engagements:\n    - à compléter\n")
    places = [
        (finding.location.fichier, finding.location.ligne)
        for finding in cptskit.check(folder).findings
        if finding.location
    ]
    assert places == sorted(places)
    assert {"cpts.yaml", "plus.yaml"} <= {file for file, _ in places}


def test_a_word_left_over_is_shown_to_the_letter(folder: Path) -> None:
    (folder / "textes").mkdir()
    text = "Un texte.\n\nIl reste : à compléter avant l'envoi.\n"
    (folder / "textes" / "h.md").write_text(text, encoding="utf-8")
    add(folder, "association:\n  statut: a_creer\n  objet:\n    texte: textes/h.md\n")
    (finding,) = cptskit.check(folder, seulement=["RED001"]).findings
    assert finding.location is not None
    assert finding.location.fichier == "textes/h.md"
    assert (finding.location.ligne, finding.location.colonne) == (3, 12)
    assert report_line(cptskit.check(folder), "textes/h.md", 3).startswith("Il reste")


def report_line(report: Report, file: str, line: int) -> str:
    return report.sources[file][line - 1]


def test_a_kind_of_reading_fault_is_asked_for_like_a_rule(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: lettre\nidentite: {nom: X, date: demain}\n", encoding="utf-8"
    )
    codes = {finding.code for finding in cptskit.check(tmp_path, seulement=["LEC014"]).findings}
    assert codes == {"LEC014"}
    with pytest.raises(UnknownRuleError, match="ne s'ignore pas"):
        cptskit.check(tmp_path, ignorer=["LEC014"])
