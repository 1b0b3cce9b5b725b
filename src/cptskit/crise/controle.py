"""The check of the directory and of the cell: what would fail on the day of an alert."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from cptskit.crise.annuaire import Inscrit
from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.projet.codes_crise import CodeFonction
from cptskit.projet.crise import CelluleCrise, Crise
from cptskit.projet.durees import add_months
from cptskit.socle.records import record

MOIS = 6
"""Months after which a number must be confirmed again, by default."""
TROP = 4
"""How many functions make the cell depend too much on one person."""

FONCTIONS = {
    CodeFonction.DECISION: "décision",
    CodeFonction.PILOTAGE: "pilotage",
    CodeFonction.MEDICAL: "organisation médicale",
    CodeFonction.PARAMEDICAL: "organisation paramédicale",
    CodeFonction.COMMUNICATION: "communication",
    CodeFonction.SUPPORT: "support",
    CodeFonction.SECRETARIAT: "secrétariat",
    CodeFonction.ZONE: "référent de zone",
}


@record
class Constat:
    """What is wrong, what to do; `qui` names the people, and is for the terminal only."""

    quoi: str
    aide: str
    qui: tuple[str, ...] = ()


def faults_of(
    projet: Projet, inscrits: Sequence[Inscrit], jour: date, mois: int = MOIS
) -> list[Constat]:
    """Return what is wrong in a directory and a cell on a day.

    `mois` is the time after which somebody who did not confirm is reported.
    """
    crise = projet.crise or Crise()
    return [
        *_confirmations(inscrits, jour, mois),
        *_sans_numero(inscrits),
        *_fonctions(crise.cellule or CelluleCrise()),
        *_cumuls(crise.cellule or CelluleCrise()),
        *_zones(projet, crise),
    ]


def _confirmations(inscrits: Sequence[Inscrit], jour: date, mois: int) -> Iterator[Constat]:
    late = [
        inscrit
        for inscrit in inscrits
        if inscrit.confirme is None or add_months(inscrit.confirme.fin, mois) < jour
    ]
    if late:
        people = counted(len(late), "personne n'a", "personnes n'ont")
        yield Constat(
            f"{people} pas confirmé ses coordonnées depuis {mois} mois."
            if len(late) == 1
            else f"{people} pas confirmé leurs coordonnées depuis {mois} mois.",
            "Faites un appel d'essai (render --document appels-crise), puis notez la date dans la "
            "colonne « confirme ».",
            tuple(inscrit.qui for inscrit in late),
        )


def _sans_numero(inscrits: Sequence[Inscrit]) -> Iterator[Constat]:
    mute = [inscrit.qui for inscrit in inscrits if not inscrit.telephone]
    if mute:
        yield Constat(
            f"{counted(len(mute), 'personne est', 'personnes sont')} sans numéro de téléphone.",
            "Complétez la colonne « telephone ».",
            tuple(mute),
        )


def _fonctions(cellule: CelluleCrise) -> Iterator[Constat]:
    filled = {fonction.code for fonction in cellule.fonctions if fonction.titulaire}
    empty = [FONCTIONS[code] for code in CodeFonction if code not in filled]
    empty = [function for function in empty if function != FONCTIONS[CodeFonction.ZONE]]
    if empty:
        yield Constat(
            f"{counted(len(empty), 'fonction')} sans titulaire : {joined(empty)}.",
            "Complétez « crise: cellule: fonctions: ».",
        )
    alone = [
        FONCTIONS[fonction.code]
        for fonction in cellule.fonctions
        if fonction.titulaire and not _deputy(fonction)
    ]
    if alone:
        yield Constat(
            f"{counted(len(alone), 'fonction')} sans suppléant : {joined(alone)}.",
            "Nommez, pour chacune, une autre personne que le titulaire.",
        )


def _deputy(fonction: object) -> bool:
    titulaire, suppleant = getattr(fonction, "titulaire", ""), getattr(fonction, "suppleant", "")
    return bool(suppleant) and folded(suppleant) != folded(titulaire or "")


def _cumuls(cellule: CelluleCrise) -> Iterator[Constat]:
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for fonction in cellule.fonctions:
        for who in {
            folded(name): name for name in (fonction.titulaire, fonction.suppleant) if name
        }.items():
            counts[who[0]] += 1
            names[who[0]] = who[1]
    for key, count in counts.items():
        if count >= TROP:
            yield Constat(
                f"Une même personne tient {count} fonctions de la cellule.",
                "Répartissez-les : si elle manque, toutes manquent.",
                (names[key],),
            )


def _zones(projet: Projet, crise: Crise) -> Iterator[Constat]:
    without = [zone.nom for zone in crise.zones if not zone.referent]
    if without:
        yield Constat(
            f"{counted(len(without), 'zone')} sans référent : {joined(without)}.",
            "Complétez « crise: zones: referent: ».",
        )
    covered = {code for zone in crise.zones for code in zone.communes}
    communes = projet.territoire.communes if projet.territoire else ()
    left = [commune.nom or commune.insee for commune in communes if commune.insee not in covered]
    if crise.zones and left:
        yield Constat(
            f"{counted(len(left), 'commune')} dans aucune zone : {joined(left)}.",
            "Ajoutez-la à une zone." if len(left) == 1 else "Ajoutez-les à une zone.",
        )
