"""What a region asks of a lettre d'intention, and with which words to ask for it."""

from cptskit.droit.lettre import texte_lettre
from cptskit.regles.rule import Context
from cptskit.socle.findings import Level
from cptskit.socle.records import record


@record
class Requirement:
    """How an item of the letter is asked for here."""

    level: Level
    texte: str
    words: str
    """`attendu en Normandie`, or `souvent attendu`."""


def requirement(item: str, context: Context) -> Requirement | None:
    """Return how an item (`LI-12`) is asked for; None where the region's whole list leaves it out.

    A warning where the region's own documents show it, advice where only others' do.
    """
    region = context.region
    if region is None or region.items is None:
        return Requirement(Level.CONSEIL, texte_lettre(), "souvent attendu")
    if item in region.items.explicites:
        words = f"attendu par la région {region.nom}"
        return Requirement(Level.AVERTISSEMENT, region.items.textes[0], words)
    if region.items.complete and item not in region.items.implicites:
        return None
    return Requirement(Level.CONSEIL, region.textes_item(item)[0], "souvent attendu")


def required_by(item: str, context: Context) -> str:
    """Return the text, of grade A or B, that asks for an item which a letter cannot do without.

    The region's own where its documents show the item, else the fullest list that was read.
    """
    items = context.region.items if context.region else None
    if items and item in items.explicites + items.implicites:
        return items.textes[0]
    return "na-agoralib"
