"""The keys that cite an id: people, groups and partners, and the indicator of a baseline."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from cptskit.francais.suggestions import closest, suggested
from cptskit.projet import Projet
from cptskit.projet.assemblees import Assemblee, Emargement
from cptskit.projet.citations import citer
from cptskit.projet.crise import (
    ActionRetex,
    CommunicationCrise,
    FonctionCrise,
    ReferentCrise,
    RetexCrise,
    ZoneCrise,
)
from cptskit.projet.gouvernance import Elu, GroupeDeTravail, Mandat
from cptskit.projet.identite import Association, Contact
from cptskit.projet.missions import EtapeAction, FicheAction, IndicateurSuivi
from cptskit.projet.statuts import Dirigeant
from cptskit.projet.suivi import Evaluation, Signature
from cptskit.renvois.egares import Unresolved
from cptskit.renvois.parcours import changed
from cptskit.renvois.personnes import Personne, bodies, people
from cptskit.socle.findings import Route

_CITING: Mapping[type[BaseModel], tuple[str, ...]] = {
    FicheAction: ("pilote", "acteurs", "partenaires"),
    EtapeAction: ("responsable",),
    GroupeDeTravail: ("pilote",),
    Evaluation: ("responsable",),
    Association: ("representant",),
    Assemblee: ("president", "secretaire"),
    Emargement: ("represente_par",),
    FonctionCrise: ("titulaire", "suppleant"),
    ZoneCrise: ("referent",),
    CommunicationCrise: ("porte_parole",),
    RetexCrise: ("pilote",),
    ActionRetex: ("responsable",),
}
"""The keys that may hold the id of a person, a group or a partner in place of words."""
_WHO = (Contact, Dirigeant, Elu, Emargement, Mandat, ReferentCrise, Signature)


def with_keys(projet: Projet) -> tuple[Projet, list[Unresolved]]:
    """Return the project with the keys that cite an id filled in, and those that lead nowhere.

    What is written beside stays: « personne: martin » with a name of its own keeps that name.
    """
    keys = _Keys(projet)
    whole: Projet = changed(projet, keys.filled, leaves=False)
    return whole, [*_twice(keys.listed), *keys.wrong]


class _Keys:
    """What a project has under an id, and the keys that were found to lead nowhere."""

    def __init__(self, projet: Projet) -> None:
        self.listed = list(people(projet))
        self.people = {personne.id: personne for personne in reversed(self.listed)}
        self.names = {id_: name for id_, _, name in bodies(projet)}
        listed = projet.diagnostic.indicateurs if projet.diagnostic else ()
        self.indicators = {indicateur.id: indicateur for indicateur in listed if indicateur.id}
        self.wrong: list[Unresolved] = []

    def filled(self, part: Any, route: Route) -> Any:
        """Return a model with what its ids stand for."""
        changes = self._cited(part, route)
        return part.model_copy(update=changes) if changes else part

    def _cited(self, model: BaseModel, route: Route) -> dict[str, Any]:
        if isinstance(model, IndicateurSuivi):
            return self._of_indicator(model, route)
        named = self._of_person(model, route) if isinstance(model, _WHO) else {}
        for name in _CITING.get(type(model), ()):
            value = getattr(model, name)
            if isinstance(value, tuple):
                words: Any = tuple(self._named(item) for item in value)
            else:
                words = self._named(value, office=name == "representant") if value else value
            if words != value:
                named[name] = words
        return named

    def _named(self, written: str, *, office: bool = False) -> str:
        """Return the name that an id stands for; any other words stay."""
        if person := self.people.get(written):
            return ", ".join(filter(None, (person.nom, person.fonction if office else None)))
        return self.names.get(written, written)

    def _of_person(self, model: Any, route: Route) -> dict[str, Any]:
        """Return what a person's id fills in, where the keys themselves are empty."""
        cited = model.personne
        if cited is None:
            if isinstance(model, Contact | Signature) and not model.nom:
                self.wrong.append(_nameless(route))
            return {}
        person = self.people.get(cited)
        if person is None:
            where = "à la personne, là où son nom est écrit : un contact, un élu, un membre"
            self.wrong.append(_unknown((*route, "personne"), cited, self.people, where))
            return {}
        words = person.profession.accordee(person.civilite) if person.profession else None
        filled = {
            "nom": person.nom,
            "civilite": person.civilite,
            "profession": person.profession,
            "fonction": person.fonction,
            "qualite": person.fonction or words,
            "courriel": person.courriel,
            "telephone": person.telephone,
        }
        fields = type(model).model_fields
        return {
            name: value
            for name, value in filled.items()
            if name in fields and value and not getattr(model, name)
        }

    def _of_indicator(self, model: IndicateurSuivi, route: Route) -> dict[str, Any]:
        """Return the baseline, unit and source that an indicator of the diagnostic gives."""
        if model.indicateur is None:
            return {}
        indicateur = self.indicators.get(model.indicateur)
        if indicateur is None:
            where = "à l'indicateur, sous « diagnostic: indicateurs: »"
            self.wrong.append(
                _unknown((*route, "indicateur"), model.indicateur, self.indicators, where)
            )
            return {}
        baseline = {
            "reference": indicateur.valeur,
            "unite": indicateur.unite,
            "source": indicateur.source,
        }
        return {
            name: value
            for name, value in baseline.items()
            if value is not None and getattr(model, name) is None
        }


def _twice(listed: list[Personne]) -> Iterator[Unresolved]:
    first: dict[str, Personne] = {}
    for personne in listed:
        if (earlier := first.setdefault(personne.id, personne)) is not personne:
            yield Unresolved(
                (*personne.route, "id"),
                "",
                f"L'identifiant « {personne.id} » est celui de deux personnes.",
                "Gardez « id: » là où la personne est écrite, et « personne: » ailleurs.",
                (*earlier.route, "id"),
            )


def _nameless(route: Route) -> Unresolved:
    return Unresolved(
        (*route, "nom"),
        "",
        "Il manque le nom de cette personne.",
        "Ajoutez « nom: … », ou « personne: … » avec l'identifiant d'une personne écrite ailleurs.",
    )


def _unknown(route: Route, written: str, among: Mapping[str, object], where: str) -> Unresolved:
    close = closest(written, among)
    return Unresolved(
        route,
        written,
        f"« {citer(written)} » n'est l'identifiant de rien dans le projet.",
        suggested(f"« {close} »") if close else f"Donnez « id: {citer(written)} » {where}.",
    )
