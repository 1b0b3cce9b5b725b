"""From labels of fiches and of tables of indicators to fields of a project: a vocabulary."""

import re
from functools import cache, lru_cache

from cptskit.importing.reprise.grids import label

FIELDS = {
    "id": "n, numero, n de l action, numero de l action, n action, n de fiche, n fiche, code, code "
    "action, ref, reference, reference de l action, reference de la fiche, identifiant",
    "titre": "titre, intitule, titre de l action, intitule de l action, nom de l action, action, "
    "actions, nom de la fiche, titre de la fiche, intitule de la fiche, fiche action, fiche, "
    "nom du projet, projet, libelle de l action, action referent, action et referent",
    "mission": "mission, missions, mission de rattachement, axe, axe strategique, mission socle, "
    "volet, thematique, mission concernee, mission aci, rattachement, orientation strategique",
    "constat": "constat, constats, contexte, contexte general, contexte constat, contexte et "
    "constat, contexte et constats, problematique, problematiques, diagnostic, etat des lieux, "
    "situation, pourquoi, pourquoi cette action, justification, justification de l action, "
    "origine, besoin, besoins, besoin identifie, besoins identifies, enjeux, enjeu, point de "
    "depart, constat de depart, probleme, rappel du diagnostic, elements de contexte, motif",
    "objectif": "objectif, objectif general, objectif principal, objectif strategique, but, but de "
    "l action, finalite, finalites, objectifs generaux, objectif vise, objectif de l action, "
    "ce que nous voulons, que voulons nous, "
    "que voulons nous faire, quoi, ce que nous voulons faire, pour quoi faire, "
    "resultat attendu de l action",
    "objectifs_operationnels": "objectifs operationnels, objectif operationnel, objectifs "
    "specifiques, objectif specifique, objectifs secondaires, comment, actions prevues, actions a "
    "mener, sous objectifs, ce que nous ferons, que ferons nous, concretement, operations",
    "objectifs": "objectifs, objectifs de l action, objectifs vises, les objectifs",
    "public": "public, public cible, public vise, publics, publics vises, publics cibles, "
    "population cible, population visee, population concernee, beneficiaires, beneficiaire, pour "
    "qui, a qui s adresse t on, patients concernes, personnes concernees, public concerne, "
    "cible de l action, population, pour quels patients",
    "pilote": "pilote, pilotes, pilotage, referent, referents, referent s, referente, porteur, "
    "porteurs, porteur de l action, responsable, responsables, responsable de l action, qui "
    "pilote, animateur, chef de projet, pilote de l action, referent de l action, qui, "
    "pilote s, responsable s, porteur s, structure porteuse, copilotes, copilotage, qui est "
    "responsable, qui anime, coordination de l action, structure, referent cpts",
    "acteurs": "acteurs, acteurs mobilises, acteurs concernes, professionnels concernes, "
    "professionnels impliques, professionnels mobilises, intervenants, equipe, participants",
    "partenaires": "partenaires, partenaire, partenariats, partenariat, avec qui, avec, "
    "partenaires mobilises, partenaires associes, partenaires de l action, partenaires vises, "
    "partenaires impliques, partenaires concernes, acteurs et partenaires, partenaires s",
    "periode": "periode, duree, calendrier, calendrier previsionnel, echeancier, quand, dates, "
    "date, planning, temporalite, delais, duree de l action, calendrier de realisation, periode de "
    "realisation, dates de l action, date de realisation, calendrier de l action",
    "debut": "debut, date de debut, demarrage, date de demarrage, lancement, debut de l action, "
    "date de lancement, commence, debut prevu, mise en place",
    "fin": "fin, date de fin, cloture, fin de l action, terme, fin prevue",
    "etapes": "etapes, etape, etapes cles, jalons, phases, deroulement, deroule, deroule de l "
    "action, principales etapes, etapes de realisation, modalites de mise en oeuvre, mise en "
    "oeuvre, modalites, etapes et echeances, phasage, etapes de mise en oeuvre",
    "description": "description, descriptif, description de l action, descriptif de l action, "
    "contenu, contenu de l action, presentation, resume",
    "moyens": "moyens, moyens humains, moyens necessaires, ressources, moyens mobilises, moyens "
    "humains et materiels, ressources necessaires, ressources mobilisees, moyens a mobiliser",
    "outils": "outils, livrables, livrable, outils et livrables, supports, productions, outils "
    "prevus, outils mobilises, production attendue",
    "budget": "budget, cout, couts, cout annuel, budget annuel, combien, financement, budget "
    "previsionnel, cout par an, cout previsionnel, budget de l action, cout estime, cout de l "
    "action, budget estime, couts estimes, combien ca coute",
    "indicateurs": "indicateur, indicateurs, indicateurs de suivi, indicateurs de resultat, "
    "indicateurs de resultats, indicateurs d evaluation, indicateurs de suivi et de resultat, "
    "evaluation, criteres d evaluation, mesure, modalites d evaluation, indicateur de suivi, "
    "indicateur de resultat, evaluation de l action, suivi et evaluation, intitule de l indicateur,"
    " indicateurs et cibles, indicateurs proposes, libelle de l indicateur, suivi, resultats "
    "attendus, indicateurs de processus, indicateur retenu",
    "reference": "initial, initiale, depart, valeur initiale, valeur de depart, valeur de "
    "reference, situation initiale, situation de depart, base, existant, valeur de base, point "
    "zero, niveau initial, aujourd hui, valeur actuelle, situation actuelle, t0, ref, "
    "valeur ref, reference de depart",
    "cible": "cible, cibles, valeur cible, objectif cible, objectif chiffre, vise, visee, attendu, "
    "a atteindre, valeur attendue, valeur visee, objectif a atteindre, resultat attendu, "
    "cible visee, cible annuelle, demain, niveau attendu, seuil a atteindre, objectif annuel",
    "unite": "unite, unites, unite de mesure",
    "source": "source, sources, source des donnees, source de donnees, origine des donnees, "
    "source de l indicateur, source de verification, recueil, mode de recueil",
    "echeance": "echeance, echeances, a quelle date, date cible, date d echeance, pour quand, "
    "date limite, horizon",
    "justificatif": "justificatif, justificatifs, preuve, preuves, piece justificative, pieces "
    "justificatives, modalite de preuve, modalites de preuve, pieces, documents a fournir, "
    "elements de preuve, justificatifs attendus, piece a produire, elements justificatifs",
    "maximum": "montant, montants, montant max, montant maximum, montant maximal, maximum, "
    "plafond, remuneration, remuneration maximale, remuneration max, somme, valorisation, "
    "montant maximum annuel, montant plafond, dotation, euros, somme maximale",
    "palier": "palier, paliers, seuil, seuils, tranches, paliers objectif, paliers et montants, "
    "paliers de remuneration, paliers objectifs, bornes, conditions d atteinte",
    "freins": "freins, freins et risques, risques, obstacles, points de vigilance",
    "leviers": "leviers, facteurs de reussite, atouts, facilitateurs",
    "fixe": "part fixe, fixe, volet fixe, montant fixe, part fixe annuelle",
    "variable": "part variable, variable, volet variable, part variable maximale, montant "
    "variable, part variable max, part variable maximum",
}  # fmt: skip

_EVALUATED = re.compile(
    r"^comment (?:l |les |en |le )?(?:saur|savoir|mesur|evalu|verif|juger)\w*"
    r"|^a quoi (?:verrons|saurons)"
)
_STARTS = (
    ("indicateurs", r"indicateurs? "),
    ("partenaires", r"partenaires? "),
    ("public", r"(?:publics?|beneficiaires?) "),
    ("pilote", r"(?:pilotes?|referents?|responsables?|porteurs?) "),
    ("budget", r"(?:budget|cout) "),
    ("moyens", r"moyens "),
    ("cible", r"cible "),
    ("maximum", r"montant m"),
    ("justificatif", r"(?:justificatifs?|preuves?|pieces?) "),
    ("objectifs_operationnels", r"objectifs? operationnels? "),
    ("constat", r"constats? "),
)
FICHE_FIELDS = frozenset(
    {"constat", "objectif", "objectifs_operationnels", "objectifs", "public", "pilote", "acteurs"}
    | {"partenaires", "periode", "debut", "fin", "etapes", "moyens", "outils", "budget"}
    | {"indicateurs", "freins", "leviers", "mission", "titre", "id", "description"}
)


@cache
def _known() -> dict[str, str]:
    return {
        label(words): name
        for name, listed in FIELDS.items()
        for words in (name.replace("_", " "), *listed.split(","))
        if label(words)
    } | {"ref": "reference", "reference": "id"}


@lru_cache(maxsize=5_000)
def field_of(text: str) -> str | None:
    """Return the field that a label names; None if the label is unknown."""
    if len(text) > 80:
        return None
    words = label(text)
    if not words:
        return None
    if field := _known().get(words):
        return field
    if _EVALUATED.match(words):
        return "indicateurs"
    if len(words.split()) <= 6:
        return next((name for name, form in _STARTS if re.match(form, words)), None)
    return None


def column_of(text: str, *, indicators: bool) -> str | None:
    """Return the field of a column; beside indicators « Référence » is the baseline."""
    name = field_of(text)
    return "reference" if indicators and name == "id" and label(text)[:3] == "ref" else name


def split_label(text: str) -> tuple[str, str, str] | None:
    """Return the field, the label and the rest of « Pilote : la coordination »; else None.

    The label may end with a colon, a question mark, a point, or a dash between spaces.
    """
    match = re.match(
        r"^([^:.?\n]{2,60}?)\s*(:|\?\s*:?|\.(?=\s|$)|\s[–—-](?=\s))\s*(.*)$", text, re.DOTALL
    )
    if not match:
        return None
    name = field_of(match[1])
    if name is None or (match[2] == "." and not re.match(r"^[A-ZÀ-Ý]", match[1])):
        return None
    return name, match[1] + (match[2] if match[2].strip() in ("?", ":") else ""), match[3].strip()
