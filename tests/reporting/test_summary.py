from dataclasses import replace

import pytest

from cptskit.reporting.summary import last_line, project_line
from cptskit.socle.findings import Report

from .samples import SIZE, TWICE, UNKNOWN, report, unreadable


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (
            [report(UNKNOWN, UNKNOWN, UNKNOWN, TWICE, TWICE, SIZE)],
            "3 erreurs, 2 avertissements, 1 conseil dans 1 projet.",
        ),
        (
            [report(SIZE), report()],
            "0 erreur, 0 avertissement, 1 conseil dans 2 projets : "
            "tous sont prêts pour l'étape « projet ».",
        ),
        (
            [report(SIZE)],
            "0 erreur, 0 avertissement, 1 conseil dans 1 projet : "
            "le projet est prêt pour l'étape « projet ».",
        ),
        ([report()], "Aucun constat : le projet est prêt pour l'étape « projet »."),
        (
            [report(), report()],
            "Aucun constat dans 2 projets : tous sont prêts pour l'étape « projet ».",
        ),
        ([report(), replace(report(), etape="lettre")], "Aucun constat dans 2 projets."),
        ([replace(report(), etape=None)], "Aucun constat."),
        ([unreadable()], "1 erreur, 0 avertissement, 0 conseil dans 1 projet, illisible."),
        (
            [unreadable(), report()],
            "1 erreur, 0 avertissement, 0 conseil dans 2 projets, dont 1 illisible.",
        ),
    ],
)
def test_the_last_line_says_counts_and_readiness(reports: list[Report], expected: str) -> None:
    assert last_line(reports).replace("\u00a0", " ") == expected


def test_a_project_that_could_not_be_read_is_never_ready() -> None:
    silent = replace(unreadable(), findings=(), etape="projet")
    assert "illisible" in last_line([silent])
    assert "règles n'ont pas été exécutées" in project_line(silent)
