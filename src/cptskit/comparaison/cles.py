"""The key of each entry of a list: what it is known by in both states."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from cptskit.francais.accents import as_slug
from cptskit.socle.records import record


@record
class Cle:
    """A step into a list: the key of an entry, and its rank among those of the same key."""

    texte: str
    rang: int = 0

    def __str__(self) -> str:
        """Return the key as it is shown: `34154`, `lits-2`."""
        return f"{self.texte}-{self.rang + 1}" if self.rang else self.texte


_BY = {
    "Professionnel": (("id",), ("rpps",), ("nom", "prenom")),
    "Jalon": (("type", "intitule"), ("type",)),
    "Population": (("nature", "annee"), ("nature",)),
    "Mandat": (("fonction", "debut"), ("fonction", "nom")),
    "Assemblee": (("id",), ("instance", "date"), ("date",)),
    "Emargement": (("personne",), ("nom",)),
    "Indemnite": (("beneficiaire", "date", "objet"), ("beneficiaire",)),
    "Destinataire": (("type", "nom"),),
    "RegleIgnoree": (("regle", "chemin"), ("regle",)),
    "Palier": (("seuil",),),
    "IndicateurSuivi": (("indicateur",), ("intitule",)),
    "Epci": (("siren",), ("nom",)),
    "FonctionCrise": (("code",),),
    "RisqueCrise": (("famille", "intitule"), ("famille",)),
    "ReferentCrise": (("suppleant",),),
    "CorrespondantCrise": (("organisme",),),
    "ActivationCrise": (("evenement",),),
    "VersionPlan": (("numero",),),
    "ExerciceCrise": (("date",), ("scenario",)),
    "Elu": (("personne",), ("id",), ("nom",), ("profession",)),
}
"""Of a model, the fields that name an entry: the first group of which all are there."""
_USUAL = (
    ("insee",),
    ("id",),
    ("code",),
    ("personne",),
    ("profession",),
    ("nom",),
    ("titre",),
    ("intitule",),
    ("libelle",),
    ("annee",),
    ("fonction",),
    ("sigle",),
    ("objet",),
    ("beneficiaire",),
    ("texte",),
    ("date",),
    ("type",),
)


def keyed(entries: Sequence[BaseModel]) -> dict[Cle, BaseModel]:
    """Return the entries of a list by their key; those of one key are told apart by their rank."""
    seen: Counter[str] = Counter()
    by_key: dict[Cle, BaseModel] = {}
    for entry in entries:
        text = _key(entry)
        by_key[Cle(text, seen[text])] = entry
        seen[text] += 1
    return by_key


def _key(entry: BaseModel) -> str:
    for names in (*_BY.get(type(entry).__name__, ()), *_USUAL):
        values = [getattr(entry, name, None) for name in names]
        if all(value not in (None, "") for value in values):
            return " ".join(as_slug(_text(value)) for value in values)
    return type(entry).__name__.lower()


def _text(value: Any) -> str:
    return str(getattr(value, "value", value))
