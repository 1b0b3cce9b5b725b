"""Words as they stand in a sentence: capitals, quotation marks, brackets, units."""

import re


def quoted(text: object) -> str:
    """Return the words between French quotation marks, whether they had some or not."""
    words = str(text).strip(' \u00a0\u202f«»"')
    return f"« {words} »"


def capitalised(text: object) -> str:
    """Return the text with a capital first letter, the rest untouched."""
    words = str(text)
    return words[:1].upper() + words[1:]


def uncapitalised(text: object) -> str:
    """Return a sentence as it goes on after a colon, without its capital; Markup stays so.

    The capital goes only from a word that surely is not a name: a verb, an article, a usual noun.
    """
    words = str(text).strip()
    first = words.partition(" ")[0].replace("\u2019", "'")
    plain = words.replace("\u2019", "'")
    if _VERB.fullmatch(first) or _NOUN.fullmatch(first) or _PLAIN.match(plain):
        words = words[:1].lower() + words[1:]
    return type(text)(words) if isinstance(text, str) and hasattr(text, "__html__") else words


def continued(text: object) -> str:
    """Return a sentence as one of a list after a colon: no capital, no final point."""
    return uncapitalised(text).removesuffix(".")


def bracketed(text: object) -> str:
    """Return words to put between brackets: those that they hold become square ones."""
    return str(text).replace("(", "[").replace(")", "]")


def with_unit(label: str, unit: str | None) -> str:
    """Return what is measured, with its unit in brackets unless the words say it already."""
    if unit in (None, "", "%") or str(unit).lower() in label.lower():
        return label
    return f"{label} ({unit})"


_VERB = re.compile(
    r"(?!Cher$|Quimper$|Alger$|Roger$|[A-ZÉ]\w*vier$|\w+thier$)"
    r"(?:S')?\w+(?:er|ir|[aeo]i?ndre|erdre|aître|ettre|[acu]ire|clure|oudre|oître|attre|crire|Dire|Lire|ivre|ompre)"
)
_NOUN = re.compile(r"[A-ZÉÈÀ]\w{3,}(?:[ts]ions?|ments?|ités?|istes?|aires?)")
"""Nouns that are no name: « Organisation », « Recrutement », « Densité »; not « Clermont »."""
_PLAIN = re.compile(
    r"[LD]'|(?:Une?|L[ea]s?(?! [A-ZÉ][a-zé])"
    r"|Des?|Du|Chaque|Tous|Toutes?|Aucune?|Plus|Moins|Avec|Pour|Par|\w+ième"
    r"|Première?|Accueil|Adhésion|Aide|Appui|Assemblée|Collectif|Conseil|Contrat|Création|Début"
    r"|Déclaration|Dépôt|Diagnostic|Dialogue|Écriture|Élaboration|Envoi|Évolution|Fin|Formation"
    r"|Groupe|Près|Environ|Presque|Peu|Trop|Beaucoup|Entre|Dans|Sur|Chez|Selon|Depuis|Dès|Après|Avant"
    r"|Nombre|Part|Taux|Nouveaux|Nouvelles|Médecins|Infirmiers|Patients|Habitants|Créneaux"
    r"|Annuaire|Agenda|Fiches?|Réunions|Outils?|Délais?|Départs?|Manque|Difficultés?|Indemnisation|Lettre|Modèles?|Projet|Réception|Rédaction|Relecture|Remise|Réunion"
    r"|Signature|Temps|Transmission|Validation|Vote"
    r"|(?:Co|Vice-)?[Pp]résiden(?:ce|te?)|Secrétaire|Trésori(?:er|ère)|Direct(?:eur|rice)"
    r"|Coordinat(?:eur|rice|ion)|Porteu(?:r|se)|Membre|Représentante?)(?=[ ,]|$)"
)
