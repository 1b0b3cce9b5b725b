"""A portfolio for programs, and for the next portfolio: `--depuis` reads it back."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from cptskit.portefeuille import Ensemble, Ligne, Mouvement


def as_json(whole: Ensemble, moved: Sequence[Mouvement] | None = None) -> str:
    """Return a portfolio; it names projects, and nobody. `moved` is what changed since another."""
    document = {
        "version": 1,
        "jour": whole.jour,
        "projets": [_ligne(ligne) for ligne in whole.lignes],
        "par_stade": {stade.value: count for stade, count in whole.par_stade.items()},
        "habitants": whole.habitants,
        "euros_par_an": whole.euros,
        "part_variable_a_gagner": whole.enjeu,
        "conciliation": [_plain(conflit) for conflit in whole.conflits],
        "departements": [_plain(departement) for departement in whole.departements],
        "constats": {
            code: {"projets": projects, "fois": times}
            for code, (projects, times) in whole.constats.items()
        },
    }
    if moved is not None:
        document["mouvements"] = [_plain(mouvement) for mouvement in moved]
    return json.dumps(document, ensure_ascii=False, indent=1, default=_scalar) + "\n"


def _ligne(ligne: Ligne) -> dict[str, Any]:
    return {
        **_plain(ligne),
        "echeances": [_plain(echeance) for echeance in ligne.echeances],
        "rappels": [_plain(rappel) for rappel in ligne.rappels],
        "constats": dict(ligne.constats),
        "enjeu": ligne.enjeu,
    }


def _plain(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in type(record).__dataclass_fields__}


def _scalar(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
