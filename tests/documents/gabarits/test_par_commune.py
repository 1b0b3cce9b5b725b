"""Tables by commune: as many decimals down a column, and what is not told is said so."""

from cptskit.documents.gabarits.par_commune import par_commune
from cptskit.projet import Projet

PROJECT = {
    "etape": "projet",
    "identite": {"nom": "X"},
    "territoire": {"communes": [{"insee": "23008", "nom": "Aubusson"}, {"insee": "23025"}]},
    "diagnostic": {
        "indicateurs": [
            {
                "libelle": "APL",
                "communes": [
                    {"insee": "23008", "valeur": "2,5"},
                    {"insee": "23025", "valeur": "1 012,25"},
                ],
            },
            {"libelle": "Taux de pauvreté", "communes": [{"insee": "23008", "valeur": "14 %"}]},
            {
                "libelle": "Zonage",
                "communes": [
                    {"insee": "23008", "classe": "2_Sous_dotee"},
                    {"insee": "23025", "classe": "ZIP"},
                ],
            },
            {"libelle": "Sans communes", "valeur": 3},
        ]
    },
}


def test_one_row_a_commune() -> None:
    ((headings, rows),) = par_commune(Projet.model_validate(PROJECT))
    assert headings == ("Commune", "APL", "Taux de pauvreté", "Zonage")
    assert [[cell.replace("\u202f", " ") for cell in row] for row in rows] == [
        ["Aubusson", "2,50", "14 %", "sous-dotée"],
        ["23025", "1 012,25", "non diffusé", "ZIP"],
    ]
