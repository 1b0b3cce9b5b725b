"""From the titles that drafters give to chapters to their names in a project: a vocabulary.

A title may have several subjects: « Budget et calendrier ». They come in the order of its words.
"""

import re
from functools import cache

from cptskit.importing.reprise.words import folded

ROLES = {
    "identite": r"(?:fiche |carte )?(?:d )?identite|renseignements|fiche signaletique",
    "justification": r"pourquoi (?:ce|ces|cette|le|la) (?:\w+ )?(?:territoire|perimetre|decoupage)"
    r"|pourquoi (?:ce|cette|ici)\b|justifi\w+|pertinence du|coherence|choix du (?:territoire"
    r"|perimetre)"
    r"|logique (?:territoriale|de territoire)|delimitation",
    "acces": r"deplac\w+|transports?|mobilites?|(?<!\ba )venir\b|accessibilite"
    r"|temps de (?:trajet|route)"
    r"|desserte|enclavement|acces geographique|\bse rendre\b",
    "articulation": r"articulation|autres (?:projets|dispositifs|structures)|dynamiques"
    r"|coordination avec|liens avec",
    "appui": r"besoins? d (?:appui|aide|accompagnement)|appuis?\b|aides? (?:demande|sollicit)\w+"
    r"|soutien (?:demande|sollicite)|demande d aide|accompagnement (?:demande|souhaite)",
    "methode": r"methodes?|methodolog\w+|comment nous avons|enquetes?|demarche diagnosti\w+"
    r"|elaboration du diagnostic|sources\b",
    "etat_de_sante": r"etat de sante|mortalite|morbidite|pathologi\w+|sante de la population",
    "offre": r"\boffres?\b|ressources (?:en sante|sanitaires|medicales|du territoire)"
    r"|demographie (?:medicale|des professionnels|professionnelle)|professionnels en exercice"
    r"|densite (?:medicale|des professionnels)",
    "ruptures": r"ruptures?|difficultes?|\bcasse\b|problematiques?|points? noirs?|dysfonction\w+"
    r"|paroles? |ce que disent|ce qui (?:bloque|coince|manque|casse)|expression des",
    "synthese": r"synthese|forces|faiblesses|atouts|swot|afom|points (?:forts|faibles)",
    "ambition": r"ambitions?|\benjeux\b|nos priorites|valeurs\b",
    "besoins": r"besoins?|priorites (?:de sante|retenues|du territoire)",
    "chiffres": r"chiffres?|indicateurs?|donnees",
    "demographie": r"population|demograph\w+|habitants|socio\w*|precarite|revenus?|emploi|chomage"
    r"|vieillissement|logement",
    "diagnostic": r"diagnostics?|etat des lieux|ce que nous (?:avons )?(?:appris|constat\w+|savons)"
    r"|constats?\b",
    "structures": r"structures? (?:adherente|membre)s?|maisons de sante|nos structures",
    "partenaires": r"partenaires?|partenariats?",
    "usagers": r"usagers?|democratie sanitaire|place des (?:patients|habitants|citoyens|elus)"
    r"|patients et",
    "membres": r"membres?|adherents?|signataires?|qui (?:nous )?sommes(?: nous)?|acteurs"
    r"|professionnels (?:membres|engages|signataires|de sante impliques)|composition de la",
    "coordination": r"coordinat\w+|coordonn\w+|equipe salariee",
    "calendrier": r"calendrier|echeancier|echeances|\bdates?\b|etapes|jalons?|planning"
    r"|retroplanning|feuille de route|phasage",
    "budget": r"budgets?|financ\w+|\bargent\b|couts?\b|modele economique|comptes?\b"
    r"|ressources fin\w+",
    "numerique": r"numeriques?|systemes? d information|outils (?:informatiques|numeriques|partages)"
    r"|messagerie|telesante",
    "communication": r"communication|information (?:des|du|de la|aux)|faire connaitre",
    "evaluation": r"evaluation|suivi|\bbilan\b|amelioration continue|revision",
    "engagements": r"engagements?",
    "prs": r"\bprs\b|projet regional|politique regionale",
    "gouvernance": r"gouvernance|instances?|\bbureau\b|statuts\b|organisation (?:interne"
    r"|juridique|de la)"
    r"|comment (?:nous )?decid\w+|decisions?\b|conseil d administration|l association"
    r"|structure juridique"
    r"|forme juridique|fonctionnement de l",
    "territoire": r"territoires?(?: d actions?)?|perimetre|communes?|geograph\w+|bassin de vie"
    r"|^ou (?:nous )?(?:travaill|exerc|interven|sommes|viv)\w*"
    r"|cadre de vie",
    "orientations": r"orientations?",
    "actions": r"actions?|fiches?|programme|ce que nous (?:allons|voulons|ferons)|missions?"
    r"|projets? "
    r"(?:de la|retenus|prioritaires)|axes",
    "historique": r"histori\w+|histoire|naissance|origines?|genese|comment tout a commence"
    r"|parcours "
    r"de la demarche|la demarche|emergence",
    "contexte": r"contexte|introduction|preambule|avant propos|presentation (?:de la|generale|du "
    r"projet|de l)|edito|resume|le projet$|genese",
    "glossaire": r"sigles|glossaire|abreviations|lexique|acronymes",
    "annexes": r"annexes?",
}  # fmt: skip

MISSIONS = {
    "acces_aux_soins": r"\bacces aux? (?:soins|un medecin|medecin)|\bsoins non programmes\b|\bsnp\b"
    r"|\bmedecins? traitants?\b",
    "crises": r"\bcrises?\b|\bsituations? sanitaires? exceptionnelles?\b",
    "qualite": r"\bpertinence\b|\bqualite\b",
    "accompagnement": r"\baccompagne\w+ (?:de |des? |du |les |aux? |l )?(?:jeunes |nouveaux "
    r"|futurs )?"
    r"(?:profession\w*|ps\b|installation\w*|soignants)|\baccompagnement$|\battractivite\b",
    "prevention": r"\bpreventions?\b|\bprevenir\b|\bpreventives?\b",
    "parcours": r"\bparcours\b|pluriprofessionnelle? autour",
}
_OF_LAND = re.compile(
    r"^(?!(?:presentation|description|caracteristiques?|cadre|composition|portrait|cartes?|le|la|les"
    r"|notre|choix|perimetre|decoupage|etendue) )\w+ (?:\w+ )*?(?:du|de notre|sur (?:le|notre)|"
    r"dans (?:le|notre)|au) territoire"
)
"""A title on something else in the territory."""
ORDER = ("acces_aux_soins", "parcours", "prevention", "crises", "qualite", "accompagnement")
_NUMBERED = re.compile(
    r"\bmissions? (?:socles? |complementaires? |optionnelles? )?(?:n ?)?([1-6])(?: ?[a-d])?\b"
)
NUMBER = re.compile(
    r"^\s*(?:(?:sous[ -])?(?:partie|chapitre|titre|volet|section|axe|annexe)\s*(?:n\s*°\s*)?"
    r"(?:\d+|[IVX]+|[A-H])?(?:\.\d+)*\s*[.:)\-–—]*\s*"
    r"|\d+\s*(?:[èe]re|[èe]me|e)\s+partie\s*[.:)\-–—]*\s*"
    r"|[IVX]+\.\d+(?:\.\d+)*\.?\s+|[IVX]+(?:\.\d+)*\s*[.:)\-–—]\s*|[IVX]+\s*-\s*\d*\s*"
    r"|[IVX]+\.\d+\s+"
    r"|[A-Ha-h]\s*[.)]\s*|\d+(?:\.\d+)*\s*[.)\-–—:]?\s*)",
    re.IGNORECASE,
)


@cache
def _roles() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{words})") for name, words in ROLES.items()}


@cache
def roles_of(title: str) -> tuple[str, ...]:
    """Return what a title is about, in the order of its words; empty if unknown.

    Words used by a finer role do not count again: « besoins d'appui » are not « besoins ».
    """
    plain = folded(bare_title(title)) or folded(title)
    taken: list[tuple[int, int, str]] = []
    for name, form in _roles().items():
        for match in form.finditer(plain):
            start, end = match.span()
            if all(end <= span[0] or start >= span[1] for span in taken):
                taken.append((start, end, name))
                break
    roles = tuple(dict.fromkeys(name for _, _, name in sorted(taken)))
    return () if roles == ("territoire",) and _OF_LAND.match(plain) else roles


def bare_title(title: str) -> str:
    """Return a title without its number: « II.1 Méthode » is « Méthode »."""
    rest = NUMBER.sub("", title, count=1).strip()
    return rest or title.strip()


def mission_of(title: str) -> str | None:
    """Return the mission that a title names by its words, else by its number; None if unsure.

    A number alone follows the order of the law: mission 1 is access to care.
    """
    plain = folded(re.sub(r"\([^()]*\)", " ", title)) or folded(title)
    codes = [code for code, words in MISSIONS.items() if re.search(words, plain)]
    if len(codes) == 1:
        return codes[0]
    if codes:
        first = [code for code in codes if re.match(MISSIONS[code], bare_mission(plain))]
        return first[0] if len(first) == 1 else None
    numbered = _NUMBERED.search(plain)
    return ORDER[int(numbered[1]) - 1] if numbered and "optionnelle" not in plain else None


def bare_mission(plain: str) -> str:
    """Return a folded title without the words that announce a mission."""
    return re.sub(
        r"^(?:\d+ )*(?:(?:mission|axe|volet)s? )?(?:socles? "
        r"|optionnelles? )?(?:n )?(?:\d+ ?[a-d]? )?",
        "",
        plain,
    ).strip()
