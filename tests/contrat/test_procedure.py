"""The projet before the ARS: the table of `procedure.md`, which a lawyer can read."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cptskit.contrat import Issue, procedure
from cptskit.projet import Projet

TABLE = Path(__file__).parent / "procedure.md"
WAYS = {"courrier", "main_propre", "courriel", "teleservice"}
LATER = date(2030, 1, 1)


def rows() -> list[list[str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if "|" in line]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0].isdigit()]


def milestone(words: str) -> dict[str, Any]:
    """Read « transmission 2026-06-15 courrier cpam »."""
    kind, day, *others = words.split()
    found: dict[str, Any] = {"type": kind, "date": day, "fait": "oui"}
    for other in others:
        if other in WAYS:
            found["voie"] = other
        elif other.endswith("exigees"):
            found["exigees"] = "non" if other.startswith("non") else "oui"
        else:
            found["destinataire"] = other
    return found


def projet(calendar: str, seat: str = "24") -> Projet:
    return Projet.model_validate(
        {
            "etape": "projet",
            "identite": {"nom": "CPTS d'exemple"},
            "association": {"statut": "declaree", "insee": (seat + "001")[:5]},
            "calendrier": {"jalons": [milestone(words) for words in calendar.split(";")]},
        }
    )


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]} {row[1]}")
def test_the_table_of_the_lawyer(row: list[str]) -> None:
    _, _, calendar, seat, tacite, accuse, retrait = row
    found = procedure(projet(calendar, seat), LATER)
    said = [found.tacite, found.accuse_attendu, found.dernier_retrait]
    assert [str(one) if one else "–" for one in said] == [tacite, accuse, retrait]


def test_the_table_holds_twelve_projets_and_more() -> None:
    assert [int(row[0]) for row in rows()] == list(range(1, 22))


@pytest.mark.parametrize(
    ("calendar", "issue"),
    [
        ("lettre 2026-01-01", Issue.RIEN),
        ("transmission 2026-06-15 cpam", Issue.CAISSE_SEULE),
        ("transmission 2026-06-15", Issue.EN_COURS),
        ("transmission 2019-01-15", Issue.SANS_REGLE),
        ("transmission 2026-06-15 ; demande_de_pieces 2026-07-01 exigees", Issue.PIECES_ATTENDUES),
        ("transmission 2026-06-15 ; opposition 2026-07-01", Issue.OPPOSITION),
        ("transmission 2026-06-15 ; validation 2026-07-01", Issue.VALIDE),
        ("transmission 2026-06-15 ; signature 2026-10-01", Issue.VALIDE),
        ("transmission 2026-06-15 ; validation 2026-07-01 ; retrait 2026-08-01", Issue.RETIRE),
    ],
)
def test_what_became_of_a_projet(calendar: str, issue: Issue) -> None:
    assert procedure(projet(calendar), LATER).issue is issue


def test_a_request_whose_pieces_nobody_says_to_be_demanded_leaves_both_days() -> None:
    asked = "transmission 2026-06-15 ; reception 2026-06-17 ; demande_de_pieces 2026-07-01"
    found = procedure(projet(asked), LATER)
    assert (found.tacite, str(found.tacite_sinon)) == (None, "le 17 août 2026")
    given = procedure(projet(f"{asked} ; reception_des_pieces 2026-08-03"), LATER)
    assert [str(given.tacite), str(given.tacite_sinon)] == ["le 3 octobre 2026", "le 17 août 2026"]


def test_without_its_reception_nothing_is_deemed_validated() -> None:
    unknown = procedure(projet("transmission 2026-06-15"), LATER)
    known = procedure(projet("transmission 2026-06-15 ; reception 2026-06-17"), LATER)
    assert (unknown.decidee(LATER), known.decidee(LATER)) == (False, True)
    assert known.decidee(date(2026, 8, 16)) is False
    assert unknown.tacite is not None
    assert unknown.tacite.pourquoi == "le jour où l'ARS a reçu le projet n'est pas dit"


def test_a_title_of_an_older_file_is_a_receipt() -> None:
    jalons = [
        {"type": "transmission", "date": "2026-06-15", "fait": "oui"},
        {"type": "autre", "date": "2026-06-25", "intitule": "Accusé de réception de l'ARS"},
    ]
    base = projet("transmission 2026-06-15").model_dump(mode="json", exclude_unset=True)
    found = procedure(Projet.model_validate({**base, "calendrier": {"jalons": jalons}}), LATER)
    assert str(found.tacite) == "au plus tard le 25 août 2026"
