"""Who runs the association, as a declaration lists them: the whole board, not the bureau alone."""

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
    """Return those whom the project lists, then the officers who are not among them."""
    own = projet.association.dirigeants if projet.association else ()
    found = [
        DirigeantDit(
            one.nom,
            one.civilite,
            one.fonction,
            one.metier or (one.profession.accordee(one.civilite) if one.profession else None),
            one.nationalite,
            one.domicile,
            one.naissance,
        )
        for one in own
    ]
    known = {folded(one.nom or "") for one in found}
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    for function in bureau.fonctions if bureau else ():
        for elu in function.titulaires:
            if elu.nom and folded(elu.nom) not in known:
                metier = elu.profession.accordee(elu.civilite) if elu.profession else None
                found.append(
                    DirigeantDit(elu.nom, elu.civilite, function.fonction, metier, None, None, None)
                )
    return tuple(found)
