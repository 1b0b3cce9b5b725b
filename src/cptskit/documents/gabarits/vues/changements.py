"""What differs between a former state of a project and this one, as documents say it."""

from collections.abc import Iterator, Sequence
from datetime import date

from cptskit.comparaison import Ecart, Fait, Nature, compare, faits
from cptskit.comparaison.mots import champ, chapitre, dite, lieu, sous
from cptskit.comparaison.textes import abreges, mot_a_mot
from cptskit.francais.dates import long_date
from cptskit.francais.phrases import capitalised
from cptskit.projet import Projet
from cptskit.projet.contrat import Avenant
from cptskit.projet.publication import publier
from cptskit.socle.records import record

_SHORT = 160
"""Characters up to which both values stand side by side in a table."""
_FEW = 2
"""Leaves of an entry up to which they stand in a table, in one cell."""
_DU_CONTRAT = {
    "association": "La communauté",
    "territoire": "Territoire",
    "contrat": "Taille et montants",
    "missions": "Missions et fiches action",
}
"""The chapters that an amendment to the contract speaks of, with the title of its article."""


_NAMING = frozenset((one,) for one in ("id", "insee", "nom", "titre", "intitule", "libelle"))
"""The fields that name an entry: they are shown with its place."""


@record
class EtatAnterieur:
    """The state that a document of a change compares with: its words, its day, its project."""

    nom: str
    jour: date | None
    projet: Projet


@record
class LigneDeChangement:
    """A difference in words; `details` are the leaves of an entry that came or left."""

    lieu: str
    nature: str
    """« ajout », « retrait » or « changement »."""
    avant: str
    apres: str
    details: tuple[tuple[str, str], ...]

    @property
    def bref(self) -> bool:
        """Whether it stands in a table, its values side by side."""
        return not self.details and max(len(self.avant), len(self.apres)) <= _SHORT

    @property
    def morceaux(self) -> tuple[tuple[str, str], ...]:
        """The pieces of both texts, `=`, `-` or `+`, what stays cut to a few words."""
        return tuple(abreges(mot_a_mot(self.avant, self.apres)))


@record
class ArticleDeChangement:
    """A chapter, and what differs in it."""

    titre: str
    lignes: tuple[LigneDeChangement, ...]

    @property
    def breves(self) -> tuple[LigneDeChangement, ...]:
        """The lines of its table."""
        return tuple(ligne for ligne in self.lignes if ligne.bref)

    @property
    def longues(self) -> tuple[LigneDeChangement, ...]:
        """Those that are given one by one."""
        return tuple(ligne for ligne in self.lignes if not ligne.bref)


@record
class Changements:
    """All that differs, and the amendment that brings it, if any."""

    avant: str
    le: date | None
    """The day of the former state."""
    faits: tuple[Fait, ...]
    articles: tuple[ArticleDeChangement, ...]
    avenant: Avenant | None


def changements(
    anterieur: EtatAnterieur | None,
    projet: Projet,
    day: date,
    quoi: str = "projet",
    *,
    public: bool,
) -> Changements | None:
    """Return what changed since a former state; None where none is known.

    `quoi` is « contrat » for the chapters that a contract holds, « projet » for all. `projet` is
    published already where `public` is said.
    """
    if anterieur is None:
        return None
    before = publier(anterieur.projet) if public else anterieur.projet
    ecarts = [one for one in compare(before, projet) if not _of_the_act(one)]
    if quoi == "crise":
        titled = [(_part(ecart), ecart) for ecart in ecarts]
    else:
        titled = (
            _of_contract(ecarts)
            if quoi == "contrat"
            else [(chapitre(ecart), ecart) for ecart in ecarts]
        )
    return Changements(
        anterieur.nom if quoi == "crise" else _named(anterieur),
        anterieur.jour,
        faits(before, projet, day),
        tuple(_articles(titled)),
        _avenant(before, projet),
    )


def _named(anterieur: EtatAnterieur) -> str:
    """Return the words for a former state in a document that leaves: never where it lies."""
    own = anterieur.projet.identite
    told = (f"daté du {own.date}" if own.date else "", f"version {own.version}" * bool(own.version))
    words = ", ".join(filter(None, told))
    if words:
        return f"le projet {words}"
    return f"le projet au {long_date(anterieur.jour)}" if anterieur.jour else "le projet d'avant"


def _part(ecart: Ecart) -> str:
    """Return the part of the crisis plan in which a difference stands."""
    name = champ(str(ecart.chemin[1])) if len(ecart.chemin) > 1 else "plan"
    return capitalised(name)


def _of_the_act(ecart: Ecart) -> bool:
    """Say whether a difference is the amendment or the revision itself, or a date of the file."""
    return ecart.chemin[:2] in _ACTS or ecart.chemin[0] in (
        "calendrier",
        "annees",
        "regles_ignorees",
    )


_ACTS = (
    *(("contrat", "avenants"), ("identite", "revision"), ("identite", "date")),
    ("identite", "version"),
)


def _of_contract(ecarts: Sequence[Ecart]) -> list[tuple[str, Ecart]]:
    return [
        (title, ecart)
        for key, title in _DU_CONTRAT.items()
        for ecart in ecarts
        if ecart.chemin[0] == key
    ]


def _articles(titled: Sequence[tuple[str, Ecart]]) -> Iterator[ArticleDeChangement]:
    for title in dict.fromkeys(title for title, _ in titled):
        yield ArticleDeChangement(
            title, tuple(_ligne(one) for other, one in titled if other == title)
        )


def _ligne(ecart: Ecart) -> LigneDeChangement:
    where, nature = lieu(ecart, masquer=False), ecart.nature.value
    if ecart.nature is Nature.CHANGEMENT:
        old, new = (dite(side[0], masquer=False) for side in (ecart.avant, ecart.apres))
        return LigneDeChangement(where, nature, old, new, ())
    entry = ecart.avant or ecart.apres
    kept = [leaf for leaf in entry if leaf.chemin not in _NAMING] or entry
    told = tuple((sous(leaf.chemin), dite(leaf, masquer=False)) for leaf in kept)
    if len(told) > _FEW:
        return LigneDeChangement(where, nature, "", "", told)
    text = " ; ".join(f"{name} : {value}" if name else value for name, value in told)
    old, new = ("", text) if ecart.nature is Nature.AJOUT else (text, "")
    return LigneDeChangement(where, nature, old, new, ())


def _avenant(before: Projet, after: Projet) -> Avenant | None:
    """Return the amendment that the former state did not know; else the last that is given."""
    told = after.contrat.avenants if after.contrat else ()
    known = before.contrat.avenants if before.contrat else ()
    new = [avenant for avenant in told if avenant not in known]
    return next(reversed(new or told), None)
