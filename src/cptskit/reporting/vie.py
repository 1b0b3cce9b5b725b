"""The life of the association on a day: mandates, seats, presidency, what is to be declared."""

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
    """Return the lines on mandates and meetings; none where the project tells of neither."""
    lines = [*_mandates(vie.mandats), *_meetings(vie.reunions, vie.jour)]
    return ["Vie de l'association", "", *lines] if lines else []


def _mandates(etat: EtatMandats | None) -> Iterator[str]:
    if etat is None:
        return
    yield f"  {counted(len(etat.en_cours), 'mandat en cours', 'mandats en cours')}."
    for one in etat.presidents:
        until = f", jusqu'au {one.fin:%d/%m/%Y}" if one.fin else ""
        after = ""
        if etat.alternance and one.profession:
            after = f" ; le suivant n'est pas {one.profession.singulier} (alternance des statuts)"
        yield f"  Présidence : {_who(one)}{until}{after}."
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
    late = [one for one in etat.a_renouveler if one.passee]
    soon = [one for one in etat.a_renouveler if not one.passee]
    for one in late[:_SHOWN]:
        yield f"  ✗ terminé le {one.mandat.fin:%d/%m/%Y}, sans suite dite : {_who(one.mandat)}"
    if soon:
        yield f"  À renouveler d'ici {what} {etat.jusqu_au:%d/%m/%Y} :"
        for one in soon[:_SHOWN]:
            yield f"  ✗ {_who(one.mandat)}, fin le {one.mandat.fin:%d/%m/%Y}"
    hidden = max(len(late) - _SHOWN, 0) + max(len(soon) - _SHOWN, 0)
    if hidden:
        yield f"  … et {counted(hidden, 'autre')}"


def _who(one: MandatDit) -> str:
    """Return a mandate in words: the function, who holds it, their profession."""
    metier = one.profession.accordee(one.civilite) if one.profession else ""
    return ", ".join(filter(None, (one.fonction, one.nom, metier)))


def _meetings(reunions: tuple[Seance, ...], day: date) -> Iterator[str]:
    for one in reunions:
        if one.date is None:
            continue
        if one.date.debut >= day and one.limite:
            yield f"  {one.titre} du {one.date} : convoquer au plus tard le {one.limite:%d/%m/%Y}"
        if one.a_declarer and one.declaration is None and one.date.debut <= day:
            late = " (passé)" if one.a_declarer < day else ""
            yield (
                f"  ✗ {one.titre} du {one.date} : changements à déclarer au plus tard le "
                f"{one.a_declarer:%d/%m/%Y}{late}"
            )


def vie_en_donnees(vie: VieDite) -> dict[str, Any]:
    """Return the same for programs, without anybody's name."""
    etat, reunions = vie.mandats, vie.reunions
    return {
        "mandats": [_mandate(one) for one in etat.en_cours] if etat else [],
        "a_renouveler": [_mandate(one.mandat) for one in etat.a_renouveler] if etat else [],
        "colleges": [
            {"nom": one.nom, "pourvus": one.pourvus, "sieges": one.sieges} for one in etat.colleges
        ]
        if etat
        else [],
        "reunions": [
            {
                "titre": one.titre,
                "date": one.date.debut.isoformat() if one.date else None,
                "presents": one.compte.presents,
                "pouvoirs": one.compte.pouvoirs,
                "quorum": one.compte.requis,
                "quorum_atteint": one.compte.atteint,
                "a_declarer_avant": one.a_declarer.isoformat() if one.a_declarer else None,
                "declaree": one.declaration.debut.isoformat() if one.declaration else None,
            }
            for one in reunions
        ],
    }


def _mandate(one: MandatDit) -> dict[str, Any]:
    return {
        "fonction": one.fonction,
        "profession": one.profession.value if one.profession else None,
        "college": one.college,
        "debut": str(one.debut.debut) if one.debut else None,
        "fin": one.fin.isoformat() if one.fin else None,
    }
