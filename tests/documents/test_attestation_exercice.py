"""The attestation of practice: one page a masseur-kinésithérapeute, where and when it serves."""

from datetime import date
from pathlib import Path

import pytest

import cptskit
from cptskit.documents.readiness import practice_lacks

KINE = "{nom: Exemple, prenom: Camille, civilite: Mme, profession: masseur_kinesitherapeute"
DAY = date(2026, 10, 1)


def project(folder: Path, members: str, insee: str = "38053") -> Path:
    (folder / "cpts.yaml").write_text(
        "etape: projet\nidentite: {nom: CPTS d'essai, date: 2026-10-01, lieu: Bourgoin}\n"
        "association: {statut: declaree, finess: 330000001}\n"
        f"territoire: {{communes: [{{insee: {insee}}}]}}\n"
        f"membres: {{professionnels: [{members}]}}\n",
        encoding="utf-8",
    )
    return folder


@pytest.mark.parametrize(
    ("members", "insee", "day", "lack"),
    [
        (f"{KINE}}}", "38053", DAY, ""),
        (f"{KINE}}}", "24037", DAY, "aucune commune dans un département de l'expérimentation"),
        (f"{KINE}}}", "38053", date(2025, 7, 14), "l'accès direct dans une CPTS n'est pas ouvert"),
        ("{nom: A, profession: infirmier}", "38053", DAY, "aucun masseur-kinésithérapeute nommé"),
    ],
)
def test_where_and_when_it_serves(
    members: str, insee: str, day: date, lack: str, tmp_path: Path
) -> None:
    loaded = cptskit.load(project(tmp_path, members, insee))
    assert loaded.projet is not None
    told = practice_lacks(loaded.projet, day)
    assert told.startswith(lack) if lack else told == ""


def written(folder: Path, **options: object) -> str:
    (made,) = cptskit.render(
        folder,
        documents=["attestation-exercice"],
        formats=["md"],
        **options,  # type: ignore[arg-type]
    )
    return made.read_text(encoding="utf-8")


def test_one_page_a_member_with_what_the_declaration_asks(tmp_path: Path) -> None:
    members = f'{KINE}, rpps: "10000000008", commune: Bourgoin-Jallieu}}, {KINE}}}'
    text = written(project(tmp_path, members))
    assert text.count("# Attestation d'exercice") == 2
    assert text.count("::: saut") == 1
    for told in ("Mme Camille Exemple", "10000000008", "Bourgoin-Jallieu", "330000001"):
        assert told in text
    assert text.count("Le numéro RPPS de ce membre") == 1


def test_nobody_is_named_in_what_is_published(tmp_path: Path) -> None:
    members = f'{KINE}, rpps: "10000000008"}}'
    text = written(project(tmp_path, members), public=True)
    assert "Exemple" not in text
    assert "10000000008" not in text
