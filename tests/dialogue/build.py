"""A community in its fourth contract year, for the tests of the dialogue de gestion."""

from typing import Any

from cptskit.projet import Projet

INDICATEURS = [
    {
        "id": "ACC-1",
        "intitule": "Patients sans médecin traitant",
        "reference": "1121",
        "cible": "600",
        "maximum": "15000",
        "paliers": [
            {"seuil": "900", "montant": "5000"},
            {"seuil": "750", "montant": "10000"},
            {"seuil": "600", "montant": "15000"},
        ],
    },
    {
        "id": "ACC-2",
        "intitule": "Créneaux ouverts",
        "reference": "0",
        "cible": "200",
        "maximum": "12000",
    },
    {"id": "ACC-3", "intitule": "Protocole signé", "maximum": "8000"},
]


def projet(annees: dict[str, Any] | None = None, **contrat: Any) -> Projet:
    return Projet.model_validate(
        {
            "etape": "contrat",
            "identite": {"nom": "CPTS d'exemple"},
            "contrat": {"signature": "2022-06-15", "taille": "3", **contrat},
            "missions": {"acces_aux_soins": {"indicateurs": INDICATEURS}},
            "annees": annees or {},
        }
    )
