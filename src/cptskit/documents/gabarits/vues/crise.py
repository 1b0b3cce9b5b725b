"""The crisis plan for templates: its eight functions, its zones and families, its version."""

from collections.abc import Iterator
from datetime import date

from cptskit.crise.annuaire import Inscrit
from cptskit.crise.appels import Branche
from cptskit.dialogue import annee_au
from cptskit.documents.gabarits.vues.communes import CommuneVue, communes_of, total_of
from cptskit.projet import Projet
from cptskit.projet.codes_crise import CodeFonction, Famille
from cptskit.projet.crise import (
    ActivationCrise,
    Crise,
    ExerciceCrise,
    FicheReflexe,
    RisqueCrise,
    VersionPlan,
)
from cptskit.projet.dates import DateCivile
from cptskit.socle.records import record

ROLES = {
    CodeFonction.DECISION: "Ouvre et ferme la cellule, arbitre, valide ce qui en sort",
    CodeFonction.PILOTAGE: "Anime la cellule, suit les décisions, fixe les points de situation",
    CodeFonction.MEDICAL: "Organise la réponse des médecins, répond au SAMU et aux établissements",
    CodeFonction.PARAMEDICAL: "Organise celle des autres soignants et des pharmacies",
    CodeFonction.COMMUNICATION: "Informe les membres, les partenaires, les habitants",
    CodeFonction.SUPPORT: "Lieux, matériel, transports, repas, relèves",
    CodeFonction.SECRETARIAT: "Tient la main courante, l'émargement et les comptes rendus",
    CodeFonction.ZONE: "Relaie l'alerte et les consignes dans sa zone, fait remonter les besoins",
}
"""What each function does where the community says nothing: the indicative outline of cptskit."""


@record
class DossierCrise:
    """What the documents of the plan are made from besides the project.

    The directory is in it for the restricted edition alone; a public one has its counts.
    """

    inscrits: tuple[Inscrit, ...] = ()
    branches: tuple[Branche, ...] = ()
    total: int = 0
    effectifs: tuple[tuple[str, int], ...] = ()
    """How many people of each profession the directory holds."""
    exemplaire: str = ""
    """The number of the copy, and who holds it."""
    feuille: str = ""
    """Which blank sheet, which fiche."""


@record
class FonctionVue:
    """A function of the cell: who holds it, who does when they are absent."""

    code: CodeFonction
    titulaire: str | None
    suppleant: str | None
    role: str


@record
class ZoneVue:
    """A zone, its communes by name, its inhabitants; None where those of one are not known."""

    nom: str
    communes: tuple[str, ...]
    population: int | None
    referent: str | None


@record
class FamilleVue:
    """A family of crises, and what is written of it: risks, or why it has none."""

    famille: Famille
    risques: tuple[RisqueCrise, ...]


@record
class PlanVue:
    """The crisis plan, as its documents write it."""

    version: VersionPlan | None
    fonctions: tuple[FonctionVue, ...]
    zones: tuple[ZoneVue, ...]
    familles: tuple[FamilleVue, ...]
    fiches: tuple[FicheReflexe, ...]
    noms: tuple[tuple[str, str], ...]
    """The names of the communes of the territory, by code."""

    def communes_de(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of communes, or their codes."""
        known = dict(self.noms)
        return tuple(known.get(code, code) for code in codes)

    def fiche(self, id_: str) -> str:
        """Return the title of a fiche, or its id."""
        known = {fiche.id: fiche.titre for fiche in self.fiches}
        return known.get(id_, id_)


@record
class CriseDeLAnnee:
    """What proves the mission of crisis in a contract year: the plan, its updates, its uses."""

    versions: tuple[VersionPlan, ...]
    exercices: tuple[ExerciceCrise, ...]
    activations: tuple[ActivationCrise, ...]


def year_of(projet: Projet, day: date) -> CriseDeLAnnee | None:
    """Return what the plan holds of the contract year of a day; None where it holds nothing."""
    told = annee_au(projet, day)
    if projet.crise is None or told is None or told.datee is None:
        return None
    start, end = told.datee.debut, told.datee.fin
    crise = projet.crise

    def inside(known: DateCivile | None) -> bool:
        return known is not None and start <= known.debut and known.fin <= end

    found = CriseDeLAnnee(
        tuple(version for version in crise.versions if inside(version.date)),
        tuple(exercice for exercice in crise.exercices if inside(exercice.date)),
        tuple(activation for activation in crise.activations if inside(activation.debut)),
    )
    return found if found.versions or found.exercices or found.activations else None


def plan_of(projet: Projet, day: date) -> PlanVue:
    """Return the crisis plan of a project at the date of a document."""
    crise = projet.crise or Crise()
    communes = {une.insee: une for une in communes_of(projet, day)}
    return PlanVue(
        version=derniere_version(crise, day),
        fonctions=tuple(_functions(crise)),
        zones=tuple(_zones(crise, communes)),
        familles=tuple(
            FamilleVue(
                famille, tuple(risque for risque in crise.risques if risque.famille is famille)
            )
            for famille in Famille
        ),
        fiches=crise.fiches,
        noms=tuple((code, une.nom or code) for code, une in communes.items()),
    )


def derniere_version(crise: Crise, day: date) -> VersionPlan | None:
    """Return the version of a plan that holds on a day: the last one that is dated by then."""
    known = [
        version for version in crise.versions if version.date is None or version.date.debut <= day
    ]
    return known[-1] if known else None


def _functions(crise: Crise) -> Iterator[FonctionVue]:
    written = crise.cellule.fonctions if crise.cellule else ()
    for code in CodeFonction:
        held = [fonction for fonction in written if fonction.code is code]
        for fonction in held:
            yield FonctionVue(
                code, fonction.titulaire, fonction.suppleant, fonction.role or ROLES[code]
            )
        if not held:
            yield FonctionVue(code, None, None, ROLES[code])


def _zones(crise: Crise, communes: dict[str, CommuneVue]) -> Iterator[ZoneVue]:
    for zone in crise.zones:
        known = [communes[code] for code in zone.communes if code in communes]
        names = (communes[code].nom if code in communes else code for code in zone.communes)
        whole = total_of(known) if known and len(known) == len(zone.communes) else None
        yield ZoneVue(zone.nom, tuple(names), whole, zone.referent)
