"""The figures of a project, by the names that templates call them by."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial

from cptskit.documents.figures.calendrier.figure import calendar
from cptskit.documents.figures.carte.crise import risk_map, zone_map
from cptskit.documents.figures.carte.figure import map_of
from cptskit.documents.figures.carte.valeurs import value_maps
from cptskit.documents.figures.gouvernance.figure import governance
from cptskit.documents.figures.graphiques.comparaisons import comparisons
from cptskit.documents.figures.graphiques.ecarts import gaps
from cptskit.documents.figures.graphiques.offre import densities, evolution, offer
from cptskit.documents.figures.graphiques.professions import members, older
from cptskit.documents.figures.graphiques.repartitions import breakdown
from cptskit.documents.figures.graphiques.scenarios import three_scenarios
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.palette import coloured
from cptskit.documents.figures.style import HALF, THIRD
from cptskit.documents.gabarits.fields import UnknownFieldError
from cptskit.francais.suggestions import or_meant
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.denombrement import denombrer
from cptskit.projet.diagnostic import Diagnostic
from cptskit.projet.publication import publier

_PART = "."
"""Between the name of a figure that takes several pictures and the number of a picture."""

Maker = Callable[[], tuple[Figure, ...]]


class Figures(Mapping[str, Figure]):
    """The figures that a project has data for. Each is made when it is first asked for."""

    def __init__(self, projet: Projet, day: date | None = None) -> None:
        """Know the names; make nothing yet.

        `day` replaces the date that the project gives to its document.
        """
        today = DateCivile.lire(day) if day else projet.identite.date
        self._projet = projet
        diagnostic = projet.diagnostic or Diagnostic()
        self._makers: dict[str, Maker] = {
            "carte": lambda: _if_any(map_of(projet)),
            "carte-moyenne": lambda: _if_any(map_of(projet, nom="carte-moyenne", width=HALF)),
            "carte-situation": lambda: _if_any(map_of(projet, nom="carte-situation", width=THIRD)),
            "carte-zones": lambda: _if_any(zone_map(self._public)),
            "carte-risques": lambda: _if_any(risk_map(self._public)),
            "comparaisons": lambda: comparisons(self._diagnostic.indicateurs),
            "ecarts": lambda: _if_any(gaps(self._diagnostic.indicateurs)),
            "effectifs": lambda: _if_any(members(denombrer(projet.membres).effectifs)),
            "carte-indicateur": lambda: value_maps(self._public),
            "evolution": lambda: _if_any(evolution(self._diagnostic.indicateurs)),
            "densites": lambda: _if_any(
                densities(projet.membres.effectifs if projet.membres else ())
            ),
            "offre": lambda: _if_any(offer(self._diagnostic.structures)),
            "ages": lambda: _if_any(older(self._diagnostic.indicateurs)),
            "scenarios": lambda: _if_any(
                three_scenarios(self._public, today.debut if today else None)
            ),
            "calendrier": lambda: calendar(self._public, today),
            "deploiement": lambda: calendar(self._public, today, nom="deploiement", jalons=False),
            "gouvernance": lambda: governance(self._public),
        }
        for number in range(1, len(diagnostic.repartitions) + 1):
            self._makers[f"repartition-{number}"] = partial(self._breakdown, number)
        self._made: dict[str, tuple[Figure, ...]] = {}

    @cached_property
    def _public(self) -> Projet:
        """The project without people: a figure is drawn once, for what is published too."""
        return publier(self._projet)

    @property
    def _diagnostic(self) -> Diagnostic:
        return self._public.diagnostic or Diagnostic()

    def _breakdown(self, number: int) -> tuple[Figure, ...]:
        return _if_any(breakdown(self._diagnostic.repartitions[number - 1], number))

    @property
    def noms(self) -> tuple[str, ...]:
        """The names that templates may call, whether there is data for them or not."""
        return tuple(self._makers)

    def named(self, name: str) -> tuple[Figure, ...]:
        """Return the pictures of a figure: one, several where one page is too small, or none.

        Raises UnknownFieldError for a name that no figure has.
        """
        if name not in self._makers:
            near = or_meant(name, self._makers)
            raise UnknownFieldError(f"la figure « {name} » n'existe pas{near}")
        if name not in self._made:
            made = self._makers[name]()
            self._made[name] = tuple(coloured(figure, self._projet.style) for figure in made)
        return self._made[name]

    def __getitem__(self, name: str) -> Figure:
        """Return one picture. Raises KeyError."""
        whole = name.partition(_PART)[0]
        pictures = self.named(whole) if whole in self._makers else ()
        return {picture.nom: picture for picture in pictures}[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of all pictures; this makes all figures."""
        return (picture.nom for name in self._makers for picture in self.named(name))

    def __len__(self) -> int:
        """Count the pictures; this makes all figures."""
        return sum(1 for _ in self)


def _if_any(figure: Figure | None) -> tuple[Figure, ...]:
    return () if figure is None else (figure,)
