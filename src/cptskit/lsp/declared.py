"""Where the ids of a project are declared, and which keys cite them."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cptskit.projet import Projet
from cptskit.projet.annees import Mesure, Preuve
from cptskit.projet.diagnostic import Besoin, Constat, Indicateur
from cptskit.projet.gouvernance import Elu, GroupeDeTravail
from cptskit.projet.identite import Association, Contact
from cptskit.projet.membres import Partenaire, Professionnel, Structure
from cptskit.projet.missions import EtapeAction, FicheAction, IndicateurSuivi
from cptskit.projet.suivi import Evaluation, ObjectifPrs
from cptskit.projet.textes import Identifiant
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_PEOPLE = (Contact, Elu, Professionnel)
_WHO = (*_PEOPLE, GroupeDeTravail, Structure, Partenaire)
Models = tuple[type[BaseModel], ...]
_ID: str = Identifiant.__metadata__[0].pattern  # type: ignore[attr-defined]

_BY_KEY: Mapping[str, Models] = {
    "personne": _PEOPLE,
    "besoins": (Besoin,),
    "constats": (Constat,),
    "fiche": (FicheAction,),
    "fiches": (FicheAction,),
    "indicateur": (Indicateur,),
    "indicateurs": (Indicateur,),
    "preuves": (Preuve,),
    "prs": (ObjectifPrs,),
}
"""What the keys cite that hold nothing but an id."""
_BY_MODEL: Mapping[tuple[type[BaseModel], str], Models] = {
    (Association, "representant"): _PEOPLE,
    (EtapeAction, "responsable"): _WHO,
    (Evaluation, "responsable"): _WHO,
    (FicheAction, "acteurs"): _WHO,
    (FicheAction, "partenaires"): _WHO,
    (FicheAction, "pilote"): _WHO,
    (GroupeDeTravail, "pilote"): _WHO,
    (Mesure, "indicateur"): (IndicateurSuivi,),
}
"""What the keys cite that hold words too, or that cite something else in one model."""


def cites(model: type[BaseModel] | None, key: str) -> Models:
    """Return what the key of a model may cite by its id; nothing for most keys."""
    if model is None:
        return ()
    only_ids = key in _BY_KEY and holds_ids(model.model_fields[key])
    return _BY_MODEL.get((model, key)) or (_BY_KEY[key] if only_ids else ())


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


def holds_ids(field: FieldInfo) -> bool:
    """Say whether an id, or a list of them, stands in a field."""
    return _ID in repr((field.annotation, field.metadata))


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
