"""What of a project's territory can be drawn."""

from dataclasses import dataclass

from cptskit.documents.figures.carte.ground import has_contour
from cptskit.projet.territoire import Territoire
from cptskit.referentiels import Commune, UnknownCodeError, ancienne, arrondissements, commune


@dataclass(frozen=True)
class Drawable:
    """The communes that have a contour, and what is to be said of the others."""

    communes: tuple[Commune, ...]
    """Each once, the most populated first."""
    partial: frozenset[str]
    """Codes of those that the territory covers in part."""
    cities: tuple[str, ...]
    """Names of those drawn whole because their arrondissements have no contours."""
    missing: tuple[str, ...]
    """Names or codes of those without a contour."""


def drawable(territoire: Territoire | None) -> Drawable:
    """Return the communes of a territory that a map can show."""
    communes: dict[str, Commune] = {}
    parts: dict[str, set[str]] = {}
    partial, missing = set(), []
    for written in territoire.communes if territoire else ():
        une = _known(written.insee)
        if une is not None and une.ville:
            parts.setdefault(une.ville, set()).add(une.code)
            une = commune(une.ville)
        if une is None or not has_contour(une):
            missing.append(written.nom or (une.nom if une else written.insee))
            continue
        communes[une.code] = une
        if written.partielle:
            partial.add(une.code)
    cities = {code for code, part in parts.items() if len(part) < len(arrondissements(code))}
    return Drawable(
        communes=tuple(
            sorted(communes.values(), key=lambda une: (-(une.population or 0), une.code))
        ),
        partial=frozenset(partial | cities),
        cities=tuple(commune(code).nom for code in sorted(cities)),
        missing=tuple(missing),
    )


def _known(code: str) -> Commune | None:
    """Return the commune of a code, of today or of another time."""
    try:
        return commune(code)
    except UnknownCodeError:
        old = ancienne(code)
        return old.commune if old else None
