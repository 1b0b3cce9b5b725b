"""The French words of a difference: where it is, what it was and what it is."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from cptskit.comparaison.cles import Cle
from cptskit.comparaison.ecarts import Ecart
from cptskit.comparaison.feuilles import Chemin, Feuille
from cptskit.francais.nombres import euros, number
from cptskit.projet.codes import CodeMission
from cptskit.projet.nombres import Valeur
from cptskit.projet.personnel import Personnel, marques
from cptskit.projet.personnes import designation
from cptskit.projet.professions import Profession
from cptskit.renvois.mots import measured

CHAPITRES = {
    "etape": "Dossier",
    "region": "Dossier",
    "identite": "Identité",
    "association": "Association",
    "contacts": "Contacts et destinataires",
    "destinataires": "Contacts et destinataires",
    "territoire": "Territoire",
    "contrat": "Contrat",
    "missions": "Missions et fiches action",
    "diagnostic": "Diagnostic",
    "prs": "Projet régional de santé",
    "membres": "Membres et partenaires",
    "gouvernance": "Gouvernance",
    "articulation": "Articulation",
    "calendrier": "Calendrier",
    "appui": "Budget et appui",
    "budget": "Budget et appui",
    "crise": "Plan de crise",
}
_AUTRE = "Autres chapitres"
_MOTS = {
    "a_ne_pas_faire": "à ne pas faire",
    "activations": "mises en œuvre",
    "continuite": "continuité des soins",
    "controle": "contrôle",
    "decide_par": "décision",
    "enseignements": "enseignements",
    "evenement": "événement",
    "fiches_reflexes": "fiches réflexes",
    "materiel": "matériel",
    "medical": "organisation médicale",
    "paramedical": "organisation paramédicale",
    "porte_parole": "porte-parole",
    "quantite": "quantité",
    "recue_par": "reçue par",
    "referent": "référent",
    "referents": "référents",
    "retex": "retour d'expérience",
    "sans_objet": "sans objet",
    "scenario": "scénario",
    "secretariat": "secrétariat",
    "suppleant": "suppléant",
    "valide_par": "validée par",
    "verification": "vérification",
    "vulnerables": "personnes vulnérables",
    "acces": "accès",
    "acces_aux_soins": "accès aux soins",
    "annonce": "annoncé",
    "aupres_de": "auprès de",
    "annee": "année",
    "annees": "années",
    "articulation": "articulation",
    "associes": "associés",
    "a_associer": "à associer",
    "civilite": "civilité",
    "colleges": "collèges",
    "creation": "création",
    "cout_annuel": "coût annuel",
    "debut": "début",
    "decision": "décision",
    "declaration": "déclaration",
    "demarrage": "démarrage",
    "demographie": "démographie",
    "denominateur": "dénominateur",
    "densite": "densité",
    "departement": "département",
    "depenses": "dépenses",
    "deploiement": "déploiement",
    "difficultes": "difficultés",
    "duree": "durée",
    "echeance": "échéance",
    "epci": "intercommunalités",
    "etapes": "étapes",
    "etape": "étape",
    "etat_de_sante": "état de santé",
    "evaluation": "évaluation",
    "evolution": "évolution",
    "frequence": "fréquence",
    "evenements": "événements",
    "id": "identifiant",
    "identite": "identité",
    "indemnites": "indemnités",
    "intitule": "intitulé",
    "libelle": "libellé",
    "methode": "méthode",
    "mode_exercice": "mode d'exercice",
    "non_communique": "non communiqué",
    "numerateur": "numérateur",
    "numerique": "numérique",
    "objectifs_operationnels": "objectifs opérationnels",
    "prenom": "prénom",
    "presentation": "présentation",
    "prevention": "prévention",
    "prs": "objectifs du PRS",
    "qualite": "qualité",
    "realise": "réalisé",
    "recu": "reçu",
    "recue": "reçue",
    "reference": "référence",
    "region": "région",
    "regle_de_decision": "règle de décision",
    "regles_ignorees": "règles ignorées",
    "reporte": "reporté",
    "representant": "représentant",
    "reunions": "réunions",
    "revision": "révision",
    "role": "rôle",
    "specialite": "spécialité",
    "suppleants": "suppléants",
    "synthese": "synthèse",
    "telephone": "téléphone",
    "temoignage": "témoignage",
    "unite": "unité",
    "insee": "code Insee",
    "etp": "ETP",
    "rpps": "numéro RPPS",
    "siren": "numéro SIREN",
}
_TITRES = ("titre", "nom", "intitule", "libelle", "fonction", "sigle", "objet", "beneficiaire")
MASQUE = "(donnée personnelle)"


def chapitre(ecart: Ecart) -> str:
    """Return the title of the chapter in which a difference stands."""
    return CHAPITRES.get(str(ecart.chemin[0]), _AUTRE)


def _sans_nom(entry: Any) -> str:
    """Return what somebody does, in place of their name."""
    profession = getattr(entry, "profession", None)
    role = getattr(entry, "fonction", None) or getattr(entry, "qualite", None)
    return designation(profession, role)


def champ(name: str) -> str:
    """Return a key in words: `regle_de_decision` is « règle de décision »."""
    return _MOTS.get(name) or name.replace("_", " ")


def titre(entry: Any, masquer: bool = True) -> str:
    """Return the words for an entry: « Mauguio (34154) », « A1, Trouver un médecin »."""
    if isinstance(entry, CodeMission):
        return f"mission « {champ(entry.value)} »"
    if masquer and nomme_quelqu_un(entry):
        return _sans_nom(entry)
    if not isinstance(entry, BaseModel):
        return valeur(entry)
    names = (getattr(entry, name, None) for name in _TITRES)
    name = next((str(part) for part in names if part), "")
    key = getattr(entry, "insee", None) or getattr(entry, "id", None)
    year = getattr(entry, "annee", None)
    profession = getattr(entry, "profession", None)
    if not name:
        name = (profession.singulier if profession else "") or str(year or "")
    kind = getattr(entry, "type", None)
    text = name or (champ(kind.value) if isinstance(kind, Enum) else "")
    return f"{text} ({key})" if key and text else text or str(key or "")


def etapes(ecart: Ecart) -> Iterator[tuple[str | Cle, Any]]:
    """Yield each step of the way to a difference, with the entry that it leads to, if any."""
    entries = iter(ecart.objets)
    for step in ecart.chemin:
        leads = isinstance(step, Cle) or step in {*CodeMission}
        yield step, next(entries, None) if leads else None


def lieu(ecart: Ecart, masquer: bool = True) -> str:
    """Return where a difference is: « prévention › fiches › Repérer (PRE-2) › pilote »."""
    words = [
        champ(str(step))
        if entry is None or isinstance(entry, CodeMission)
        else titre(entry, masquer) or str(step)
        for step, entry in etapes(ecart)
    ]
    return " › ".join(words[1:] or words)


def nomme_quelqu_un(entry: Any) -> bool:
    """Say whether an entry is a person: its key is then made from a name."""
    return isinstance(entry, BaseModel) and isinstance(marques(type(entry)).get("nom"), Personnel)


def valeur(value: Any) -> str:
    """Return a value as people write it, on one line."""
    if value is None:
        return ""
    for kind, words in _PAR_SORTE:
        if isinstance(value, kind):
            return words(value)
    return " ".join(str(value).split())


def _entier(value: int) -> str:
    """Return a whole number; a year has no space in it."""
    return str(value) if _ANNEES[0] <= value <= _ANNEES[1] else number(value)


_ANNEES = (1900, 2100)
_PAR_SORTE: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: "oui" if value else "non"),
    (Valeur, measured),
    (Profession, lambda value: value.singulier),
    (Enum, lambda value: champ(str(value.value))),
    (int, _entier),
    (Decimal, number),
)


def dite(leaf: Feuille, masquer: bool) -> str:
    """Return the value of a leaf; a personal one is hidden where it must be."""
    if masquer and leaf.personnelle:
        return MASQUE
    return euros(leaf.valeur) if leaf.euros else valeur(leaf.valeur)


def sous(chemin: Chemin) -> str:
    """Return the way from an entry to one of its leaves, in words."""
    return " › ".join(str(step) if isinstance(step, Cle) else champ(step) for step in chemin)
