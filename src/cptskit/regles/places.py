"""The communes of a project, for the rules that compare them with the official tables."""

from collections.abc import Iterable, Sequence

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.projet.territoire import Commune
from cptskit.socle.findings import Route
from cptskit.territoires import Perimetre, perimetre

COMMUNES: Route = ("territoire", "communes")

_MOST = 8


def perimeter(projet: Projet) -> Perimetre:
    """Return the communes of a project with what the tables know of them, if any."""
    return perimetre(projet.territoire.communes if projet.territoire else ())


def route_of(projet: Projet, code: str) -> Route:
    """Return where a commune of the list stands; the list itself where it does not."""
    communes = projet.territoire.communes if projet.territoire else ()
    indices = (index for index, commune in enumerate(communes) if commune.insee == code)
    index = next(indices, None)
    return COMMUNES if index is None else (*COMMUNES, index)


def abridged(names: Sequence[str]) -> str:
    """Return « A, B et C », or the first names and how many others."""
    if len(names) <= _MOST + 1:
        return joined(names)
    return f"{', '.join(names[:_MOST])} et {counted(len(names) - _MOST, 'autre')}"


def called(commune: Commune) -> str:
    """Return the name that a project gives to a commune, else its code."""
    return commune.nom or commune.insee


def explained(projet: Projet, names: Iterable[str]) -> bool:
    """Say whether the reasons that a project gives for its territory name one of these communes."""
    territoire = projet.territoire
    if territoire is None:
        return False
    reasons = [str(territoire.justification or "")]
    reasons += [cpts_voisine.articulation or "" for cpts_voisine in territoire.cpts_voisines]
    text = folded(" ".join(reasons))
    return any(folded(name) in text for name in names)
