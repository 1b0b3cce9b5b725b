"""A contract with a few indicators, and files as communities keep them, written in a folder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cptskit.importing.annee.lecture import read_year
from cptskit.importing.annee.modele import Contrat, Lu
from cptskit.projet.missions import FicheAction, IndicateurSuivi

Lire = Callable[[str, str | bytes], Lu]
CONTRAT = Contrat(
    "2025",
    (
        IndicateurSuivi.model_validate(
            {
                "id": "ACC.1",
                "intitule": "Patients en ALD sans médecin traitant",
                "reference": "1 121",
                "cible": "600",
                "unite": "patients",
            }
        ),
        IndicateurSuivi.model_validate(
            {"id": "PRE.1", "intitule": "Dépistage colorectal", "cible": "40 %"}
        ),
        IndicateurSuivi.model_validate({"id": "CRI.1", "intitule": "Exercice de crise tenu"}),
    ),
    (
        FicheAction.model_validate({"id": "ACC-1", "titre": "Un médecin traitant"}),
        FicheAction.model_validate({"id": "PRE-1", "titre": "Semaines de prévention"}),
    ),
    {"ACC-1": "acces_aux_soins", "PRE-1": "prevention"},
    (date(2025, 6, 15), date(2026, 6, 14)),
    {"P1": "Extrait de la caisse"},
    {("2026-02-12", "soiree des protocoles"): "E2025-1"},
)


@pytest.fixture
def lecture(tmp_path: Path) -> Lire:
    def read(name: str, content: str | bytes) -> Lu:
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_year([file], CONTRAT)

    return read
