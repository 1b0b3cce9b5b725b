"""Who runs the association, as a declaration lists them: the whole board, not only the bureau."""

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import Civilite
from cptskit.socle.records import record


@record
class DirigeantDit:
    """A line of the list of those who run the association."""

    nom: str | None
    civilite: Civilite | None
    fonction: str | None
    metier: str | None
    nationalite: str | None
    domicile: str | None
    naissance: str | None


def dirigeants_de(projet: Projet) -> tuple[DirigeantDit, ...]:
    """Return the dirigeants that the project lists, then the officers who are not among them."""
    own = projet.association.dirigeants if projet.association else ()
    listed = [
        DirigeantDit(
            dirigeant.nom,
            dirigeant.civilite,
            dirigeant.fonction,
            dirigeant.metier
            or (
                dirigeant.profession.accordee(dirigeant.civilite) if dirigeant.profession else None
            ),
            dirigeant.nationalite,
            dirigeant.domicile,
            dirigeant.naissance,
        )
        for dirigeant in own
    ]
    names = {folded(dirigeant.nom or "") for dirigeant in listed}
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    for function in bureau.fonctions if bureau else ():
        for elu in function.titulaires:
            if elu.nom and folded(elu.nom) not in names:
                metier = elu.profession.accordee(elu.civilite) if elu.profession else None
                listed.append(
                    DirigeantDit(elu.nom, elu.civilite, function.fonction, metier, None, None, None)
                )
    return tuple(listed)
