"""Professions, specialties and sectors, as the Agence du numérique en santé codes them."""

from datetime import date
from functools import cache

from cptskit.referentiels.lecture import UnknownCodeError, read_table
from cptskit.socle.records import record


@record
class Profession:
    """A profession of the health or social field."""

    nomenclature: str
    """`TRE_G15-ProfessionSante`, `TRE_R94-ProfessionSocial`, `TRE_R95-UsagerTitre`…"""
    code: str
    libelle: str
    fin: date | None
    """Day on which the code was deprecated in this nomenclature; None while it is active."""
    famille: str
    urps: str
    """The union that stands for it (`médecins`, `infirmiers`…); empty where there is none."""


@record
class Code:
    """A code and its label."""

    code: str
    libelle: str


@cache
def toutes_les_professions() -> tuple[Profession, ...]:
    """Return every profession, deprecated ones included."""
    return tuple(
        Profession(
            nomenclature=ligne["nomenclature"],
            code=ligne["code"],
            libelle=ligne["libelle"],
            fin=date.fromisoformat(ligne["date_fin"]) if ligne["date_fin"] else None,
            famille=ligne["famille"],
            urps=ligne["urps"],
        )
        for ligne in read_table("nomenclatures/professions")
    )


def profession(code: str) -> Profession:
    """Return the profession of this code; an active one before a deprecated one.

    So `93` is the psychologist of TRE_R95, no longer the one of TRE_G15. Raises UnknownCodeError.
    """
    homonymes = [p for p in toutes_les_professions() if p.code == code]
    if not homonymes:
        raise UnknownCodeError("profession", code)
    return min(homonymes, key=lambda p: p.fin is not None)


def codes_de(membre: str) -> tuple[Profession, ...]:
    """Return the official codes of a profession as projects name it (`infirmier`); often one.

    A physician and a biologist share theirs: the speciality tells them apart. Empty for those that
    no nomenclature has (`assistant_medical`).
    """
    paires = [
        (ligne["nomenclature"], ligne["code"])
        for ligne in read_table("nomenclatures/professions_membres")
        if ligne["profession"] == membre
    ]
    connues = {(p.nomenclature, p.code): p for p in toutes_les_professions()}
    return tuple(connues[paire] for paire in paires)


def specialites() -> tuple[Code, ...]:
    """Return the specialties (TRE_R38)."""
    return _codes("nomenclatures/specialites")


def secteurs() -> tuple[Code, ...]:
    """Return the sectors of practice: an extract of TRE_R02 (SA63 is the CPTS itself)."""
    return _codes("nomenclatures/secteurs_activite_extrait")


def _codes(nom: str) -> tuple[Code, ...]:
    return tuple(Code(ligne["code"], ligne["libelle"]) for ligne in read_table(nom))
