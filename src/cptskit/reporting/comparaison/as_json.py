"""A comparison for programs: each changed leaf once, with its old and new value."""

import json
from typing import Any

from cptskit.comparaison import Comparaison, Ecart, Feuille
from cptskit.comparaison.mots import chapitre, dite, etapes, lieu, nomme_quelqu_un
from cptskit.reporting.comparaison.masque import Masque, masque_de


def as_json(comparaison: Comparaison) -> str:
    """Return the comparison; values are those of documents, in French, and name nobody."""
    masque = masque_de(comparaison)
    return (
        json.dumps(
            {
                "version": 1,
                "avant": comparaison.avant.nom,
                "apres": comparaison.apres.nom,
                "faits": [vars(fait) for fait in comparaison.faits],
                "ecarts": [_ecart(ecart, masque) for ecart in comparaison.ecarts],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _ecart(ecart: Ecart, masque: Masque) -> dict[str, Any]:
    return {
        "chemin": ["…" if nomme_quelqu_un(entry) else str(step) for step, entry in etapes(ecart)],
        "nature": ecart.nature.value,
        "chapitre": chapitre(ecart),
        "lieu": masque(lieu(ecart)),
        "avant": [_leaf(leaf, masque) for leaf in ecart.avant],
        "apres": [_leaf(leaf, masque) for leaf in ecart.apres],
    }


def _leaf(leaf: Feuille, masque: Masque) -> dict[str, Any]:
    way = [str(step) for step in leaf.chemin]
    return {"chemin": way, "valeur": masque(dite(leaf, masquer=True))}
