"""The project as it may be published: professions, functions and counts in place of people."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from cptskit.projet.denombrement import denombrer
from cptskit.projet.gouvernance import Elu, Mandat
from cptskit.projet.identite import Contact
from cptskit.projet.membres import Membres, Professionnel
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
    public: Projet = _Retrait(remplaceur(projet), tuple(_bodies(projet))).of(projet)
    return public


def nommer(projet: Projet) -> Projet:
    """Return the project as a document that names people may show it.

    Who said no (`accord: non`) is counted and named nowhere; who was not asked yet, or said yes, is
    named. The papers that an association keeps, or that the law wants nominative, name all.
    """
    refused = refus(projet)
    if not refused:
        return projet
    seen: Projet = _Retrait(remplaceur(refused)).of(projet)
    return seen


def refus(projet: Projet) -> tuple[Professionnel, ...]:
    """Return the members who said that they are not to be named."""
    listed = projet.membres.professionnels if projet.membres else ()
    return tuple(professionnel for professionnel in listed if professionnel.accord is False)


class _Retrait:
    """Takes people out of a project: all of them, or where no `bodies` are given, some."""

    def __init__(self, remplacer: Callable[[str], str], bodies: Iterable[str] | None = None):
        """Know what replaces people in texts, and the names of bodies, which are no people."""
        self._remplacer = remplacer
        self._bodies = None if bodies is None else tuple(bodies)

    def of(self, whole: Any) -> Any:
        """Return a value without those people."""
        if isinstance(whole, BaseModel):
            bare = whole.model_copy(update=self._changes(whole))
            return bare.model_copy(update=self._in_place_of_names(whole, bare))
        if isinstance(whole, tuple):
            return tuple(map(self.of, whole))
        if isinstance(whole, dict):
            return {key: self.of(part) for key, part in whole.items()}
        if isinstance(whole, Narratif):
            return Narratif(self._remplacer(whole.markdown), whole.fichier)
        return self._remplacer(whole) if type(whole) is str else whole

    def _hides(self, model: BaseModel) -> bool:
        """Say whether a model is about somebody who is not named."""
        if self._bodies is not None:
            return True
        nom = getattr(model, "nom", None)
        return isinstance(nom, str) and self._remplacer(nom) != nom

    def _changes(self, model: BaseModel) -> dict[str, Any]:
        """Return the fields of a model that are not shown as they are."""
        marked = marques(type(model))
        hidden = bool(marked) and self._hides(model)
        changes: dict[str, Any] = {}
        for name, value in model:
            mark = marked.get(name)
            if isinstance(mark, Personnel):
                changes[name] = None if hidden else value
            elif mark is not None and value is not None:
                changes[name] = self._without_people(value) or mark.a_defaut
            else:
                changes[name] = self.of(value)
        return changes

    def _without_people(self, texte: str) -> str:
        """Return a text that may name somebody, without the people."""
        told = self._remplacer(texte)
        return told if self._bodies is None else sans_nom(told, self._bodies)

    def _in_place_of_names(self, model: BaseModel, bare: BaseModel) -> dict[str, Any]:
        """Return what stands where a name stood, so that no document has a hole.

        `bare` is the model without its personal data.
        """
        if isinstance(model, Membres):
            return self._of_members(model)
        if getattr(bare, "nom", "") is not None:
            return {}
        match bare:
            case Contact():
                return _of_contact(bare)
            case Signature():
                return {"nom": bare.qualite or "Un signataire", "qualite": None}
            case Elu() | Mandat() if bare.profession is None and getattr(model, "nom", None):
                return {"nom": UN_MEMBRE}
            case _:
                return {}

    def _of_members(self, membres: Membres) -> dict[str, Any]:
        """Return the counts of all members, and the list of those who are named."""
        counted = denombrer(membres)
        named: tuple[Professionnel, ...] = ()
        if self._bodies is None:
            named = tuple(
                professionnel
                for professionnel in membres.professionnels
                if professionnel.accord is not False
            )
        effectifs = {"nombre": counted.total, "effectifs": counted.effectifs}
        return {**effectifs, "professionnels": named, "fichier": None}


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
        yield from (organisation.nom for organisation in projet.articulation.organisations)
    yield from (destinataire.nom for destinataire in projet.destinataires)
