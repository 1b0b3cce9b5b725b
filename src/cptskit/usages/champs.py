"""The fields that templates and Word trames may show, with what a project has in each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.gabarits.demande import demande_of
from cptskit.documents.gabarits.escaping import in_words
from cptskit.documents.gabarits.noms import FONCTIONS, nom_de
from cptskit.documents.trame.annees import as_year
from cptskit.documents.trame.words import value_in_words
from cptskit.francais.suggestions import or_meant
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.dates import DateCivile
from cptskit.projet.descriptions import descriptions
from cptskit.projet.missions import FicheAction, Mission
from cptskit.projet.nombres import Valeur
from cptskit.projet.textes import Narratif
from cptskit.socle.errors import CptskitError
from cptskit.territoires.region import own_region
from cptskit.usages.check import read

EMPTY = "(vide)"
_ROOT = "projet"
_LISTED = 6
_FIRST = 3
_LONGEST = 60

_OTHERS: Mapping[str, str] = {
    "missions[].titre": "Titre de chaque mission à cette date : celui du projet, ou de l'accord",
    "missions[].code": "Code de la mission",
    "missions[].socle": "La mission est obligatoire",
    "missions[].statut": "socle ou optionnelle",
    "missions[].projet": "Ce que le projet écrit de la mission : voir projet.missions",
    "fiches[].mission.titre": "Mission de la fiche action",
    "communes_detaillees()[].insee": "Codes des communes, dans l'ordre du projet",
    "communes_detaillees()[].nom": "Noms des communes, complétés par la table officielle",
    "communes_detaillees()[].epci": "Intercommunalité de chaque commune",
    "communes_detaillees()[].population": "Habitants : ceux du projet, sinon ceux de l'Insee",
    "denombrement.total": "Nombre de membres, annoncé ou compté",
    "denombrement.effectifs[].profession": "Professions des membres",
    "denombrement.effectifs[].nombre": "Nombre de membres de chaque profession",
    "sans_accord": "Membres qui ont demandé à n'être pas nommés : comptés, absents des listes",
    "taille.numero": "Taille de la communauté au sens de l'accord, si elle est certaine",
    "region.nom": "Nom de la région",
    "region.ars": "Nom de l'agence régionale de santé",
    "region.appui": "Organisme d'appui de la région",
    "date_document": "Date du document, en toutes lettres",
    "jour": "Date à laquelle les textes sont appliqués",
    "brouillon": "Le document est un brouillon",
    "public": "Le document est produit sans données personnelles",
}
"""What templates see besides the project's own keys."""

_KINDS: tuple[tuple[type, str], ...] = (
    (Narratif, "texte mis en forme"),
    (bool, "oui ou non"),
    (Valeur, "mesure"),
    (DateCivile, "date"),
    (date, "date"),
    (int, "nombre"),
    (Decimal, "nombre"),
    (str, "texte"),
)


class NoFieldError(CptskitError):
    """No field begins with this path, or holds this word."""


@dataclass(frozen=True)
class Available:
    """A field: how a template calls it, its kind, what it is, what the project has in it."""

    chemin: str
    sorte: str
    description: str
    valeur: str

    @property
    def path(self) -> str:
        """The path without `projet.`, as the keys of the project spell it."""
        return self.chemin.removeprefix(f"{_ROOT}.")


def available(path: Path | str, prefix: str = "") -> list[Available]:
    """Return the fields at and below a path, all by default, in the order of the models.

    `[]` after a name means each entry of a list. Where no path begins with `prefix`, the fields
    that hold the word in their path or their description are returned.

    Raises UnreadableProjectError, NoFieldError (nothing of that name).
    """
    loaded, projet = read(path)
    figures = Figures(projet)
    region, file_of = own_region(projet), loaded.locator.file_of
    demande = demande_of(projet, region, file_of, day=None, definitif=False, public=False)
    names = demande.names(figures)
    wanted = prefix.strip().removeprefix(f"{_ROOT}.").rstrip(".")
    fields = list(_all(projet, names, figures, wanted))
    kept = [field for field in fields if _below(field.path, wanted)] if wanted else fields
    kept = kept or [field for field in fields if _mentions(field, wanted)]
    if not kept:
        near = or_meant(wanted, (field.path for field in fields))
        raise NoFieldError(f"Aucun champ ne s'appelle « {prefix} »{near or '.'}")
    return kept


def is_field(name: str) -> bool:
    """Tell whether a word is the beginning of a path: a section, or a name that templates see."""
    first = name.removeprefix(f"{_ROOT}.").partition(".")[0].partition("[")[0]
    names = {path.partition(".")[0].partition("[")[0].removesuffix("()") for path in _OTHERS}
    names |= {_ROOT, "figure", *map(nom_de, FONCTIONS)}
    return first in Projet.model_fields or first.partition("(")[0] in names


def _below(path: str, prefix: str) -> bool:
    plain, start = (text.replace("[]", "").replace("()", "") for text in (path, prefix))
    return plain == start or plain.startswith((f"{start}.", f"{start}("))


def _mentions(field: Available, word: str) -> bool:
    return word.casefold() in f"{field.path} {field.description}".casefold()


def _all(
    projet: Projet, names: Mapping[str, Any], figures: Figures, wanted: str
) -> Iterator[Available]:
    yield from _fields(Projet, [projet], _ROOT, wanted)
    for path, words in _OTHERS.items():
        values = _reached(names, path)
        yield Available(path, _kind_of(values), words, _shown(path, values))
        if path == "fiches[].mission.titre":
            fiches = [vue.fiche for vue in names["fiches"]]
            yield from _fields(FicheAction, fiches, "fiches[].fiche", wanted)
    for name in figures.noms:
        pictures = figures.named(name)
        words = "Pas encore de données pour cette figure"
        if pictures:
            words = pictures[0].legende or pictures[0].alternative
        yield Available(f'figure("{name}")', "figure", words, "" if pictures else EMPTY)
    for call, words in FONCTIONS.items():
        yield Available(call, "fonction" if "(" in call else "groupe", words, "")


def _fields(
    model: type[BaseModel], owners: Sequence[Any], before: str, wanted: str
) -> Iterator[Available]:
    """Yield the fields of a model; `owners` are all those of its instances that stand there."""
    for name, field in model.model_fields.items():
        values = [getattr(owner, name) for owner in owners]
        path, words = f"{before}.{name}", descriptions(model)[name].rstrip(".")
        core = _core(field.annotation)
        if get_origin(core) is dict:
            yield Available(path, "groupe", words, _filled(values))
            yield from _missions([*values[0].items()] if values else [], path, wanted)
        elif isinstance(core, type) and issubclass(core, BaseModel):
            yield Available(path, "groupe", words, _filled(values))
            yield from _fields(core, [value for value in values if value is not None], path, wanted)
        elif get_origin(core) is tuple:
            yield from _list(_core(get_args(core)[0]), values, path, words, wanted)
        else:
            yield Available(path, _kind(core), words, _shown(path, values))


def _list(
    item: Any, values: Sequence[Any], path: str, words: str, wanted: str
) -> Iterator[Available]:
    entries = [entry for value in values for entry in value]
    if isinstance(item, type) and issubclass(item, BaseModel):
        yield Available(path, "liste", words, f"{len(entries)}" if entries else EMPTY)
        yield from _fields(item, entries, f"{path}[]", wanted)
    else:
        yield Available(path, f"liste : {_kind(item)}", words, _shown(path, entries))


def _missions(
    missions: Sequence[tuple[CodeMission, Mission]], before: str, wanted: str
) -> Iterator[Available]:
    """Yield the missions; the keys of one that the project has not chosen only if asked for."""
    chosen = dict(missions)
    for code in CodeMission:
        path = f"{before}.{code.value}"
        words = f"Mission {in_words(code) or code.value}"
        yield Available(path, "groupe", words, "" if code in chosen else EMPTY)
        if code in chosen or path.removeprefix(f"{_ROOT}.") == ".".join(wanted.split(".")[:2]):
            yield from _fields(Mission, [chosen[code]] if code in chosen else [], path, wanted)


def _core(annotation: Any) -> Any:
    """Return the type in `Annotated[X | None, …]`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (UnionType, Union):
            annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        else:
            return annotation


def _kind(core: Any) -> str:
    if isinstance(core, type) and issubclass(core, Enum):
        members = [str(member.value) for member in core]
        return f"choix : {', '.join(members)}" if len(members) <= _LISTED else "choix"
    fits = (words for kind, words in _KINDS if isinstance(core, type) and issubclass(core, kind))
    return next(fits, "valeur")


def _kind_of(values: Sequence[Any]) -> str:
    known = [value for value in values if value is not None]
    if not known:
        return "valeur"
    return "groupe" if isinstance(known[0], BaseModel) else _kind(type(known[0]))


def _reached(names: Mapping[str, Any], path: str) -> list[Any]:
    """Return all that stands at a path of the names, whose lists are gone through."""
    first, *rest = path.split(".")
    values = names[first.removesuffix("[]").removesuffix("()")]
    reached = _entries([values() if "()" in first else values], first)
    for name in rest:
        below = [getattr(value, name.removesuffix("[]"), None) for value in reached]
        reached = _entries(below, name)
    return reached


def _entries(values: Iterable[Any], name: str) -> list[Any]:
    if not name.endswith("[]"):
        return list(values)
    return [entry for value in values if value for entry in value]


def _filled(values: Sequence[Any]) -> str:
    return "" if any(value is not None and value != {} for value in values) else EMPTY


def _shown(path: str, values: Sequence[Any]) -> str:
    """Return the first different values, in words."""
    name = path.rpartition(".")[2]
    years = [as_year(name, value) for value in values if value is not None]
    if any(isinstance(value, BaseModel) for value in years):
        return ""
    texts = [_in_words(value) for value in years]
    words = [text for text in dict.fromkeys(texts) if text]
    more = "…" if len(words) > _FIRST else ""
    return ", ".join(words[:_FIRST]) + more if words else EMPTY


def _in_words(value: Any) -> str:
    text = " ".join((value_in_words(value) or str(value)).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
