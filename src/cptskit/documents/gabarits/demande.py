"""What is asked of a template, as plain data: it may go to another process, see `a_part`."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cptskit.assemblees import Seance
from cptskit.crise.versions import comparable
from cptskit.crise.versions import public as public_de_crise
from cptskit.documents.gabarits.a_part import a_part
from cptskit.documents.gabarits.context import Illustrations, template_context
from cptskit.documents.gabarits.environment import brings_templates, render_template
from cptskit.documents.gabarits.glossaire import with_glossary
from cptskit.documents.gabarits.vue import fonction, vue
from cptskit.documents.gabarits.vues.changements import Changements, EtatAnterieur, changements
from cptskit.documents.gabarits.vues.crise import DossierCrise
from cptskit.droit.fraicheur import verifie_le
from cptskit.droit.regions import Region
from cptskit.projet import Projet
from cptskit.projet.publication import publier
from cptskit.socle.errors import UnknownDocumentError
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Fichiers:
    """In which file a missing key is to be written, by its section, and by the key below it."""

    homes: Mapping[Route, str]

    @classmethod
    def of(cls, projet: Projet, file_of: Callable[[Route], str]) -> "Fichiers":
        """Ask for each section, and for each key of a section."""
        sections: list[Route] = [(name,) for name in Projet.model_fields]
        keys: list[Route] = [("missions", code.value) for code in projet.missions]
        for name, section in projet:
            keys += [(name, key) for key in getattr(type(section), "model_fields", ())]
        return cls({route: file_of(route) for route in (*sections, *keys)})

    def __call__(self, route: Route) -> str:
        """Return the file for a route."""
        return self.homes.get(route[:2]) or self.homes[route[:1]]


@record
class Demande:
    """What the names that a template may use are made from; see `template_context`."""

    projet: Projet
    jour: date
    demandee: date | None
    region: Region | None
    brouillon: bool
    public: bool
    fichiers: Fichiers
    interne: bool = False
    avant: EtatAnterieur | None = None
    crise: DossierCrise = DossierCrise()

    def names(self, figures: Illustrations | None = None) -> dict[str, Any]:
        """Return those names."""
        names = template_context(
            self.projet,
            day=self.jour,
            region=self.region,
            brouillon=self.brouillon,
            file_of=self.fichiers,
            figures=figures,
            public=self.public,
            asked=self.demandee,
            interne=self.interne,
        )
        return names | {
            "changements": fonction(self._changements),
            "dossier_de_crise": vue(self.crise),
        }

    def _changements(self, quoi: str = "projet") -> Changements | None:
        """Return what changed since the former state; `quoi` is « contrat » or « projet »."""
        if quoi == "crise":
            crise = public_de_crise(self.projet)
            return changements(self.avant, comparable(crise), self.jour, quoi, public=False)
        shown = publier(self.projet) if self.public else self.projet
        return changements(self.avant, shown, self.jour, quoi, public=self.public)


@record
class Reunion:
    """A meeting whose papers are made; the rank of the person called, for a letter to one alone."""

    seance: Seance
    convive: int | None = None


@record
class Modele:
    """A template to fill."""

    dossier: Path
    """The folder of the project."""
    nom: str
    demande: Demande
    fiche: str = ""
    """Id of the fiche action, for the template that is filled with one."""
    reunion: Reunion | None = None
    """The meeting, for the papers of one; by default the one that the date gives."""


def demande_of(  # noqa: PLR0913 - what a template is made from, each by its name
    projet: Projet,
    region: Region | None,
    file_of: Callable[[Route], str],
    *,
    day: date | None,
    definitif: bool,
    public: bool,
    interne: bool = False,
    avant: EtatAnterieur | None = None,
    crise: DossierCrise | None = None,
) -> Demande:
    """Return what a document's template is filled with; `day` is its date if one is asked for.

    `avant` is the state that a document of a change compares with; `crise` what a document of the
    crisis plan is made from besides.
    """
    return Demande(
        projet=projet,
        jour=day or document_date(projet),
        demandee=day,
        region=region,
        brouillon=not definitif,
        public=public,
        fichiers=Fichiers.of(projet, file_of),
        interne=interne,
        avant=avant,
        crise=crise or DossierCrise(),
    )


def document_date(projet: Projet) -> date:
    """Return the date that a document bears when no other is asked for; never the clock's.

    The document's own, else that of the signature, else the day at which the law was last read.
    """
    signature = projet.contrat.signature if projet.contrat else None
    written = projet.identite.date or signature
    return written.debut if written else verifie_le(date.max) or date(2026, 1, 1)


def markdown_of(
    modele: Modele, figures: Illustrations | None = None, *, glossaire: bool = True
) -> str:
    """Return the Markdown of a filled template; `glossaire` False spares ours its acronyms.

    Where the project brings templates, in a process of its own. Raises RenderError, and
    UnknownDocumentError for a fiche of a mission that the law of the day does not know.
    """
    if not brings_templates(modele.dossier):
        return _markdown(modele, figures, glossaire=glossaire)
    return a_part("modele", modele, f"Le modèle {modele.nom}").decode()


def in_child(modele: Modele) -> bytes:
    """Do the same in the process that `a_part` starts."""
    return _markdown(modele, None).encode()


def _markdown(modele: Modele, figures: Illustrations | None, *, glossaire: bool = True) -> str:
    names = modele.demande.names(figures)
    if modele.fiche:
        names["vue"] = _fiche(names["fiches"], modele.fiche)
    if (reunion := modele.reunion) is not None:
        names["seance"] = fonction(lambda: reunion.seance)
        if reunion.convive is not None:
            names["convive"] = vue(reunion.seance.convies[reunion.convive])
    text = render_template(modele.dossier, modele.nom, names)
    return with_glossary(text, modele.demande.projet.glossaire) if glossaire else text


def _fiche(fiches: tuple[Any, ...], id_: str) -> Any:
    for fiche in fiches:
        if fiche.fiche.id == id_:
            return fiche
    raise UnknownDocumentError(
        f"La fiche action « {id_} » est d'une mission que l'accord de cette date ne prévoit pas."
    )
