from .conftest import Run


def test_the_page_of_a_rule(run: Run) -> None:
    ran = run("explain", "mission-socle-manquante")
    assert ran.code == 0
    assert ran.out.startswith("# MIS001 · ")
    assert "```yaml\netape: projet\n" in ran.out


def test_a_reading_error_has_a_page_too(run: Run) -> None:
    assert "ne peut pas être ignoré" in run("explain", "LEC005").out


def test_an_unknown_rule(run: Run) -> None:
    ran = run("explain", "mission-socle-manquant")
    assert ran.code == 2
    assert "Vouliez-vous dire « mission-socle-manquante » ?" in ran.said


def test_without_a_rule_the_list_is_pointed_to(run: Run) -> None:
    ran = run("explain")
    assert ran.code == 2
    assert "--liste" in ran.said


def test_the_list_can_be_narrowed(run: Run) -> None:
    whole = run("explain", "--liste").out
    missions = run("explain", "--chapitre", "missions").out
    letter = run("explain", "--liste", "--etape", "lettre").out
    assert "MIS001" in missions
    assert "TER001" not in missions
    assert "LEC001" in whole
    assert "LEC001" not in letter
    assert len(letter) < len(whole)


def test_an_unknown_chapter(run: Run) -> None:
    ran = run("explain", "--chapitre", "mision")
    assert ran.code == 2
    assert "Vouliez-vous dire « missions » ?" in ran.said
