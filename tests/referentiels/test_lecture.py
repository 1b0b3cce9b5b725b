from pathlib import Path

from cptskit.referentiels import lecture


def test_every_table_has_its_provenance() -> None:
    provenance = (lecture.DOSSIER / "PROVENANCE.md").read_text(encoding="utf-8")
    for table in [*lecture.DOSSIER.rglob("*.csv"), *lecture.DOSSIER.rglob("*.gz")]:
        by_departement = table.parent.name in ("communes", "contours")
        name = f"{table.parent.name}/DD" if by_departement else Path(table).name
        assert name in provenance


def test_a_table_is_read_once() -> None:
    assert lecture.read_table("regions") is lecture.read_table("regions")


def test_every_table_has_a_row_and_no_ragged_one() -> None:
    for table in lecture.DOSSIER.rglob("*.csv"):
        lignes = lecture.read_table(table.relative_to(lecture.DOSSIER).with_suffix("").as_posix())
        assert lignes
        assert not any(None in ligne or None in ligne.values() for ligne in lignes)
