"""The communes of a territory and their totals, for a program."""

import json
from typing import Any

from cptskit.projet import territoire as ecrit
from cptskit.referentiels import MILLESIME, Commune
from cptskit.territoires.bilan import Bilan
from cptskit.territoires.couverture import Part


def as_json(nom: str, bilan: Bilan) -> str:
    """Return the whole as JSON; null for what is not known. Areas in km²."""
    perimetre, people, area = bilan.perimetre, bilan.population, bilan.superficie
    content: dict[str, Any] = {
        "version": 1,
        "nom": nom,
        "codes_au": f"{MILLESIME}-01-01",
        "communes": [
            _commune(ecrite, officielle)
            for ecrite, officielle in zip(perimetre.ecrites, perimetre.connues, strict=True)
        ],
        "population": people and {"valeur": people.valeur, "annee": people.annee},
        "superficie_contours_simplifies": None if area is None else float(area),
        "epci": [_epci(part) for part in bilan.epci],
        "departements": [
            {"code": departement.code, "nom": departement.nom} for departement in bilan.departements
        ],
        "regions": [{"code": region.code, "nom": region.nom} for region in bilan.regions],
        "ars": [agence.nom for agence in bilan.agences],
        "caisses": [
            {"departement": code, "choix": [choice.nom for choice in choices]}
            for code, choices in bilan.caisses.items()
        ],
        "tailles_possibles": list(bilan.taille.possibles) if bilan.taille else [],
        "morceaux": [
            {"ile": piece.ile, "communes": [commune.code for commune in piece.communes]}
            for piece in bilan.morceaux
        ],
        "enclaves": [[enclave.code for enclave in group] for group in bilan.enclaves],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _commune(commune: ecrit.Commune, officielle: Commune | None) -> dict[str, Any]:
    whole = officielle if not commune.partielle else None
    return {
        "insee": commune.insee,
        "nom": officielle.nom if officielle else commune.nom,
        "connue": officielle is not None,
        "partielle": commune.partielle,
        "population": whole.population if whole else commune.population,
        "annee": whole.annee if whole else None,
        "superficie": float(whole.superficie) if whole and whole.superficie is not None else None,
        "departement": officielle.departement if officielle else None,
        "epci": (officielle.epci or None) if officielle else None,
    }


def _epci(part: Part) -> dict[str, Any]:
    return {
        "siren": part.epci.siren,
        "nom": part.epci.nom,
        "dedans": [commune.code for commune in part.dedans],
        "dehors": [commune.code for commune in part.dehors],
    }
