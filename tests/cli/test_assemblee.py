"""`cptskit assemblee`: the whole file of one meeting."""

from pathlib import Path

import pytest

from cptskit.__main__ import main

PROJECT = """etape: contrat
identite: {nom: CPTS d'essai, date: 2026-05-21, lieu: Miribel}
association:
  statut: declaree
  representant: La présidente
gouvernance:
  instances:
    - {nom: Assemblée générale, convocation_jours: 15, quorum: 1/2, majorite: absolue}
membres:
  professionnels:
    - {nom: Exemple, prenom: Alix, civilite: Mme, profession: infirmier, accord: non}
    - {nom: Factice, prenom: Noé, profession: pharmacien}
    - {nom: Témoin, prenom: Zoé, civilite: Mme, profession: sage_femme}
assemblees:
  - id: AG
    type: ordinaire
    date: 2026-05-20
    heure: 20 h
    lieu: Salle des fêtes
    convocation: 2026-05-02
    ordre_du_jour: [Comptes 2025]
    emargement:
      - {nom: Noé Factice}
      - {nom: Alix Exemple, represente_par: Noé Factice}
    resolutions: [{point: Comptes 2025, pour: 2, contre: 0, abstention: 0, adoptee: oui}]
    elus: [{fonction: Présidente, nom: Zoé Témoin, profession: sage_femme, debut: 2026-05-20}]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


def test_one_command_gives_the_whole_file(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assemblee", str(project), "--format", "docx"]) == 0
    folder = project / "dist" / "assemblee-generale-2026-05-20"
    assert sorted(path.name for path in folder.iterdir()) == [
        "1-convocation.docx",
        "2-pouvoir.docx",
        "3-emargement.docx",
        "4-proces-verbal.docx",
        "5-declaration.docx",
        "6-dirigeants.docx",
        "7-registre-decisions.docx",
    ]
    assert "3 personnes convoquées" in capsys.readouterr().err


def test_a_letter_for_each_person(project: Path) -> None:
    assert main(["assemblee", str(project), "--format", "docx", "--un-par-personne"]) == 0
    folder = project / "dist" / "assemblee-generale-2026-05-20"
    letters = sorted(path.name for path in folder.glob("1-*"))
    assert letters == [
        "1-convocation-001-exemple-alix.docx",
        "1-convocation-002-factice-noe.docx",
        "1-convocation-003-temoin-zoe.docx",
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--reunion", "AGG"], "La réunion « AGG » n'existe pas"),
        (["--instance", "Consiel"], "n'est pas dans la gouvernance"),
        (["--date", "hier"], "n'est pas une date"),
        (["--format", "odt"], "odt"),
    ],
)
def test_what_is_not_there_is_said(
    project: Path, asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assemblee", str(project), *asked]) in (1, 2)
    assert said in capsys.readouterr().err.replace("\u00a0", " ")


def test_a_misprint_keeps_a_paper_a_draft(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assemblee", str(project), "--format", "docx"]) == 0
    assert "Procès-verbal" not in capsys.readouterr().err
    text = PROJECT.replace("{point: Comptes 2025,", "{point: Comptes 2025, texte: <b>Oui</b>,")
    (project / "cpts.yaml").write_text(text, encoding="utf-8")
    assert main(["assemblee", str(project), "--format", "docx"]) == 0
    assert "Procès-verbal" in capsys.readouterr().err
