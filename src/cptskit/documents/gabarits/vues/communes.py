"""The communes of a project for a list: what it writes, completed by the official tables."""

from collections.abc import Iterable, Iterator
from datetime import date

from cptskit import referentiels
from cptskit.projet import Projet
from cptskit.projet.territoire import Commune, Epci
from cptskit.referentiels import UnknownCodeError
from cptskit.socle.records import record


@record
class CommuneVue:
    """A commune of the territory; empty texts and None where neither source knows."""

    insee: str
    nom: str
    epci: str
    population: int | None
    """The project's number, else, for a whole commune, an official one of before the document."""
    officielle: bool
    """Whether `population` is the official one, of `annee`."""
    annee: int | None
    partielle: bool
    entiere: int | None
    """Official population of the whole commune."""
    motif: str

    @property
    def part(self) -> str:
        """What of the commune is covered, in French; empty for a whole one."""
        if not self.partielle:
            return ""
        if not self.population or not self.entiere or self.population > self.entiere:
            return "en partie"
        return f"en partie ({100 * self.population / self.entiere:.0f} % des habitants)"


@record
class EpciVue:
    """The communes of an EPCI that the territory covers."""

    nom: str
    communes: int
    population: int | None
    """None where the population of one is not known."""
    partiel: bool
    motif: str


def communes_of(projet: Projet, day: date) -> tuple[CommuneVue, ...]:
    """Return the communes of the territory, in the order of the project, for a document's date."""
    territoire = projet.territoire
    if territoire is None:
        return ()
    return tuple(_commune(une, territoire.epci, day) for une in territoire.communes)


def epci_of(projet: Projet, day: date) -> tuple[EpciVue, ...]:
    """Return the EPCI of the territory, by the communes that it covers."""
    communes = communes_of(projet, day)
    written = {epci.nom: epci for epci in projet.territoire.epci} if projet.territoire else {}
    names = dict.fromkeys(une.epci for une in communes if une.epci)
    return tuple(
        EpciVue(
            nom=name,
            communes=sum(une.epci == name for une in communes),
            population=total_of(une for une in communes if une.epci == name),
            partiel=name in written and written[name].partiel,
            motif=(name in written and written[name].motif) or "",
        )
        for name in names
    )


def total_of(communes: Iterable[CommuneVue]) -> int | None:
    """Return the inhabitants of some communes; None where those of one are not known."""
    numbers = [une.population for une in communes]
    return None if None in numbers else sum(number for number in numbers if number is not None)


def _commune(written: Commune, epci: tuple[Epci, ...], day: date) -> CommuneVue:
    official = _official(written.insee)
    known = written.population
    told = official is not None and official.annee is not None and official.annee <= day.year
    completed = told and known is None and not written.partielle
    return CommuneVue(
        insee=written.insee,
        nom=written.nom or (official.nom if official else ""),
        epci=_epci_name(official, epci),
        population=official.population if completed and official else known,
        officielle=completed,
        annee=official.annee if completed and official else None,
        partielle=written.partielle,
        entiere=official.population if official else None,
        motif=written.motif or "",
    )


def _official(code: str) -> referentiels.Commune | None:
    try:
        return referentiels.commune(code)
    except UnknownCodeError:
        return None


def _epci_name(official: referentiels.Commune | None, written: tuple[Epci, ...]) -> str:
    """Return the name of a commune's EPCI, as the project writes it where it does."""
    if official is None:
        return ""
    return next(_names(official, written), "")


def _names(official: referentiels.Commune, written: tuple[Epci, ...]) -> Iterator[str]:
    siren = official.epci or (_official_city(official.ville) if official.ville else "")
    if not siren:
        return
    real = referentiels.epci(siren)
    same = (
        epci.nom for epci in written if epci.siren == siren or epci.nom in (real.nom, real.nom_long)
    )
    yield from same
    yield real.nom


def _official_city(code: str) -> str:
    return referentiels.commune(code).epci
