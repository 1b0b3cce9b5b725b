"""What professionals of a community do under texts that name it: direct access, protocols.

Nothing here says what the law makes of it: see the rules of the chapter `cooperations`.
"""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.dates import DateCivile
from cptskit.projet.personnel import PeutNommer
from cptskit.projet.textes import Narratif


class AccesDirect(Modele):
    """Accès direct à une profession, sans prescription."""

    prise_en_charge: Narratif | None = None
    """Modalités de prise en charge sans prescription : patients, demandes, orientation."""
    coordination: Narratif | None = None
    """Modalités de coordination sans prescription : médecin traitant, bilan, compte rendu."""


class Protocole(Modele):
    """Protocole de coopération et son équipe."""

    intitule: str
    """Nom du protocole, par exemple « cystite » ou « odynophagie »."""
    delegants: Annotated[str | None, PeutNommer("des médecins")] = None
    """Délégants, par profession et par nombre : 13 médecins généralistes."""
    delegues: Annotated[str | None, PeutNommer("des professionnels")] = None
    """Délégués, par profession et par nombre : 13 pharmaciens."""
    declaration: DateCivile | None = None
    """Date de la déclaration de l'équipe."""
    indicateurs: str | None = None
    """Indicateurs remplis chaque année, et par qui."""


class Cooperations(Modele):
    """Accès direct, pharmacien correspondant et protocoles de coopération."""

    orthophonistes: AccesDirect | None = None
    """Accès direct aux orthophonistes : il ne vaut que si le projet en écrit les modalités."""
    kinesitherapeutes: AccesDirect | None = None
    """Accès direct aux masseurs-kinésithérapeutes, dans les départements de l'expérimentation."""
    pharmacien_correspondant: Narratif | None = None
    """Comment le pharmacien correspondant informe le médecin, surtout d'une dose changée."""
    protocoles: tuple[Protocole, ...] = ()
    """Protocoles de coopération déclarés ou prévus, avec leur équipe."""
