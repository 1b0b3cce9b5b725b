"""The booklet of the dialogue de gestion as a workbook: each euro with its reason."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cptskit.dialogue import BilanAnnee, Ligne, annee_au, pont, scenarios, tresorerie
from cptskit.documents import mots
from cptskit.documents.tableurs.classeur import Feuille, workbook
from cptskit.francais.phrases import capitalised
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur

_HEADINGS = (
    "Mission",
    "Fiche",
    "Indicateur",
    "Unité",
    "Départ",
    "Visé",
    "Année d’avant",
    "Mesuré",
    "Date",
    "Source",
    "Résultat",
    "Palier",
    "Gagné",
    "Maximum",
    "Si une crise est reconnue",
    "Pourquoi",
    "Pièces",
    "Il manque",
)


def write(projet: Projet, jour: date) -> bytes:
    """Return the workbook of the contract year of a day, whose presence the catalogue checks."""
    annee = annee_au(projet, jour)
    assert annee is not None
    return workbook(tuple(_sheets(projet, annee)), f"Dialogue de gestion {annee.cle}", jour)


def _sheets(projet: Projet, annee: BilanAnnee) -> Iterator[Feuille]:
    rows = [
        _row(capitalised(mots.code(mission.code)), ligne)
        for mission in annee.missions
        for ligne in mission.lignes
    ]
    money = ("Gagné", "Maximum")
    yield Feuille("Indicateurs", _HEADINGS, rows, (*money, "Si une crise est reconnue"), money)
    yield Feuille(
        "Missions",
        ("Mission", *money),
        [[capitalised(mots.code(m.code)), m.gagne, m.maximum] for m in annee.missions],
        money,
        money,
    )
    yield from _money(projet, annee)
    yield Feuille(
        "Pièces",
        ("Numéro", "Ce qu’elle prouve", "Fichier", "Date", "État", "Auprès de"),
        [
            [
                piece.numero,
                piece.preuve.titre,
                piece.preuve.fichier or "",
                _day(piece.preuve.date),
                "reçue" if piece.preuve.recue else "attendue",
                piece.preuve.aupres_de or "",
            ]
            for piece in annee.pieces
        ],
    )


def _money(projet: Projet, annee: BilanAnnee) -> Iterator[Feuille]:
    three = scenarios(projet, annee)
    if three:
        headings = ("Part fixe seule", "Attendu", "Maximum")
        yield Feuille(
            "Scénarios",
            ("Ligne du contrat", *headings, "Estimation"),
            [
                [
                    ligne.intitule,
                    ligne.fixe,
                    ligne.fixe + ligne.attendu,
                    ligne.fixe + ligne.maximum,
                    "à confirmer auprès de la CPAM" if ligne.estimation else "",
                ]
                for ligne in three.lignes
            ],
            headings,
            headings,
        )
    if cash := tresorerie(projet, annee):
        yield Feuille(
            "Trésorerie",
            ("Du", "Au", "Versement", "Part fixe seule, cumul", "Attendu, cumul", "Maximum, cumul"),
            [
                [
                    encaissement.du,
                    encaissement.au,
                    encaissement.libelle,
                    encaissement.fixe,
                    encaissement.attendu,
                    encaissement.maximum,
                ]
                for encaissement in cash
            ],
            ("Part fixe seule, cumul", "Attendu, cumul", "Maximum, cumul"),
        )
    bridge = pont(projet, annee)
    if bridge:
        years = tuple(str(year) for year in bridge.annees_civiles)
        yield Feuille(
            "Années civiles",
            ("Année de contrat", *years),
            [[rang, *sums] for rang, sums in bridge.lignes],
            years,
            years,
        )


def _row(mission: str, ligne: Ligne) -> list[object]:
    indicateur, measure = ligne.indicateur, ligne.mesure
    return [
        mission,
        ligne.fiche.id if ligne.fiche else "",
        indicateur.intitule,
        indicateur.unite or "",
        _number(indicateur.reference),
        _number(indicateur.cible),
        _number(ligne.avant.valeur if ligne.avant else None),
        _number(measure.valeur if measure else None),
        _day(measure.date if measure else None),
        (measure.source or "") if measure else "",
        ligne.gain.atteinte.value,
        ligne.gain.palier or "",
        "" if ligne.gain.euros is None else ligne.gain.euros,
        "" if ligne.maximum is None else ligne.maximum,
        "" if ligne.sous_condition is None else ligne.sous_condition,
        _reason(ligne),
        ", ".join(str(piece.numero) for piece in ligne.pieces),
        ligne.manque,
    ]


def _reason(ligne: Ligne) -> str:
    """Say why an amount is what it is."""
    tiers = ligne.indicateur.paliers
    if ligne.gain.palier:
        best = tiers[ligne.gain.palier - 1]
        return f"seuil {mots.valeur(best.seuil)} atteint, meilleur palier sur {len(tiers)}"
    if tiers and ligne.gain.euros is not None:
        return f"premier seuil, {mots.valeur(tiers[0].seuil)}, non atteint"
    if ligne.sous_condition is not None:
        return "dû seulement si l’ARS reconnaît une crise"
    if ligne.gain.euros is not None:
        return "tout ou rien"
    return "sans montant au contrat" if ligne.maximum is None else "rien n’est mesuré"


def _number(value: Valeur | None) -> object:
    if value is None:
        return ""
    return mots.valeur(value) if value.masquee or value.pourcent else Decimal(value.nombre)


def _day(written: DateCivile | None) -> object:
    if written is None:
        return ""
    return written.debut if written.debut == written.fin else str(written)
