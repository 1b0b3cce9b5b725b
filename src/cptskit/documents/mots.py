"""Values and codes of a project as its documents write them."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from cptskit.francais.dates import SHORT_MONTHS, day_of_month, long_date
from cptskit.francais.nombres import NBSP, NNBSP, counted, euros, number
from cptskit.projet.codes import JALONS_EN_MOTS
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.projet.personnes import TITRE_ET_NOM
from cptskit.projet.professions import Profession

_WORDS = {jalon.value: words for jalon, words in JALONS_EN_MOTS.items()} | {
    "autre": "autre",
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
    "conventionnel": "adaptation à l'accord conventionnel",
    "main_propre": "main propre",
    "teleservice": "téléservice",
    "a_creer": "à créer",
    "en_cours": "en cours de création",
    "declaree": "déclarée",
    "loi_1901": "association de la loi de 1901",
    "droit_local": "association de droit local",
    "indemnite": "indemnité",
    "remuneration": "rémunération",
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
    "blesses": "blessés, physiques ou psychiques",
    "malades": "malades : saison, chaleur, froid, pollution",
    "agent_infectieux": "agent infectieux émergent",
    "nrc": "nucléaire, radiologique ou chimique",
    "offre_de_soins": "offre de soins perturbée : pénurie, neige, inondation",
    "decision": "décision",
    "medical": "organisation médicale",
    "paramedical": "organisation paramédicale",
    "secretariat": "secrétariat",
    "zone": "référent de zone",
    "eleve": "élevé",
    "materiel": "matériel",
    "table": "sur table",
    "terrain": "sur le terrain",
    "alerte": "exercice d'alerte",
    "ars": "ARS",
    "prefecture": "préfecture",
    "samu": "SAMU",
    "sdis": "SDIS",
    "intercommunalite": "intercommunalité",
}


def nombre(value: int | Decimal) -> str:
    """Return `64 455` or `12,5`."""
    return number(value, NNBSP)


def montant(value: int | Decimal) -> str:
    """Return `50 000 €`, with cents only where there are some."""
    return euros(value, NNBSP, NBSP)


def valeur(value: Valeur, unite: str | None = None) -> str:
    """Return a measured value: `1 121`, `12,5 %`, `moins de 6`; with its unit if given."""
    text = nombre(value.nombre) + (" %" if value.pourcent else "")
    if value.masquee:
        text = f"moins de {text}"
    return text if unite in (None, "", "%") and value.pourcent else _with_unit(text, unite)


def _with_unit(text: str, unite: str | None) -> str:
    return f"{text} {unite}" if unite else text


def date_de(value: DateCivile | date | None) -> str:
    """Return a date in words, an empty text for none."""
    if value is None:
        return ""
    return long_date(value) if isinstance(value, date) else str(value)


def date_courte(value: DateCivile | None) -> str:
    """Return `31 déc. 2028` or `mars 2020`, for a table's narrow column; an empty text for none."""
    if value is None or value.mois is None:
        return date_de(value)
    month = f"{SHORT_MONTHS[value.mois - 1]}{NBSP}{value.annee}"
    return f"{day_of_month(value.jour)}{NBSP}{month}" if value.jour else month


def quand(value: DateCivile | date) -> str:
    """Return when something takes place: `le 1er mars 2020`, `en mars 2020`, `en 2020`."""
    day = value.jour if isinstance(value, DateCivile) else value.day
    return f"{'le' if day else 'en'} {date_de(value)}"


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
    return counted(count, singular, plural, NNBSP)


def personne(someone: Any) -> str:
    """Return a person's name as texts write it: « Mme Camille Exemple »."""
    names = [getattr(someone, "prenom", None), someone.nom]
    name = " ".join(part for part in names if part)
    if someone.civilite is None or not name or TITRE_ET_NOM.match(name):
        return name
    return f"{someone.civilite.value} {name}"


def metier(someone: Any) -> str:
    """Return a person's profession, in the feminine for a woman; an empty text for none."""
    return someone.profession.accordee(someone.civilite) if someone.profession else ""
