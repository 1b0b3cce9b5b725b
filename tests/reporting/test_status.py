"""The contract year in the words of `status`."""

from datetime import date
from pathlib import Path

from cptskit.reporting.status import as_text
from cptskit.usages.status import status

EXAMPLE = Path(__file__).parents[2] / "examples" / "metropole-ouest"


def test_the_year_under_way_says_what_is_to_be_gathered() -> None:
    found = status(EXAMPLE, etape="contrat", date=date(2026, 10, 5))
    text = as_text(found.loaded, found.documents, found.dates, found.today, found.annee)
    plain = " ".join(text.split())
    assert "Année de contrat 2026, du 15/06/2026 au 14/06/2027" in plain
    assert "1 indicateur mesuré sur 11 ; 8 000 € gagnés sur 122 500 €." in plain
    assert (
        "pièce 2, Extrait annuel de la caisse, patients en ALD sans médecin traitant : la" in plain
    )


def test_a_project_without_a_year_says_nothing_of_it() -> None:
    found = status(EXAMPLE.parent / "minimal", etape="lettre", date=date(2026, 10, 5))
    assert found.annee is None
