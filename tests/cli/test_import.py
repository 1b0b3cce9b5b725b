from pathlib import Path

import pytest

from .conftest import Run

TABLE = "Nom;Profession;Mail\nExemple;IDE;a@example.org\nFictif;IDE;\nInventé;Médecin;\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "projet").mkdir()
    return tmp_path


def test_an_import_tells_what_it_did_and_what_comes_next(folder: Path, run: Run) -> None:
    ran = run("import", "membres", "source.csv", "--projet", "projet")
    out = ran.out.replace("\u00a0", " ")
    assert ran.code == 1  # a row is refused
    assert "ligne 4 refusée : « Médecin » peut se lire de plusieurs façons" in out
    assert "3 lignes lues : 2 membres importés, 1 ligne refusée.\n  2 infirmiers\n" in out
    assert "Coordonnées personnelles non gardées : « Mail » (--avec-coordonnees les garde)." in out
    assert "Écrit : projet/membres.csv" in ran.said
    assert "\n  membres:\n    fichier: membres.csv\n" in ran.err
    assert (folder / "projet" / "membres.csv").exists()


def test_a_whole_import_ends_well(folder: Path, run: Run) -> None:
    (folder / "source.csv").write_text("Nom;Profession\nExemple;IDE\n", encoding="utf-8")
    assert run("import", "membres", "source.csv", "-o", "sous/liste.csv").code == 0
    assert (folder / "sous" / "liste.csv").exists()
    again = run("import", "membres", "source.csv", "-o", "sous/liste.csv")
    assert again.code == 2
    assert "sous/liste.csv existe déjà" in again.said


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ("voisins", "source.csv"),
            "La commande « voisins » n'existe pas. Les commandes : membres",
        ),
        (("membres", "absent.csv"), "n'existe pas : absent.csv"),
        (("membres", "source.csv", "-o", "../x.csv"), "sort du dossier du projet"),
        (("membres", "source.csv", "-o", "x.txt"), "doit finir par .csv"),
        (("membres", "source.csv", "--projet", "absent"), "le dossier « absent » n'existe pas"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done(arguments: tuple[str, ...], says: str, run: Run) -> None:
    ran = run("import", *arguments)
    assert ran.code == 2
    assert says in ran.said


def test_a_table_without_headers(folder: Path, run: Run) -> None:
    (folder / "source.csv").write_text("a;b\nc;d\n", encoding="utf-8")
    ran = run("import", "membres", "source.csv")
    assert ran.code == 2
    assert "source.csv n'a pas de ligne d'en-têtes" in ran.said
    (folder / "source.csv").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0;nom;\0")
    ran = run("import", "membres", "source.csv")
    assert ran.code == 2
    assert "source.csv n'est pas un tableau" in ran.said
    assert not (folder / "membres.csv").exists()


def test_an_imported_year_is_shown_then_written(folder: Path, run: Run) -> None:
    (folder / "projet" / "cpts.yaml").write_text(
        "etape: contrat\nidentite: {nom: CPTS inventée}\ncontrat: {signature: 2022-06-15}\n"
        "missions:\n  prevention:\n    indicateurs: [{id: PRE.1, intitule: Dépistage}]\n",
        encoding="utf-8",
    )
    (folder / "s.csv").write_text("Id;Valeur\nPRE.1;12\nPRE.2;3\n", encoding="utf-8")
    ran = run("import", "annee", "s.csv", "--annee", "2025", "--projet", "projet")
    assert ran.code == 1
    assert "+      - indicateur: PRE.1" in ran.out.replace('"', "")
    assert "s.csv, cellule A3 refusée : « PRE.2 » n'est pas un indicateur" in ran.said
    assert "rien n'est écrit" in ran.said
    run("import", "annee", "s.csv", "--annee", "2025", "--projet", "projet", "--appliquer")
    assert (folder / "projet" / "annees" / "2025.yaml").exists()
    bad = run("import", "annee", "s.csv", "--annee", "25", "--projet", "projet")
    assert bad.code == 2
    assert "n'est pas une année" in bad.said


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("absent.csv", None, "aucun fichier n'a pu être lu"),
        ("x.csv", "a;b\nc;d\n", "aucun fichier n'a pu être lu"),
        (
            "frr.csv",
            "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;\n"
            "01004;01;Ambérieu;FRR+;\n",
            "ces fichiers ne disent rien du territoire",
        ),
    ],
)
def test_nothing_to_change_says_why(
    name: str, content: str | None, says: str, folder: Path, run: Run
) -> None:
    (folder / "projet" / "cpts.yaml").write_text(
        "etape: lettre\nidentite: {nom: CPTS inventée}\n"
        'territoire: {communes: [{insee: "23096"}]}\n',
        encoding="utf-8",
    )
    if content is not None:
        (folder / name).write_text(content, encoding="utf-8")
    ran = run("import", "diagnostic", name, "--projet", "projet")
    assert says in ran.said
    assert "le projet dit déjà la même chose" not in ran.said
    assert ran.said.count(name) == 1
