"""People, groups, partners and structures that are written once, by their id."""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Civilite
from cptskit.projet.gouvernance import Elu
from cptskit.projet.identite import Contact
from cptskit.projet.membres import Professionnel
from cptskit.projet.professions import Profession
from cptskit.projet.statuts import Dirigeant
from cptskit.socle.findings import Route
from cptskit.socle.patterns import late
from cptskit.socle.records import record

Written = Contact | Dirigeant | Professionnel | Elu
"""Who may be written once, with an id."""
_FEMININE = (
    (late(r"\b(P|p)résident\b"), r"\1résidente"),
    (late(r"\b(T|t)résorier\b"), r"\1résorière"),
    (late(r"\b(A|a)djoint\b"), r"\1djointe"),
    (late(r"\b(C|c)oordinateur\b"), r"\1oordinatrice"),
    (late(r"\b(C|c)oordonnateur\b"), r"\1oordonnatrice"),
    (late(r"\b(D|d)irecteur\b"), r"\1irectrice"),
    (late(r"\b(D|d)élégué\b"), r"\1éléguée"),
    (late(r"\b(R|r)eprésentant\b"), r"\1eprésentante"),
    (late(r"\b(A|a)dministrateur\b"), r"\1dministratrice"),
)


@record
class Personne:
    """A person as the project writes them once, with what they hold in the bureau."""

    id: str
    route: Route
    nom: str
    civilite: Civilite | None = None
    profession: Profession | None = None
    fonction: str | None = None
    courriel: str | None = None
    telephone: str | None = None


def people(projet: Projet) -> Iterator[Personne]:
    """Yield everyone who is written with an id, in the order of the files."""
    offices = _offices(projet)
    for route, personne in _written(projet):
        if personne.id is None:
            continue
        office = offices.get(personne.id) or getattr(personne, "fonction", None)
        yield Personne(
            personne.id,
            route,
            _name(personne),
            personne.civilite,
            personne.profession,
            agreed(office, personne.civilite) if office else None,
            getattr(personne, "courriel", None),
            getattr(personne, "telephone", None),
        )


def agreed(fonction: str, civilite: Civilite | None) -> str:
    """Return a function in the gender of the person: « Présidente »; as it is where unknown."""
    if civilite is Civilite.MADAME:
        for masculine, feminine in _FEMININE:
            fonction = masculine.sub(feminine, fonction)
    return fonction


def bodies(projet: Projet) -> Iterator[tuple[str, Route, str]]:
    """Yield the id, the route and the name of each group, partner and structure that has an id."""
    groups = projet.gouvernance.groupes_de_travail if projet.gouvernance else ()
    for index, group in enumerate(groups):
        if group.id:
            yield group.id, ("gouvernance", "groupes_de_travail", index), group.nom
    if projet.membres is None:
        return
    for index, structure in enumerate(projet.membres.structures):
        if structure.id:
            yield structure.id, ("membres", "structures", index), structure.nom
    if partners := projet.membres.partenaires:
        for key in ("associes", "a_associer"):
            for index, partner in enumerate(getattr(partners, key)):
                if partner.id:
                    yield partner.id, ("membres", "partenaires", key, index), partner.nom


def _written(projet: Projet) -> Iterator[tuple[Route, Written]]:
    for index, contact in enumerate(projet.contacts):
        yield ("contacts", index), contact
    for index, officer in enumerate(projet.association.dirigeants if projet.association else ()):
        yield ("association", "dirigeants", index), officer
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    for rank, function in enumerate(bureau.fonctions if bureau else ()):
        for index, elu in enumerate(function.titulaires):
            route: Route = ("gouvernance", "bureau", "fonctions", rank, "titulaires", index)
            yield route, elu
    for index, member in enumerate(projet.membres.professionnels if projet.membres else ()):
        yield ("membres", "professionnels", index), member


def _offices(projet: Projet) -> dict[str, str]:
    """Return the first function that each person holds in the bureau, by their id."""
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    offices: dict[str, str] = {}
    for function in bureau.fonctions if bureau else ():
        for elu in function.titulaires:
            if holder := elu.personne or elu.id:
                offices.setdefault(holder, function.fonction)
    return offices


def _name(written: Written) -> str:
    first = written.prenom if isinstance(written, Professionnel) else None
    return " ".join(filter(None, (first, written.nom)))
