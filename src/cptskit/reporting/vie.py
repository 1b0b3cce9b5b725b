"""The association on a day: mandates, seats, presidency, declarations to make."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cptskit.assemblees import EtatMandats, MandatDit, Seance
from cptskit.francais.nombres import counted
from cptskit.socle.records import record

_SHOWN = 8


@record
class VieDite:
    """A day, who sits in the association's bodies on it, and its meetings."""

    jour: date
    mandats: EtatMandats | None
    reunions: tuple[Seance, ...]


def vie_en_texte(vie: VieDite) -> list[str]:
    """Return the lines on mandates and meetings; none where the project mentions neither."""
    lines = [*_mandates(vie.mandats), *_meetings(vie.reunions, vie.jour)]
    return ["Vie de l'association", "", *lines] if lines else []


def _mandates(etat: EtatMandats | None) -> Iterator[str]:
    if etat is None:
        return
    yield f"  {counted(len(etat.en_cours), 'mandat en cours', 'mandats en cours')}."
    for president in etat.presidents:
        until = f", jusqu'au {president.fin:%d/%m/%Y}" if president.fin else ""
        after = ""
        if etat.alternance and president.profession:
            after = (
                f" ; le suivant n'est pas {president.profession.singulier} (alternance des statuts)"
            )
        yield f"  Présidence : {_who(president)}{until}{after}."
    for college in etat.colleges:
        if college.sieges is not None:
            sign = "✓" if college.pourvus >= college.sieges else "✗"
            filled = "siège pourvu" if college.pourvus < 2 else "sièges pourvus"
            yield f"  {sign} {college.nom} : {college.pourvus} {filled} sur {college.sieges}"
    for profession, count in etat.trop_nombreux:
        yield (
            f"  ✗ {profession.pluriel} : {count} sièges, les statuts en permettent "
            f"{etat.plafond_de_sieges}"
        )
    yield from _due(etat)


def _due(etat: EtatMandats) -> Iterator[str]:
    what = "l'assemblée générale du" if etat.assemblee_dite else "un an, le"
    late = [echeance for echeance in etat.a_renouveler if echeance.passee]
    soon = [echeance for echeance in etat.a_renouveler if not echeance.passee]
    for echeance in late[:_SHOWN]:
        ended = f"  ✗ terminé le {echeance.mandat.fin:%d/%m/%Y}, sans suite dite : "
        yield f"{ended}{_who(echeance.mandat)}"
    if soon:
        yield f"  À renouveler d'ici {what} {etat.jusqu_au:%d/%m/%Y} :"
        for mandat in soon[:_SHOWN]:
            yield f"  ✗ {_who(mandat.mandat)}, fin le {mandat.mandat.fin:%d/%m/%Y}"
    hidden = max(len(late) - _SHOWN, 0) + max(len(soon) - _SHOWN, 0)
    if hidden:
        yield f"  … et {counted(hidden, 'autre')}"


def _who(mandat_dit: MandatDit) -> str:
    """Return a mandate in words: the function, who holds it, their profession."""
    metier = mandat_dit.profession.accordee(mandat_dit.civilite) if mandat_dit.profession else ""
    return ", ".join(filter(None, (mandat_dit.fonction, mandat_dit.nom, metier)))


def _meetings(reunions: tuple[Seance, ...], day: date) -> Iterator[str]:
    for reunion in reunions:
        if reunion.date is None:
            continue
        if reunion.date.debut >= day and reunion.limite:
            yield (
                f"  {reunion.titre} du {reunion.date} : convoquer au plus tard le "
                f"{reunion.limite:%d/%m/%Y}"
            )
        if reunion.a_declarer and reunion.declaration is None and reunion.date.debut <= day:
            late = " (passé)" if reunion.a_declarer < day else ""
            yield (
                f"  ✗ {reunion.titre} du {reunion.date} : changements à déclarer au plus tard le "
                f"{reunion.a_declarer:%d/%m/%Y}{late}"
            )


def vie_en_donnees(vie: VieDite) -> dict[str, Any]:
    """Return the same for programs, without anybody's name."""
    etat, reunions = vie.mandats, vie.reunions
    return {
        "mandats": [_mandate(mandat) for mandat in etat.en_cours] if etat else [],
        "a_renouveler": [_mandate(echeance.mandat) for echeance in etat.a_renouveler]
        if etat
        else [],
        "colleges": [
            {"nom": college.nom, "pourvus": college.pourvus, "sieges": college.sieges}
            for college in etat.colleges
        ]
        if etat
        else [],
        "reunions": [
            {
                "titre": reunion.titre,
                "date": reunion.date.debut.isoformat() if reunion.date else None,
                "presents": reunion.compte.presents,
                "pouvoirs": reunion.compte.pouvoirs,
                "quorum": reunion.compte.requis,
                "quorum_atteint": reunion.compte.atteint,
                "a_declarer_avant": reunion.a_declarer.isoformat() if reunion.a_declarer else None,
                "declaree": reunion.declaration.debut.isoformat() if reunion.declaration else None,
            }
            for reunion in reunions
        ],
    }


def _mandate(mandat_dit: MandatDit) -> dict[str, Any]:
    return {
        "fonction": mandat_dit.fonction,
        "profession": mandat_dit.profession.value if mandat_dit.profession else None,
        "college": mandat_dit.college,
        "debut": str(mandat_dit.debut.debut) if mandat_dit.debut else None,
        "fin": mandat_dit.fin.isoformat() if mandat_dit.fin else None,
    }
