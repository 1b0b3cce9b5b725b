"""What templates see: the project, the law at its date, and the boxes « À compléter »."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any, Protocol

from markupsafe import Markup

from cptskit.dialogue import BilanAnnee, annee_au, contrat_entier, pont, scenarios, tresorerie
from cptskit.documents import mots
from cptskit.documents.figures.calendrier.schedule import schedule_of
from cptskit.documents.gabarits.en_mots import as_text
from cptskit.documents.gabarits.escaping import Markdown, escape
from cptskit.documents.gabarits.fields import UnknownFieldError, description_at, value_at
from cptskit.documents.gabarits.lettre import lettre
from cptskit.documents.gabarits.par_commune import par_commune
from cptskit.documents.gabarits.vue import Vue, champs_de, fonction, vue
from cptskit.documents.gabarits.vues.association import fonctions_de_l_association
from cptskit.documents.gabarits.vues.budget import annees_de, resultat, synthese, total
from cptskit.documents.gabarits.vues.communes import communes_of, epci_of, total_of
from cptskit.documents.gabarits.vues.contrat import contrats
from cptskit.documents.gabarits.vues.crise import plan_of, year_of
from cptskit.documents.gabarits.vues.mission import FicheVue, missions_of
from cptskit.documents.gabarits.vues.transmission import transmission
from cptskit.documents.texte.images import SCHEME
from cptskit.droit.regions import Region
from cptskit.droit.tailles import Taille, taille, tranches
from cptskit.francais.typographie import NBSP
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.denombrement import denombrer
from cptskit.projet.publication import nommer, publier, refus
from cptskit.socle.findings import Route
from cptskit.territoires.offre import places


class Illustration(Protocol):
    """What a text says of a figure."""

    @property
    def nom(self) -> str:
        """Its name."""

    @property
    def alternative(self) -> str:
        """What it shows, for those who do not see it."""

    @property
    def legende(self) -> str:
        """Its caption."""


class Illustrations(Protocol):
    """The figures that a template may call."""

    def named(self, name: str, /) -> Sequence[Illustration]:
        """Return the pictures of a figure. Raises UnknownFieldError for a name of none."""


def template_context(  # noqa: PLR0913 - one name for each thing that a document may ask for
    projet: Projet,
    *,
    day: date,
    region: Region | None,
    brouillon: bool,
    file_of: Callable[[Route], str],
    figures: Illustrations | None = None,
    public: bool = False,
    asked: date | None = None,
    interne: bool = False,
) -> dict[str, Any]:
    """Return the names that templates may use: views, and functions that return views.

    `day` is the document's date, at which the law is asked for; `asked` the same where the user
    gave it: letters bear it. `file_of` says in which file a missing key is to be written. `public`
    leaves all personal data out; `interne` names those too who asked not to be named.
    """
    if figures is None:
        from cptskit.documents.figures.catalogue import Figures  # noqa: PLC0415 - `check` draws none

        figures = Figures(projet, asked)
    counted, refused = denombrer(projet.membres), len(refus(projet))
    projet = publier(projet) if public else projet if interne else nommer(projet)
    seen = vue(projet)
    chosen = tuple(vue(mission) for mission in missions_of(seen.missions, day))
    data = {
        "projet": seen,
        "missions": chosen,
        "fiches": tuple(
            FicheVue(mission, fiche)
            for mission in chosen
            for fiche in (mission.projet.fiches if mission.projet else ())
        ),
        "denombrement": counted,
        "sans_accord": 0 if interne else refused,
        "public": public,
        "taille": _taille(projet, day),
        "region": region,
        "lettre": lettre(projet, region),
        "brouillon": brouillon,
        "jour": day,
        "date_document": mots.date_de(projet.identite.date),
        "date_demandee": asked,
        "convive": None,
    }
    box = _box(brouillon, file_of)
    functions: dict[str, Callable[..., Any]] = {
        "valeur": lambda path: value_at(seen, path),
        "a_completer": box,
        "champ": _field(seen, box),
        "intitules": lambda path, ids: _titles(seen, path, ids),
        "rangs": lambda path, ids: _ranks(seen, path, ids),
        "manquants": missing_fields,
        "echeances": lambda: schedule_of(projet, None).tracks,
        "contrats": cache(lambda: contrats(projet, day)),
        "synthese_du_budget": lambda: synthese(projet.budget),
        "annees_du_budget": lambda: annees_de(projet.budget),
        "total_de": total,
        "resultat_de": resultat,
        "communes_detaillees": lambda: communes_of(projet, day),
        "intercommunalites": lambda: epci_of(projet, day),
        "habitants_de": total_of,
        "places_de_l_offre": lambda: tuple(place.value for place in places(projet)),
        "valeurs_par_commune": lambda: tuple(par_commune(projet)),
        "annee_de_contrat": lambda: annee_au(projet, day),
        "scenarios_de_l_annee": lambda: _of_the_year(projet, day, scenarios),
        "pont_des_annees": lambda: _of_the_year(projet, day, pont),
        "tresorerie_de_l_annee": lambda: _of_the_year(projet, day, tresorerie) or (),
        "contrat_entier": lambda: contrat_entier(projet, day),
        "remise": lambda: transmission(projet, day),
        "plan_de_crise": lambda: plan_of(projet, day),
        "crise_de_l_annee": lambda: year_of(projet, day),
        **fonctions_de_l_association(projet, day),
        "table": table,
        "figure": _figure(figures),
    }
    return {
        **{name: vue(value) for name, value in data.items()},
        **{name: fonction(function) for name, function in functions.items()},
    }


def _of_the_year(projet: Projet, day: date, of: Callable[[Projet, BilanAnnee], Any]) -> Any:
    annee = annee_au(projet, day)
    return of(projet, annee) if annee else None


def missing_fields(view: Any, names: Sequence[str]) -> list[str]:
    """Return what the fields that are empty in a view are called, in French."""
    return [name.replace("_", " ") for name in names if not _field_of(view, name)]


_TITLES = ("intitule", "titre", "texte", "libelle", "nom")
"""The fields, one a model, that say in words what an id stands for."""


def _titles(projet: Any, path: str, ids: Sequence[str]) -> list[str]:
    """Return the titles of the entries of a list that have these ids, in the order of `ids`."""
    titles = {
        _field_of(entry, "id"): next(
            _field_of(entry, title) for title in _TITLES if _has(entry, title)
        )
        for entry in value_at(projet, path)
    }
    return [titles.get(id_, id_) for id_ in ids]


def _ranks(projet: Any, path: str, ids: Sequence[str]) -> list[int]:
    """Return where the entries of a list that have these ids stand in it, from 1, in order."""
    places = {_field_of(one, "id"): rank for rank, one in enumerate(value_at(projet, path), 1)}
    return sorted(places[id_] for id_ in ids if id_ in places)


def _has(view: Any, name: str) -> bool:
    return isinstance(view, Vue) and name in champs_de(view)


def _field_of(view: Any, name: str) -> Any:
    """Return a field of a view. Raises UnknownFieldError for what is none."""
    if not _has(view, name):
        raise UnknownFieldError(f"le champ « {as_text(name)} » n'existe pas ici")
    return getattr(view, name)


def table(
    headers: list[object], rows: list[list[object]], align: str = "", *, entier: bool = False
) -> Markdown:
    """Return a Markdown table; `align` has a letter a column: l, r or c.

    A column without a single value is left out, and so is a table without rows. Where all headers
    are empty, the first cell of each row is its header. An empty cell shows a dash; one that holds
    a space stays blank. `entier` keeps columns without a value: a sheet to fill by hand.
    """
    cells = [[_cell(cell) for cell in row] for row in rows]
    kept = [
        column
        for column in range(len(headers))
        if entier or any(row[column].strip() for row in cells)
    ]
    if not kept:
        return Markdown("")
    marks = {"r": "---:", "c": ":---:"}
    rule = [marks.get(letter, "---") for letter in align.ljust(len(headers), "l")]
    body = [[cell or "–" for cell in row] for row in cells]
    lines = [[_cell(header) for header in headers], rule, *body]
    text = "\n".join(f"| {' | '.join(line[column] for column in kept)} |" for line in lines)
    return Markdown(f"\n\n{text}\n\n")


def _cell(value: object) -> str:
    """Return what a cell shows; a date is not cut, however narrow its column."""
    if value is None or isinstance(value, Markup):  # Markdown, or what a macro wrote
        return str(value or "")
    text = escape(as_text(value))
    return text.replace(" ", NBSP) if isinstance(value, DateCivile | date) else text


def _taille(projet: Projet, day: date) -> Taille | None:
    """Return the size: the contract's own, else that of the population; None when unknown."""
    stated = projet.contrat.taille if projet.contrat else None
    known = tranches(day)
    if stated is not None and known is not None:
        return Taille((stated,), known)
    population = projet.territoire.population if projet.territoire else None
    return taille(population.valeur, day) if population else None


def _figure(figures: Illustrations) -> Callable[[str], Markdown]:
    def figure(name: str) -> Markdown:
        """Write a figure with its words; nothing where the project has no data for it."""
        pictures = (
            f'![{escape(drawn.alternative)}]({SCHEME}{drawn.nom} "{_quoted(drawn.legende)}")'
            for drawn in figures.named(name)
        )
        return Markdown("".join(f"\n\n{picture}\n\n" for picture in pictures))

    return figure


def _quoted(text: str) -> str:
    return escape(text).replace('"', '\\"')


def _box(brouillon: bool, file_of: Callable[[Route], str]) -> Callable[..., Markdown]:
    def a_completer(path: str, attendu: str | None = None) -> Markdown:
        """Write the box for what is missing at a path; nothing in a final document."""
        if not brouillon:
            return Markdown("")
        route = tuple(path.split("."))
        expected = escape(attendu or description_at(path))
        return Markdown(
            f"\n\n::: a-completer\n{expected}.\n\nClé `{path}`, dans {escape(file_of(route))}\n"
            ":::\n\n"
        )

    return a_completer


def _field(projet: Any, box: Callable[..., Markdown]) -> Callable[..., Any]:
    def champ(path: str, attendu: str | None = None) -> Any:
        """Write the value at a path, or the box that says what is expected there."""
        value = value_at(projet, path)
        return box(path, attendu) if value is None or value == () else value

    return champ
