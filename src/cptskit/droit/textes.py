"""The texts that findings and documents cite."""

from datetime import date

from cptskit.droit.lecture import UnknownLawError, read_law
from cptskit.droit.valeurs import Grade, chaines
from cptskit.socle.records import record


@record
class Texte:
    """A law, decree, agreement, or regional document."""

    id: str
    titre: str
    """How to cite it, in French."""
    en_vigueur: date | None
    """Entry into force; None where it has not one date, or none was read."""
    en_vigueur_grade: Grade | None
    """Grade of that date: C (the day after publication) unless the date itself was read."""
    grade: Grade
    """How the text was read; the lower grade where it was read in several."""
    source: str
    resume: str
    """What it says, in one or two French sentences."""
    region: str | None = None
    """Insee code of the only region that it speaks of; None for what holds everywhere."""
    departements: tuple[str, ...] = ()
    """The only départements of that region that it speaks of; empty for all."""


def texte(id_: str) -> Texte:
    """Return the text of this id. Raises UnknownLawError."""
    brut = read_law("textes").get(id_)
    if brut is None:
        raise UnknownLawError("texte", id_)
    en_vigueur = brut["en_vigueur"]
    return Texte(
        id=id_,
        titre=brut["titre"],
        en_vigueur=en_vigueur,
        en_vigueur_grade=Grade(brut.get("en_vigueur_grade", "C")) if en_vigueur else None,
        grade=Grade(brut["grade"]),
        source=brut["source"],
        resume=brut["resume"],
        region=brut.get("region"),
        departements=chaines(brut.get("departements", ())),
    )


def tous_les_textes() -> tuple[Texte, ...]:
    """Return every text, in the order of the file: national, then regional."""
    return tuple(texte(id_) for id_ in read_law("textes"))
