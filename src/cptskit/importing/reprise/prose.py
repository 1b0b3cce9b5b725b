"""Where the prose of a chapter goes: the narrative of its subject, whole.

A chapter on several subjects, or on one with several narratives, is divided by paragraph,
according to their words; a paragraph without a subject goes with the first.
"""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Block, Paragraph
from cptskit.importing.reprise.chapters import Section
from cptskit.importing.reprise.titles import bare_title
from cptskit.importing.reprise.words import folded

ROUTES = {
    "contexte": "identite.contexte",
    "historique": "identite.historique",
    "justification": "territoire.justification",
    "acces": "territoire.acces",
    "methode": "diagnostic.methode",
    "demographie": "diagnostic.demographie",
    "etat_de_sante": "diagnostic.etat_de_sante",
    "offre": "diagnostic.offre",
    "ruptures": "diagnostic.ruptures",
    "membres": "membres.presentation",
    "articulation": "articulation.presentation",
    "usagers": "usagers.implication",
    "gouvernance": "gouvernance.presentation",
    "coordination": "gouvernance.coordination.presentation",
    "budget": "budget.presentation",
    "calendrier": "calendrier.presentation",
    "evaluation": "evaluation.methode",
    "communication": "communication.presentation",
    "numerique": "numerique.presentation",
    "prs": "prs.presentation",
}
"""The narrative of each subject."""
_WORDS = {
    "acces": r"\bminutes?\b|\bdesserv\w+|\bautoroute|\bgare\b|\bautocars?\b|\bbus\b|\btrajets?\b"
    r"|\bbateau"
    r"|\broutes?\b|\ba\d{1,3}\b|\btransports? (?:en commun|collectifs?)",
    "methode": r"\benquetes?\b|\bquestionnaires?\b|\bateliers\b|\bentretiens\b"
    r"|\bdiagnostic du contrat"
    r"|\breunions publiques\b|\bdonnees (?:de|du|issues)\b|\bconstats reposent\b"
    r"|\bactualise les donnees",
    "offre": r"\bgeneralistes?\b|\behpad\b|\bhopita\w*\b|\bcentre hospitalier\b|\bpharmacies?\b"
    r"|\bcliniques?\b"
    r"|\bpolyclinique|\bmaisons? de sante\b|\bprofessionnels? de sante\b",
    "ruptures": r"\bruptures?\b|\bsans reponse\b|\bsorties? d hopital\b|\bne sa(?:it"
    r"|vent) pas qui\b",
    "etat_de_sante": r"\bmortalite\b|\bdiabet\w+\b|\bcancers?\b|\baffections?\b|\bmaladies?\b",
    "demographie": r"\bpopulation\b|\bhabitants\b|\bans et plus\b|\bvieilliss\w+\b|\bpauvrete\b",
    "articulation": r"\bcontrats? locau?x?l? de sante\b|\bcls\b|\bght\b|\bprojets? propres?\b"
    r"|\bsans la doubler\b"
    r"|\bconseil territorial de sante\b",
    "usagers": r"\busagers?\b|\bassociations? de patients\b|\belus\b",
    "communication": r"\bbulletins?\b|\bsite internet\b|\breseaux sociaux\b|\baffichage\b"
    r"|\bpresse\b"
    r"|\blettre d information\b",
    "numerique": r"\bmssante\b|\bmessagerie\b|\blogiciels?\b|\bannuaire\b.*\bror\b"
    r"|\bplateforme\b|\bdmp\b",
    "evaluation": r"\bbilan\b|\bevaluation\b|\btableau de bord\b|\bsuivi des\b|\bindicateurs\b",
    "calendrier": r"\becheances?\b|\bcalendrier\b",
    "historique": r"\b(?:est|sommes|etait|sont) nee?s?\b|\bs est (?:forme|constitue|cree"
    r"|reuni)\w*\b"
    r"|\bfondee? en\b|\btout est parti\b|\ba l origine\b",
}
_PARTED = {
    "territoire": ("justification", "acces"),
    "diagnostic": ("methode", "ruptures", "offre", "etat_de_sante", "demographie"),
    "chiffres": ("demographie", "methode", "offre", "etat_de_sante", "demographie"),
    "membres": ("membres", "articulation", "usagers", "historique"),
    "partenaires": ("membres", "articulation", "usagers"),
    "structures": ("membres", "articulation"),
    "budget": ("budget", "evaluation"),
}
_CHAPTER = {
    "diagnostic": "diagnostic",
    "synthese": "diagnostic",
    "besoins": "diagnostic",
    "ambition": "introduction",
    "actions": "missions",
    "orientations": "missions",
    "appui": "budget",
    "engagements": "membres",
    "annexes": "annexes",
    "glossaire": "annexes",
    "identite": "introduction",
}
_LONG = 120
AFTER = {
    **dict.fromkeys(("contexte", "historique", "identite", "ambition"), "introduction"),
    **dict.fromkeys(("territoire", "justification", "acces"), "territoire"),
    **dict.fromkeys(
        ("diagnostic", "methode", "demographie", "etat_de_sante", "offre", "ruptures"), "diagnostic"
    ),
    **dict.fromkeys(("synthese", "besoins", "chiffres"), "diagnostic"),
    **dict.fromkeys(("actions", "orientations"), "fiches"),
    **dict.fromkeys(("membres", "structures", "partenaires", "usagers", "engagements"), "membres"),
    **{role: role for role in ("gouvernance", "coordination", "numerique", "articulation")},
    **{role: role for role in ("calendrier", "budget", "evaluation", "communication", "annexes")},
    "appui": "budget",
    "prs": "diagnostic",
    "glossaire": "annexes",
}
"""The chapter of the projet that a chapter of our own follows, by the subject before it."""
_DEFAULT = {"territoire": "justification", "chiffres": "demographie", "partenaires": "membres",
            "structures": "membres"}  # fmt: skip


def parted(section: Section, blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """Return the blocks of a chapter by the route of their narrative, in order.

    A route that starts with `chapitre:` is a chapter of the project's own: its place and title.
    """
    if section.inside("annexes"):
        return [(_own(section, "annexes"), list(blocks))] if blocks else []
    if "identite" in section.about[:1]:
        blocks = [
            block for block in blocks if isinstance(block, Paragraph) and len(block.text) > _LONG
        ]
    if section.mission:
        return [(f"missions.{section.mission}.orientation", list(blocks))] if blocks else []
    subjects = [role for role in section.about if role in ROUTES or role in _PARTED]
    if not subjects:
        role = next(iter(section.about), "")
        return [(_own(section, _CHAPTER.get(role, "")), list(blocks))] if blocks else []
    first = subjects[0]
    choices = [*_PARTED.get(first, ()), *(role for role in subjects[1:] if role in ROUTES)]
    default = _DEFAULT.get(first, first if first in ROUTES else "")
    parts: list[tuple[str, list[Block]]] = []
    current = ""
    for block in blocks:
        if isinstance(block, Paragraph) and not block.item:
            current = _subject(block, choices, default)
        route = ROUTES.get(current or default) or _own(section, _CHAPTER.get(first, ""))
        if parts and parts[-1][0] == route:
            parts[-1][1].append(block)
        else:
            parts.append((route, [block]))
    return parts


def _subject(block: Paragraph, choices: Sequence[str], default: str) -> str:
    """Return the main subject of the words of a paragraph, else the default."""
    plain = folded(block.text)
    scores = {role: len(re.findall(_WORDS[role], plain)) for role in choices if role in _WORDS}
    best = max(scores, key=lambda role: scores[role], default="")
    return best if best and scores[best] else default


def _own(section: Section, after: str) -> str:
    """Return the route of a chapter of the project's own, under its top title without subject."""
    top = section
    for chapter in section.path:
        if not chapter.roles or chapter.roles[0] == "annexes":
            top = chapter
            break
    kept = folded(top.title).startswith("annexe")
    title = top.title if kept else bare_title(top.title)
    return f"chapitre:{after}:{title or 'Début du document'}"
