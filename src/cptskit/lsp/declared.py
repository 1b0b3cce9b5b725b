"""Where the ids of a project are declared, and which keys cite them."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from cptskit.projet import Projet
from cptskit.projet.annees import ActionDeLAnnee, Evenement, Mesure, Preuve
from cptskit.projet.diagnostic import Besoin, Constat, Indicateur
from cptskit.projet.gouvernance import Elu, GroupeDeTravail, Mandat
from cptskit.projet.identite import Association, Contact
from cptskit.projet.membres import Partenaire, Professionnel, Structure
from cptskit.projet.missions import EtapeAction, FicheAction, IndicateurSuivi, Mission
from cptskit.projet.suivi import Evaluation, ObjectifPrs, Signature
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_PEOPLE = (Contact, Elu, Professionnel)
_WHO = (*_PEOPLE, GroupeDeTravail, Structure, Partenaire)
Models = tuple[type[BaseModel], ...]

CITES: Mapping[tuple[type[BaseModel], str], Models] = {
    (Contact, "personne"): _PEOPLE,
    (Elu, "personne"): _PEOPLE,
    (Mandat, "personne"): _PEOPLE,
    (Signature, "personne"): _PEOPLE,
    (Association, "representant"): _PEOPLE,
    (FicheAction, "pilote"): _WHO,
    (FicheAction, "acteurs"): _WHO,
    (FicheAction, "partenaires"): _WHO,
    (EtapeAction, "responsable"): _WHO,
    (GroupeDeTravail, "pilote"): _WHO,
    (Evaluation, "responsable"): _WHO,
    (FicheAction, "besoins"): (Besoin,),
    (FicheAction, "prs"): (ObjectifPrs,),
    (Mission, "prs"): (ObjectifPrs,),
    (IndicateurSuivi, "indicateur"): (Indicateur,),
    (Constat, "indicateurs"): (Indicateur,),
    (Besoin, "constats"): (Constat,),
    (GroupeDeTravail, "fiches"): (FicheAction,),
    (Mesure, "indicateur"): (IndicateurSuivi,),
    (Mesure, "preuves"): (Preuve,),
    (Evenement, "fiche"): (FicheAction,),
    (Evenement, "preuves"): (Preuve,),
    (ActionDeLAnnee, "fiche"): (FicheAction,),
}
"""The keys that cite an id, by the model that holds them, and what they may cite."""

_TITLES = ("titre", "intitule", "nom", "libelle")


@record
class Declared:
    """A thing with an id: what it is, what it is called, and where it is written."""

    id: str
    model: type[BaseModel]
    words: str
    route: Route

    @property
    def kind(self) -> str:
        """What sort of thing it is, in French: « Fiche action »."""
        first = (self.model.__doc__ or "").partition("\n")[0]
        return first.partition(" ;")[0].partition(",")[0].rstrip(".")


def declared(projet: Projet) -> Iterator[Declared]:
    """Yield all that has an id in a project, in its order."""
    yield from _below(projet, ())


def _below(part: Any, route: Route) -> Iterator[Declared]:
    if isinstance(part, BaseModel):
        id_ = getattr(part, "id", None)
        if id_:
            yield Declared(str(id_), type(part), _title(part), route)
        for name, value in part:
            yield from _below(value, (*route, name))
    elif isinstance(part, tuple):
        for index, value in enumerate(part):
            yield from _below(value, (*route, index))
    elif isinstance(part, dict):
        for name, value in part.items():
            yield from _below(value, (*route, str(name)))


def _title(part: BaseModel) -> str:
    words = next((getattr(part, name) for name in _TITLES if getattr(part, name, None)), "")
    return " ".join(filter(None, (getattr(part, "prenom", None), str(words))))
