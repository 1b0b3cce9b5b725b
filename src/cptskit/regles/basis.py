"""What a remark stands on, in the project's own region: a page of another one binds nobody here."""

from collections.abc import Iterator

from cptskit.droit.textes import Texte, texte
from cptskit.projet import Projet
from cptskit.referentiels import UnknownCodeError, departement_de_commune
from cptskit.regles.rule import Context, Remark, Rule
from cptskit.socle.records import record

ELSEWHERE = "pratique-autres-regions"
"""The text that is cited for what only other regions ask: grade C, never an error."""


@record
class Standing:
    """The text behind a remark, and its grade there."""

    texte: str
    grade: str
    source: str


def standing(rule: Rule, remark: Remark, projet: Projet, context: Context) -> Standing:
    """Return what a remark stands on here.

    The remark's own text, else the first of the rule; where that is a page of another region, the
    page of this one that the rule names, else the practice of other regions.
    """
    first = texte(remark.texte or rule.basis[0])
    if _holds(first, projet, context):
        return Standing(first.id, remark.grade or first.grade.value, first.source)
    for id_ in rule.basis:
        own = texte(id_)
        if own.region and _holds(own, projet, context):
            return Standing(own.id, remark.grade or own.grade.value, own.source)
    return Standing(ELSEWHERE, "C", f"{first.titre} ; {first.source}")


def _holds(text: Texte, projet: Projet, context: Context) -> bool:
    """Say whether a text speaks of this region, and of one of the project's départements."""
    if text.region is None:
        return True
    if context.region is None or text.region != context.region.code:
        return False
    return not text.departements or not set(text.departements).isdisjoint(_departements(projet))


def _departements(projet: Projet) -> Iterator[str]:
    communes = projet.territoire.communes if projet.territoire else ()
    seat = projet.association.insee if projet.association else None
    for code in dict.fromkeys(
        [*(commune.insee for commune in communes), *([seat] if seat else [])]
    ):
        try:
            yield departement_de_commune(code)
        except UnknownCodeError:
            continue
