"""The project as it may be published: professions, functions and counts in place of people."""

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from cptskit.projet.denombrement import denombrer
from cptskit.projet.gouvernance import Elu, Mandat
from cptskit.projet.identite import Contact
from cptskit.projet.membres import Membres
from cptskit.projet.personnel import Personnel, marques
from cptskit.projet.personnes import UN_MEMBRE, remplaceur, sans_nom
from cptskit.projet.racine import Projet
from cptskit.projet.suivi import Signature
from cptskit.projet.textes import Narratif


def publier(projet: Projet) -> Projet:
    """Return the project without any personal data.

    The list of members becomes their counts. People become what they do, in their own fields and
    in all texts that name them; ways to reach them are left out.
    """
    public: Projet = _publie(projet, remplaceur(projet), tuple(_bodies(projet)))
    return public


def _publie(whole: Any, remplacer: Callable[[str], str], bodies: tuple[str, ...]) -> Any:
    if isinstance(whole, BaseModel):
        bare = whole.model_copy(update=_changes(whole, remplacer, bodies))
        return bare.model_copy(update=_in_place_of_names(whole, bare))
    if isinstance(whole, tuple):
        return tuple(_publie(part, remplacer, bodies) for part in whole)
    if isinstance(whole, dict):
        return {key: _publie(part, remplacer, bodies) for key, part in whole.items()}
    if isinstance(whole, Narratif):
        return Narratif(remplacer(whole.markdown), whole.fichier)
    return remplacer(whole) if type(whole) is str else whole


def _changes(
    model: BaseModel, remplacer: Callable[[str], str], bodies: tuple[str, ...]
) -> dict[str, Any]:
    """Return the fields of a model that are not published as they are."""
    marked = marques(type(model))
    changes: dict[str, Any] = {}
    for name, value in model:
        mark = marked.get(name)
        if isinstance(mark, Personnel):
            changes[name] = None
        elif mark is not None and value is not None:
            changes[name] = sans_nom(remplacer(value), bodies) or mark.a_defaut
        else:
            changes[name] = _publie(value, remplacer, bodies)
    return changes


def _in_place_of_names(model: BaseModel, bare: BaseModel) -> dict[str, Any]:
    """Return what stands where a name stood, so that no document has a hole.

    `bare` is the model without its personal data.
    """
    if isinstance(model, Membres):
        counted = denombrer(model)
        effectifs = {"nombre": counted.total, "effectifs": counted.effectifs}
        return {**effectifs, "professionnels": (), "fichier": None}
    match bare:
        case Contact():
            return _of_contact(bare)
        case Signature():
            return {"nom": bare.qualite or "Un signataire", "qualite": None}
        case Elu() | Mandat() if bare.profession is None and getattr(model, "nom", None):
            return {"nom": UN_MEMBRE}
        case _:
            return {}


def _of_contact(contact: Contact) -> dict[str, Any]:
    if contact.profession:
        return {"nom": _capital(contact.profession.singulier), "profession": None}
    if contact.fonction:
        return {"nom": _capital(contact.fonction), "fonction": None}
    return {"nom": "Porteur du projet" if contact.porteur else "Interlocuteur"}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bodies(projet: Projet) -> Iterator[str]:
    """Yield the names of groups, structures and places, some of which look like people's."""
    yield projet.identite.nom
    if gouvernance := projet.gouvernance:
        for groups in (gouvernance.groupes_de_travail, gouvernance.instances, gouvernance.colleges):
            yield from (group.nom for group in groups)
    if membres := projet.membres:
        yield from (structure.nom for structure in membres.structures)
        if partenaires := membres.partenaires:
            listed = (*partenaires.associes, *partenaires.a_associer)
            yield from (partenaire.nom for partenaire in listed)
    if projet.articulation:
        yield from (one.nom for one in projet.articulation.organisations)
    yield from (destinataire.nom for destinataire in projet.destinataires)
