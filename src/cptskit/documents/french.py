"""Numbers, dates and lists as French documents write them."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from markupsafe import Markup

from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.projet.personnes import TITRE_ET_NOM
from cptskit.projet.professions import Profession

_LOCALE = "fr_FR"
_WORDS = {
    "acces_aux_soins": "accès aux soins",
    "prevention": "prévention",
    "qualite": "qualité",
    "msp": "maison de santé pluriprofessionnelle",
    "centre_de_sante": "centre de santé",
    "equipe_de_soins_primaires": "équipe de soins primaires",
    "etablissement_de_sante": "établissement de santé",
    "ehpad": "EHPAD",
    "medico_social": "médico-social",
    "social": "social",
    "ssiad": "SSIAD",
    "had": "HAD",
    "dac": "DAC",
    "cls": "contrat local de santé",
    "ght": "GHT",
    "sas": "SAS",
    "cts": "conseil territorial de santé",
    "cpts": "CPTS",
    "collectivite": "collectivité",
    "usagers": "représentants d'usagers",
    "sante_au_travail": "santé au travail",
    "assurance_maladie": "assurance maladie",
    "liberal": "libéral",
    "salarie": "salarié",
    "benevole": "bénévole",
    "deliberative": "délibérative",
    "accuse_de_reception": "accusé de réception",
    "reception": "réception",
    "demande_de_pieces": "demande de pièces",
    "reception_des_pieces": "réception des pièces",
    "conventionnel": "adaptation à l'accord conventionnel",
    "main_propre": "main propre",
    "teleservice": "téléservice",
    "a_creer": "à créer",
    "en_cours": "en cours de création",
    "declaree": "déclarée",
    "loi_1901": "association de la loi de 1901",
    "droit_local": "association de droit local",
    "groupe_projet": "réunion du groupe projet",
    "lettre": "lettre d'intention",
    "assemblee_generale": "assemblée générale constitutive",
    "declaration": "déclaration de l'association",
    "transmission": "transmission du projet de santé à l'ARS",
    "validation": "validation du projet de santé",
    "signature": "signature du contrat tripartite",
    "dialogue_de_gestion": "dialogue de gestion",
    "saisonniere": "saisonnière",
    "aci": "contrat (ACI)",
    "fir": "fonds d'intervention régional (FIR)",
    "indemnites": "indemnités",
    "numerique": "numérique",
    "mssante": "MSSanté",
    "dmp": "DMP",
    "ror": "ROR",
    "pps": "PPS",
    "telesante": "télésanté",
}


def nombre(value: int | Decimal) -> str:
    """Return `64 455` or `12,5`."""
    return str(format_decimal(value, locale=_LOCALE))


def euros(value: int | Decimal) -> str:
    """Return `50 000 €`, with cents only where there are some."""
    form = "#,##0\u00a0¤" if value == int(value) else "#,##0.00\u00a0¤"
    return str(format_currency(value, "EUR", form, locale=_LOCALE, currency_digits=False))


def valeur(value: Valeur, unite: str | None = None) -> str:
    """Return a measured value: `1 121`, `12,5 %`, `moins de 6`; with its unit if given."""
    text = nombre(value.nombre) + (" %" if value.pourcent else "")
    if value.masquee:
        text = f"moins de {text}"
    return text if unite in (None, "", "%") and value.pourcent else _with_unit(text, unite)


def _with_unit(text: str, unite: str | None) -> str:
    return f"{text} {unite}" if unite else text


def date_longue(value: date) -> str:
    """Return `21 novembre 2026`, `1er mars 2020`."""
    text = str(format_date(value, "d MMMM y", locale=_LOCALE))
    return text.replace("1 ", "1er ", 1) if value.day == 1 else text


def date_de(value: DateCivile | date | None) -> str:
    """Return a date in words, an empty text for none."""
    if value is None:
        return ""
    return date_longue(value) if isinstance(value, date) else str(value)


def quand(value: DateCivile | date) -> str:
    """Return when something takes place: `le 1er mars 2020`, `en mars 2020`, `en 2020`."""
    known = value.jour if isinstance(value, DateCivile) else value.day
    return f"{'le' if known else 'en'} {date_de(value)}"


def periode(debut: DateCivile | None, fin: DateCivile | None) -> str:
    """Return `du 1er mars 2020 au 31 mai 2021`, `à partir d'avril 2020`, `jusqu'en 2021`."""
    if debut and fin:
        return f"{_depuis(debut)} {'au' if fin.jour else 'à'} {fin}"
    if debut:
        return f"à partir {_depuis(debut)}"
    return f"jusqu'{'au' if fin.jour else 'en'} {fin}" if fin else ""


def _depuis(value: DateCivile) -> str:
    words = str(value)
    if value.jour:
        return f"du {words}"
    return f"d'{words}" if words[0] in "ao" else f"de {words}"


def code(value: Enum) -> str:
    """Return the words for a code of the models."""
    if isinstance(value, Profession):
        return value.singulier
    return _WORDS.get(str(value.value), str(value.value).replace("_", " "))


def pluriel(count: int | Decimal, singular: str, plural: str | None = None) -> str:
    """Return `1 habitant`, `64 455 habitants`; zero is singular in French."""
    word = singular if -2 < count < 2 else plural or f"{singular}s"
    return f"{nombre(count)} {word}"


def enumeration(parts: Iterable[object], last: str = "et") -> str:
    """Return `a`, `a et b`, `a, b et c`."""
    texts = [str(part) for part in parts if part]
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def avec_unite(libelle: str, unite: str | None) -> str:
    """Return what is measured, with its unit in brackets unless the words say it already."""
    if unite in (None, "", "%") or str(unite).lower() in libelle.lower():
        return libelle
    return f"{libelle} ({unite})"


def serie(parts: Iterable[object]) -> str:
    """Return `A ; b ; c`, without final points; `A ; b. C.` where a part has a semicolon itself."""
    texts = [str(part).strip().removesuffix(".") for part in parts if part]
    if len(texts) > 1 and any(";" in text for text in texts):
        return " ".join(f"{text}." for text in texts)
    return " ; ".join(suite(text) if index else text for index, text in enumerate(texts))


def guillemets(text: object) -> str:
    """Return the words between French quotation marks, whether they had some or not."""
    words = str(text).strip(' \u00a0\u202f«»"')
    return f"« {words} »"


def majuscule(text: object) -> str:
    """Return the text with a capital first letter, the rest untouched."""
    words = str(text)
    return words[:1].upper() + words[1:]


def personne(one: Any) -> str:
    """Return a person's name as texts write it: « Mme Camille Exemple »."""
    names = [getattr(one, "prenom", None), one.nom]
    name = " ".join(part for part in names if part)
    if one.civilite is None or not name or TITRE_ET_NOM.match(name):
        return name
    return f"{one.civilite.value} {name}"


def metier(one: Any) -> str:
    """Return a person's profession, in the feminine for a woman; an empty text for none."""
    return one.profession.accordee(one.civilite) if one.profession else ""


def minuscule(text: object) -> str:
    """Return a sentence as it goes on after a colon, without its capital; Markdown stays so.

    The capital goes only from a word that surely is no name: a verb, an article, a usual noun.
    """
    words = str(text).strip()
    first = words.partition(" ")[0].replace("\u2019", "'")
    if _VERB.fullmatch(first) or _PLAIN.match(words.replace("\u2019", "'")):
        words = words[:1].lower() + words[1:]
    return type(text)(words) if isinstance(text, Markup) else words


def suite(text: object) -> str:
    """Return a sentence as one of a list after a colon: no capital, no final point."""
    return minuscule(text).removesuffix(".")


def parenthese(text: object) -> str:
    """Return words to put between brackets: those that they hold become square ones."""
    return str(text).replace("(", "[").replace(")", "]")


_VERB = re.compile(
    r"(?!Cher$|Quimper$|Alger$|Roger$|[A-ZÉ]\w*vier$|\w+thier$)"
    r"(?:S')?\w+(?:er|ir|[aeo]i?ndre|erdre|aître|ettre|[acu]ire|crire|Dire|Lire|ivre|ompre)"
)
_PLAIN = re.compile(
    r"[LD]'|(?:Une?|L[ea]s?|Des?|Du|Chaque|Tous|Toutes?|Aucune?|Plus|Moins|Avec|Pour|Par|\w+ième"
    r"|Première?|Accueil|Adhésion|Aide|Appui|Assemblée|Collectif|Conseil|Contrat|Création|Début"
    r"|Déclaration|Dépôt|Diagnostic|Dialogue|Écriture|Élaboration|Envoi|Évolution|Fin|Formation"
    r"|Groupe|Indemnisation|Lettre|Modèles?|Projet|Réception|Rédaction|Relecture|Remise|Réunion"
    r"|Signature|Temps|Transmission|Validation|Vote"
    r"|(?:Co|Vice-)?[Pp]résiden(?:ce|te?)|Secrétaire|Trésori(?:er|ère)|Direct(?:eur|rice)"
    r"|Coordinat(?:eur|rice|ion)|Porteu(?:r|se)|Membre|Représentante?)(?=[ ,]|$)"
)
