"""Names of people and bodies, compared by the words that tell them apart.

Made to err on the side of « known »: one telling word in common is enough.
"""

import re
from collections.abc import Iterable, Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet

_SMALL = frozenset(re.findall(r"\w+", "les des aux pour par sur avec une dans son ses leur nos"))
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """agence association centre cabinet clinique college commission communaute coordination
        dispositif docteur equipe etablissement groupe groupement hopital hospitalier local madame
        maison medecin medical mission monsieur municipal pole professionnel regional reseau sante
        service social soin structure territoire territorial travail universitaire""",
    )
)
_CONTRACT_PARTIES = "ars cpam cgss msa urps assurance maladie agence regionale commune mairie ccas"


def telling(text: str) -> frozenset[str]:
    """Return the words that tell a name apart; all its words where it has only common ones."""
    words = every_word(text)
    return words - _COMMON or words


def every_word(text: str) -> frozenset[str]:
    """Return the words of a name, in the singular, without accents and small words."""
    words = (word.rstrip("sx") for word in re.findall(r"[a-z0-9]{3,}", folded(text)))
    return frozenset(word for word in words if word not in _SMALL)


def words_of_all(names: Iterable[str | None]) -> frozenset[str]:
    """Return the words of all these names."""
    return frozenset(word for name in names if name for word in every_word(name))


def organisations(projet: Projet) -> Iterator[str | None]:
    """Yield the names, ids and kinds of the bodies that a project mentions."""
    yield _CONTRACT_PARTIES
    membres = projet.membres
    partenaires = membres.partenaires if membres else None
    if partenaires:
        for partenaire in (*partenaires.associes, *partenaires.a_associer):
            yield from (partenaire.nom, partenaire.id, partenaire.type)
    for structure in membres.structures if membres else ():
        yield from (structure.nom, structure.type)
    for organisation in projet.articulation.organisations if projet.articulation else ():
        yield from (organisation.nom, organisation.type)
    yield from (destinataire.nom for destinataire in projet.destinataires)
    yield from (epci.nom for epci in (projet.territoire.epci if projet.territoire else ()))
    yield from projet.usagers.representants if projet.usagers else ()


def people(projet: Projet) -> Iterator[str | None]:
    """Yield the names of the people that a project mentions."""
    for member in projet.membres.professionnels if projet.membres else ():
        yield from (member.nom, member.prenom)
    yield from (contact.nom for contact in projet.contacts)
    yield from (signature.nom for signature in projet.signatures)
    gouvernance = projet.gouvernance
    if gouvernance:
        yield from (mandat.nom for mandat in gouvernance.mandats)
        for fonction in gouvernance.bureau.fonctions if gouvernance.bureau else ():
            yield from (elu.nom for elu in fonction.titulaires)


def bodies(projet: Projet) -> Iterator[str | None]:
    """Yield the names of the bodies of the community: groups of work, instances, colleges."""
    if projet.gouvernance:
        for groupe in projet.gouvernance.groupes_de_travail:
            yield from (groupe.nom, groupe.pilote)
        yield from (instance.nom for instance in projet.gouvernance.instances)
        yield from (college.nom for college in projet.gouvernance.colleges)
