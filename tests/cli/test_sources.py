"""`cptskit sources`, as a user runs it."""

import json
from datetime import date
from pathlib import Path

from cptskit.usages.sources import sources

from .conftest import Run


def test_each_source_says_what_it_brings_and_where_it_is(run: Run) -> None:
    ran = run("sources")
    text = ran.out.replace("\u00a0", " ")
    assert ran.code == 0
    assert text.count("  apporte : ") == text.count("  où : ") == text.count("  paraît : ") > 3
    assert "dans le projet" not in text


def test_programs_get_the_same(run: Run) -> None:
    listed = json.loads(run("sources", "--format", "json").out)
    assert listed["version"] == 1
    assert {"titre", "editeur", "apporte", "ou", "frequence"} <= set(listed["sources"][0])


HELD = """
etape: lettre
identite: {nom: CPTS inventée}
territoire: {communes: [{insee: "23176"}]}
diagnostic:
  indicateurs:
    - id: population
      libelle: Population
      valeur: 4 978
      annee: 2022
      source: Insee
      origine: {fichier: DS_RP_POPULATION_PRINC_2022_data.csv}
membres:
  effectifs: [{profession: infirmier, territoire: 2, extraction: 2026-10-08}]
"""


def test_what_a_project_holds_has_an_age_and_what_it_lacks_comes_first(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(HELD, encoding="utf-8")
    found = sources(tmp_path, date=date(2026, 12, 1))
    assert [(one.nom, one.manque_pour) for one in found if one.manque_pour] == [
        ("apl", ("LI-06 Premiers éléments de diagnostic et besoins",))
    ]
    assert found[0].nom == "apl"
    held = {one.nom: (one.dans_le_projet, one.a_renouveler) for one in found if one.dans_le_projet}
    assert held == {
        "annuaire-sante": ("du 08/10/2026, il y a 1 mois", False),
        "rp-population": ("2022 ; 2023 a paru", True),
    }


def test_a_projet_leans_on_more_files_than_a_letter(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        HELD.replace("23176", "35238").replace("etape: lettre", "etape: projet"), encoding="utf-8"
    )
    asked = {
        source.nom for source in sources(tmp_path, date=date(2026, 12, 1)) if source.manque_pour
    }
    assert {"finess", "apl", "ameli-pathologies", "rezone"} <= asked
    assert "rp-population" not in asked


def test_the_page_of_a_project_tells_it_and_status_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(HELD, encoding="utf-8")
    told = run("sources", "--projet", str(tmp_path)).out.replace("\u00a0", " ")
    assert "rien encore ; attendu pour LI-06" in told
    assert "2022 ; 2023 a paru ; reprenez le fichier d’aujourd’hui" in told.replace("'", "’")
    ran = run("status", str(tmp_path), "--date", "2026-12-01").out.replace("\u00a0", " ")
    assert "✗ LI-06 Premiers éléments de diagnostic et besoins : APL" in ran
    assert "✗ à reprendre : recensement (population), 2022 ; 2023 a paru" in ran
