"""The scale of a contract, line by line, for one of its years.

The amounts written in the contract win over the scale, and keep it beside them. A line of the law
whose amount was not read (missions of the agreement of 2019) is named, never guessed.
"""

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from cptskit.bareme.hypotheses import Hypotheses
from cptskit.droit.missions import Mission, Statut
from cptskit.droit.montants import Bareme, Montant, MontantsMission
from cptskit.droit.valeurs import Grade, Valeur
from cptskit.projet.codes import CodeMission
from cptskit.socle.records import record

FONCTIONNEMENT = "fonctionnement"
"""The code of the line that is not a mission."""


class Origine(StrEnum):
    """Who says an amount."""

    BAREME = "bareme"
    CONTRAT = "contrat"


@record
class Cellule:
    """An amount of a line, euros a year."""

    euros: Decimal
    origine: Origine
    bareme: Montant | None
    """What the scale says; None where it was not read."""
    contrat: Decimal | None
    """What the contract writes."""
    compte: bool = True
    """False for the variable part of `crises` while no crisis is recognised: not in the totals."""

    @property
    def grade(self) -> Grade | None:
        """How well the amount is known; None for the contract's own."""
        return self.bareme.grade if self._du_bareme and self.bareme else None

    @property
    def reserve(self) -> bool:
        """Whether the amount does not reconcile with every published total."""
        return self._du_bareme and self.bareme is not None and self.bareme.reserve

    @property
    def estimation(self) -> bool:
        """Whether the amount is only an estimate."""
        return self.grade is Grade.C

    @property
    def ecart(self) -> Decimal | None:
        """How far the contract's amount is from the scale; None where there is no comparing."""
        if self._du_bareme or self.bareme is None:
            return None
        return self.euros - self.bareme.euros

    @property
    def _du_bareme(self) -> bool:
        return self.origine is Origine.BAREME


@record
class Ligne:
    """Fonctionnement, or a mission of the contract."""

    code: str
    intitule: str
    statut: Statut | None
    """None for fonctionnement."""
    fixe: Cellule | None
    variable: Cellule | None
    rang: int = 1
    """Which year of the mission it is: the crisis plan is written in the first, then updated."""

    @property
    def cellules(self) -> tuple[Cellule, ...]:
        """Its amounts."""
        return tuple(cellule for cellule in (self.fixe, self.variable) if cellule is not None)


@record
class Tableau:
    """The lines of one year of a contract."""

    hypotheses: Hypotheses
    fondement: Valeur[Bareme]
    lignes: tuple[Ligne, ...]
    sans_montant: tuple[Mission, ...]
    """Missions of the contract whose amounts were not read and that it does not state."""
    contrat: Hypotheses
    """The whole contract; `hypotheses` is what binds it in the year that is asked for."""

    @property
    def comptees(self) -> tuple[Cellule, ...]:
        """The amounts that the totals hold."""
        return tuple(c for ligne in self.lignes for c in ligne.cellules if c.compte)

    @property
    def total(self) -> Decimal:
        """Sum of what the contract brings in the year, variable parts at their most."""
        return sum((c.euros for c in self.comptees), Decimal(0))

    @property
    def total_estime(self) -> Decimal:
        """The share of the total that is only an estimate."""
        return sum((c.euros for c in self.comptees if c.estimation), Decimal(0))

    @property
    def grade(self) -> Grade | None:
        """Grade of the total, that of its least known amount; None where all are the contract's."""
        return max((c.grade for c in self.comptees if c.grade), default=None)

    @property
    def total_bareme(self) -> Decimal | None:
        """What the scale would give for the same lines; None where a line was not read."""
        if any(c.bareme is None for c in self.comptees):
            return None
        return sum((Decimal(c.bareme.euros) for c in self.comptees if c.bareme), Decimal(0))

    @property
    def ecart(self) -> Decimal | None:
        """How far the total is from the scale; None where nothing comes from the contract."""
        own = any(c.origine is Origine.CONTRAT for c in self.comptees)
        return self.total - self.total_bareme if own and self.total_bareme is not None else None

    @property
    def total_publie(self) -> Montant | None:
        """The total of all six missions that a source gives for the size."""
        return self.fondement.valeur.total_publie


def tableau(hypotheses: Hypotheses) -> Tableau:
    """Return the lines of the year `hypotheses.annee_contrat`, in the order of the missions.

    Before avenant 2 the scale holds fonctionnement and a published total only. An amendment counts
    for the whole year in which it comes: the amounts are those of the end of the year.
    """
    contrat, hypotheses = hypotheses, hypotheses.en_vigueur
    lu = hypotheses.bareme
    annee = hypotheses.annee_contrat
    lignes = [fonctionnement(hypotheses)]
    for mission in hypotheses.missions:
        rang = rang_de_mission(contrat, mission.code, annee)
        lignes.append(ligne_de_mission(hypotheses, mission, rang, hypotheses.crise_reconnue))
    return Tableau(
        hypotheses=hypotheses,
        fondement=lu,
        lignes=tuple(ligne for ligne in lignes if ligne.cellules),
        sans_montant=tuple(
            mission
            for mission, ligne in zip(hypotheses.missions, lignes[1:], strict=True)
            if not ligne.cellules
        ),
        contrat=contrat,
    )


def fonctionnement(hypotheses: Hypotheses) -> Ligne:
    """Return the line of fonctionnement, which is the same every year."""
    ecrit = hypotheses.montants.fonctionnement if hypotheses.montants else None
    fixe = _cellule(ecrit, hypotheses.bareme.valeur.fonctionnement)
    return Ligne(FONCTIONNEMENT, "Fonctionnement", None, fixe, None)


def rang_de_mission(hypotheses: Hypotheses, code: str, annee: int) -> int:
    """Return which year of the mission a year of the contract is.

    Where its start is not known, it counts from the act that brought it. It gives the year in which
    the crisis plan is written from those in which it is updated.
    """
    depart = hypotheses.demarrages.get(CodeMission(code)) or hypotheses.depuis_de(code)
    premiere = hypotheses.annee_de(depart)
    return max(annee - premiere + 1, 1)


def ligne_de_mission(
    hypotheses: Hypotheses, mission: Mission, rang: int, crise_reconnue: bool
) -> Ligne:
    """Return the line of a mission for its year `rang`, which may hold no amount."""
    bareme = hypotheses.bareme.valeur.missions.get(mission.code)
    ecrits = hypotheses.montants_de(mission.code)
    compte = mission.code != CodeMission.CRISES or crise_reconnue
    fixe = _cellule(ecrits.fixe if ecrits else None, _fixe(bareme, rang))
    if fixe and rang > 1 and bareme and bareme.mise_a_jour:
        fixe = _mise_a_jour(fixe, bareme.mise_a_jour)
    return Ligne(
        code=mission.code,
        intitule=mission.intitule,
        statut=mission.statut,
        fixe=fixe,
        variable=_cellule(
            ecrits.variable if ecrits else None, bareme.variable if bareme else None, compte=compte
        ),
        rang=rang,
    )


def _fixe(bareme: MontantsMission | None, rang: int) -> Montant | None:
    if bareme is None:
        return None
    return bareme.mise_a_jour if rang > 1 and bareme.mise_a_jour else bareme.fixe


def _cellule(
    ecrit: Decimal | None, bareme: Montant | None, *, compte: bool = True
) -> Cellule | None:
    if ecrit is not None:
        return Cellule(ecrit, Origine.CONTRAT, bareme, ecrit, compte)
    if bareme is None:
        return None
    return Cellule(Decimal(bareme.euros), Origine.BAREME, bareme, None, compte)


def _mise_a_jour(fixe: Cellule, bareme: Montant) -> Cellule:
    """Return the lower of both: a project writes one fixed part, of the plan or of an update."""
    if fixe.euros <= bareme.euros:
        return fixe
    return replace(fixe, euros=Decimal(bareme.euros), origine=Origine.BAREME)
